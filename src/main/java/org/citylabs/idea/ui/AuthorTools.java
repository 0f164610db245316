package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaState;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.uikit.Buttons;

/** What the author can do with an idea. */
class AuthorTools extends Div {

    AuthorTools(IdeaPage idea, IdeaDrafts drafts, IdeaSubmission submission) {
        addClassName("actions");
        if (idea.editable()) {
            add(Buttons.secondary(getTranslation("idea.edit"), () -> {
                var draft = drafts.reword(idea.id());
                UI.getCurrent()
                        .navigate(
                                SubmitIdeaView.class,
                                QueryParameters.of("draft", draft.value().toString()));
            }));
        }
        if (idea.state() != IdeaState.WITHDRAWN) {
            add(Buttons.secondary(getTranslation("idea.withdraw"), () -> ask(idea, submission)));
        }
    }

    /** Withdrawing cannot be undone: the comments and supports of others hang on it. So here we do ask. */
    private void ask(IdeaPage idea, IdeaSubmission submission) {
        var dialog = new ConfirmDialog(
                getTranslation("idea.withdraw.title"),
                getTranslation("idea.withdraw.text"),
                getTranslation("idea.withdraw"),
                _ -> {
                    submission.withdraw(idea.id());
                    UI.getCurrent().refreshCurrentRoute(false);
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("idea.cancel"));
        dialog.open();
    }
}
