package org.citylabs.discussion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.BiConsumer;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory.Profile;
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
     * @param mentionable whom the words may mention; where there is nobody, nothing is said of mentions
     * @param send is given the words, under an id that stays the same until they are taken
     */
    CommentField(
            String label, String action, Subject to, List<Profile> mentionable, BiConsumer<CommentId, String> send) {
        this.send = send;
        this.words = new KeptTextArea(label, "comment:" + to + ":" + CurrentPerson.key());
        words.setMinRows(2);
        words.setMaxLength(Discussions.LONGEST);
        words.setWidthFull();
        addClassName("comment-field");
        this.actions = Buttons.row(Buttons.primary(action, this::send));
        add(words);
        if (!mentionable.isEmpty()) {
            words.setHelperText(getTranslation("discussion.mention.help"));
            add(mentions(mentionable));
        }
        add(actions);
    }

    /** Whoever is chosen is mentioned where one was writing, and there one goes on. */
    private ComboBox<Profile> mentions(List<Profile> people) {
        var choice = new ComboBox<Profile>(getTranslation("discussion.mention"));
        choice.setItems(people);
        choice.setItemLabelGenerator(Profile::publicName);
        choice.addClassName("mention");
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                words.insert("@" + event.getValue().publicName() + " ");
                choice.clear();
            }
        });
        return choice;
    }

    /** The keyboard goes on here. */
    void begin() {
        words.focus();
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
