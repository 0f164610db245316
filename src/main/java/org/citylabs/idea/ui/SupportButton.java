package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.citylabs.idea.IdeaFollowing;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaSupports;
import org.citylabs.identity.Browser;
import org.citylabs.identity.CurrentPerson;

/** Supports an idea, or takes the support back; a visitor signs in in between, and need not ask again. */
class SupportButton extends Div {

    private final IdeaPage idea;
    private final IdeaSupports supports;
    private final Button button = new Button();
    private final Span count = new Span();
    private boolean supported;
    private int total;

    SupportButton(IdeaPage idea, IdeaSupports supports, IdeaFollowing following) {
        this.idea = idea;
        this.supports = supports;
        this.supported = idea.supported();
        this.total = idea.supports();
        addClassName("support");
        button.addClickListener(_ -> toggle());
        count.getElement().setAttribute("role", "status");
        add(button, count);
        if (!CurrentPerson.isVisitor()) {
            add(new FollowButton(idea, following));
        }
        show();
    }

    private void toggle() {
        if (CurrentPerson.isVisitor()) {
            supports.intend(idea.id(), Browser.current());
            UI.getCurrent().getPage().setLocation("/login?next=/ideas/" + idea.number());
            return;
        }
        if (supported) {
            supports.takeBack(idea.id());
        } else {
            supports.give(idea.id());
        }
        supported = !supported;
        total += supported ? 1 : -1;
        show();
    }

    private void show() {
        button.setText(getTranslation(supported ? "idea.supported" : "idea.support"));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(supported));
        if (supported) {
            button.removeThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        count.setText(getTranslation("idea.supports", total));
    }
}
