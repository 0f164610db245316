package org.citylabs.discussion;

import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.KeptTextArea;

/** Where one writes what one has to say. */
class CommentField extends Div {

    private final KeptTextArea words;
    private final Div actions;
    private final BiConsumer<CommentId, String> send;
    private CommentId next = CommentId.next();

    /**
     * @param to what the words are said to
     * @param send is given the words, under an id that stays the same until they are taken
     */
    CommentField(String label, String action, Subject to, BiConsumer<CommentId, String> send) {
        this.send = send;
        this.words = new KeptTextArea(label, "comment:" + to + ":" + CurrentPerson.key());
        words.setMinRows(2);
        words.setMaxLength(Discussions.LONGEST);
        words.setWidthFull();
        addClassName("comment-field");
        this.actions = Buttons.row(Buttons.primary(action, this::send));
        add(words, actions);
    }

    /** Begins with some words, and offers to leave it at that. */
    void open(String text, Runnable cancel) {
        actions.add(Buttons.tertiary(getTranslation("discussion.cancel"), () -> {
            words.sent();
            cancel.run();
        }));
        words.setValue(text);
        words.focus();
    }

    private void send() {
        new FormErrors().at("words", words).accept(() -> {
            send.accept(next, words.getValue());
            next = CommentId.next();
            words.sent();
        });
    }
}
