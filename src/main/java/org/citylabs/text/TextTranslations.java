package org.citylabs.text;

import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.search.LanguageGuess;
import org.citylabs.translation.Original;
import org.citylabs.translation.Translatable;
import org.springframework.stereotype.Component;

/** Lets joint texts be translated, by those who may write them. */
@Component
class TextTranslations implements Translatable {

    private static final String KIND = "text";

    private final BegunTexts begun;
    private final LiveTexts live;
    private final TextHomes homes;
    private final LanguageGuess guess;
    private final CurrentPerson current;

    TextTranslations(BegunTexts begun, LiveTexts live, TextHomes homes, LanguageGuess guess, CurrentPerson current) {
        this.begun = begun;
        this.live = live;
        this.homes = homes;
        this.guess = guess;
        this.current = current;
    }

    static Subject subject(TextId text) {
        return new Subject(KIND, text.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Original> original(UUID id) {
        var text = new TextId(id);
        return begun.subject(text)
                .filter(it -> homes.of(it).mayRead(it.id()))
                .flatMap(it ->
                        live.find(text).map(found -> original(it, found.state().content())));
    }

    /** Many write a text, and somebody began it in another language: it is in the one that it seems to be in. */
    private Original original(Subject subject, String content) {
        return new Original(
                guess.of(content).orElse(""), "", content, homes.of(subject).cities(subject.id()));
    }

    @Override
    public boolean mayTranslate(UUID id) {
        return begun.subject(new TextId(id))
                .filter(it -> homes.of(it).mayWrite(it.id(), current.require()))
                .isPresent();
    }
}
