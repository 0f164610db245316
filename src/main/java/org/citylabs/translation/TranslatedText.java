package org.citylabs.translation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.translation.TranslatedPassage.State;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.MarkdownView;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/**
 * A translation to read: who made it, what in it is not to be relied on, and its words. What is not translated stands
 * there in the original; the heading is the page's.
 */
public class TranslatedText extends Section {

    public TranslatedText(Translation translation) {
        addClassName("translated-text");
        var language = ContentLanguage.name(translation.language(), getLocale());
        var head = new Div(new Span(getTranslation("translation.in", language)));
        head.addClassName("figures");
        var names = translation.translators().stream().map(Profile::publicName).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            head.add(new Span(getTranslation("translation.by", names)));
        }
        for (var state : List.of(State.OUT_OF_DATE, State.PROPOSED, State.UNTRANSLATED)) {
            if (translation.count(state) > 0) {
                head.add(new StatusBadge(Tone.WAITING, getTranslation("translation.some." + state)));
            }
        }
        add(head);
        runs(translation).forEach(this::add);
    }

    /** Passages of one language together, so that headings and lists stand to each other as they should. */
    private static List<Component> runs(Translation translation) {
        var runs = new ArrayList<Component>();
        var words = new ArrayList<String>();
        var isTranslated = true;
        for (var passage : translation.passages()) {
            if (!passage.isHeading()) {
                if (passage.hasWords() != isTranslated) {
                    add(runs, words, isTranslated, translation);
                    isTranslated = passage.hasWords();
                }
                words.add(isTranslated ? passage.words() : passage.source());
            }
        }
        add(runs, words, isTranslated, translation);
        return runs;
    }

    private static void add(List<Component> runs, List<String> words, boolean isTranslated, Translation translation) {
        if (!words.isEmpty()) {
            var view = new MarkdownView(String.join("\n\n", words));
            runs.add(ContentLanguage.mark(
                    view,
                    isTranslated
                            ? translation.language()
                            : translation.original().language()));
            words.clear();
        }
    }
}
