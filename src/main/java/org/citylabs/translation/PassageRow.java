package org.citylabs.translation;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.citylabs.kernel.TextDifference;
import org.citylabs.translation.TranslatedPassage.State;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.DifferenceView;
import org.citylabs.uikit.FocusWithin;
import org.citylabs.uikit.KeptTextArea;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/** A passage of the original, and the field in which it is translated. What is typed is saved when the field is left. */
class PassageRow extends Div {

    private final TranslationParts parts;
    private final Subject subject;
    private final String language;
    private final KeptTextArea field;
    private final Div about = new Div();
    private final Div problem = new Div();
    private final FocusWithin focus = new FocusWithin(this);
    private final Runnable changed;
    private TranslatedPassage passage;
    private boolean typed;

    /** @param changed called when the dialog around it is to be drawn anew */
    PassageRow(
            TranslationParts parts,
            Subject subject,
            Translation translation,
            TranslatedPassage passage,
            Runnable changed) {
        this.parts = parts;
        this.subject = subject;
        this.language = translation.language();
        this.passage = passage;
        this.changed = changed;
        addClassName("translation-row");
        var number = translation.passages().indexOf(passage) + 1;
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("translation.passage", number));
        field = new KeptTextArea("", keptAs());
        field.setAriaLabel(getTranslation("translation.passage.field", number));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed = true;
                save();
            }
        });
        ContentLanguage.mark(field, language);
        about.addClassName("translation-about");
        problem.getElement().setAttribute("role", "alert");
        var source = new Div(original());
        source.addClassName("translation-source");
        add(source, new Div(field, about, problem));
        ContentLanguage.mark(source, translation.original().language());
    }

    private String keptAs() {
        return "translation:" + subject + ":" + language + ":" + Wordings.hash(passage.source()) + ":"
                + CurrentPerson.key();
    }

    private Div original() {
        return passage.isHeading() ? new Div(passage.source()) : new MarkdownView(passage.source());
    }

    /** What is being typed stays; it is saved against the translation that it began with. */
    void show(TranslatedPassage now) {
        focus.whenNobodyIsInside(() -> {
            if (!typed) {
                passage = now;
                field.setValue(now.words());
                describe();
            }
        });
    }

    /** Whether somebody is at work here. */
    boolean isInUse() {
        return typed || focus.isInside();
    }

    /** The original has no such passage any more. */
    void loseOriginal() {
        problem.removeAll();
        problem.add(new Span(getTranslation("translation.original-changed")));
    }

    private void describe() {
        about.removeAll();
        about.add(badge());
        var by = passage.by();
        if (by != null) {
            about.add(new Span(getTranslation("translation.by", by.publicName())));
        }
        if (passage.state() == State.PROPOSED) {
            about.add(Buttons.secondary(getTranslation("translation.confirm"), this::save));
        }
        if (passage.state() == State.OUT_OF_DATE) {
            about.add(Buttons.secondary(getTranslation("translation.still-right"), this::save));
            about.add(new Details(
                    getTranslation("translation.what-changed"),
                    new DifferenceView(TextDifference.between(passage.former(), passage.source()))));
        }
    }

    private StatusBadge badge() {
        var tone = switch (passage.state()) {
            case UNTRANSLATED -> Tone.QUIET;
            case TRANSLATED -> Tone.GOOD;
            case PROPOSED, OUT_OF_DATE -> Tone.WAITING;
        };
        return new StatusBadge(tone, getTranslation("translation.state." + passage.state()));
    }

    private void save() {
        problem.removeAll();
        try {
            switch (parts.translations.translate(
                    subject, language, passage.source(), passage.revision(), field.getValue())) {
                case SAVED -> saved();
                case OVERTAKEN -> overtaken();
                case ORIGINAL_CHANGED -> loseOriginal();
            }
        } catch (InvalidInput refused) {
            refused.violations()
                    .forEach(it -> problem.add(
                            new Span(getTranslation(it.problem(), it.details().toArray()))));
        }
    }

    private void saved() {
        typed = false;
        field.saved();
        now().ifPresent(it -> passage = it);
        describe();
        changed.run();
    }

    private Optional<TranslatedPassage> now() {
        return parts.translations.read(subject, language).stream()
                .flatMap(it -> it.passages().stream())
                .filter(it -> it.source().equals(passage.source()))
                .findFirst();
    }

    /** Nobody's words are written over unseen. */
    private void overtaken() {
        now().ifPresent(theirs -> {
            problem.add(new Span(getTranslation("translation.overtaken")));
            problem.add(ContentLanguage.mark(new Div(theirs.words()), language));
            problem.add(Buttons.row(
                    Buttons.secondary(getTranslation("translation.take-theirs"), () -> take(theirs)),
                    Buttons.secondary(getTranslation("translation.keep-mine"), () -> {
                        passage = theirs;
                        save();
                    })));
        });
    }

    private void take(TranslatedPassage theirs) {
        problem.removeAll();
        typed = false;
        field.saved();
        passage = theirs;
        field.setValue(theirs.words());
        describe();
    }
}
