package org.citylabs.project.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.FormErrors;

/** Asks for some words before something is done with them. */
class WordsDialog extends Dialog {

    private final TextArea words = new TextArea();

    /**
     * @param field what the service calls the words
     * @param action is given them; what it refuses is said at the field
     */
    WordsDialog(String title, String label, String field, int longest, Consumer<String> action) {
        setHeaderTitle(title);
        words.setLabel(label);
        words.setMaxLength(longest);
        words.setWidthFull();
        words.setMinRows(4);
        var errors = new FormErrors().at(field, words);
        add(words);
        getFooter()
                .add(
                        Buttons.tertiary(getTranslation("project.cancel"), this::close),
                        Buttons.primary(
                                title,
                                () -> errors.accept(() -> {
                                    action.accept(words.getValue());
                                    close();
                                })));
        addOpenedChangeListener(_ -> words.focus());
    }
}
