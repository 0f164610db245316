package org.citylabs.idea.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.citylabs.idea.IdeaFollowing;
import org.citylabs.idea.IdeaPage;

/** Whether the person is told by mail what becomes of an idea. */
class FollowButton extends Button {

    private final IdeaPage idea;
    private final IdeaFollowing following;
    private boolean follows;

    FollowButton(IdeaPage idea, IdeaFollowing following) {
        this.idea = idea;
        this.following = following;
        this.follows = following.follows(idea.id());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> toggle());
        show();
    }

    private void toggle() {
        if (follows) {
            following.unfollow(idea.id());
        } else {
            following.follow(idea.id());
        }
        follows = !follows;
        show();
    }

    private void show() {
        setText(getTranslation(follows ? "idea.followed" : "idea.follow"));
        getElement().setAttribute("aria-pressed", Boolean.toString(follows));
    }
}
