package org.citylabs.idea.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.citylabs.idea.IdeaEvaluation;
import org.citylabs.idea.IdeaPage;
import org.citylabs.idea.IdeaState;
import org.citylabs.uikit.Buttons;

/** What an official of the city can do with an idea. */
class EvaluationTools extends Div {

    EvaluationTools(IdeaPage idea, IdeaEvaluation evaluation) {
        addClassName("actions");
        add(
                idea.state() == IdeaState.IN_EVALUATION
                        ? Buttons.secondary(
                                getTranslation("idea.evaluation.take-back"),
                                () -> then(() -> evaluation.takeBack(idea.id())))
                        : Buttons.secondary(
                                getTranslation("idea.evaluation.begin"),
                                () -> then(() -> evaluation.begin(idea.id()))));
    }

    private static void then(Runnable action) {
        action.run();
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
