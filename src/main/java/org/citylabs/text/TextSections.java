package org.citylabs.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.discussion.DiscussionSections;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Subject;
import org.citylabs.live.LivePages;
import org.citylabs.translation.TranslationParts;
import org.jspecify.annotations.Nullable;

/** Makes the sections of pages that show a joint text. */
@org.springframework.stereotype.Component
public class TextSections {

    final JointTexts texts;
    final TextPictures pictures;
    final TextHistory history;
    final Writers writers;
    final CurrentPerson current;
    final LivePages pages;
    final TextComments comments;
    final CommentedPassages commented;
    final DiscussionSections discussions;
    final CityDirectory cities;
    private final TextHomes homes;
    private final BegunTexts begun;
    private final TranslationParts translation;

    TextSections(
            JointTexts texts,
            TextPictures pictures,
            TextHistory history,
            Writers writers,
            CurrentPerson current,
            LivePages pages,
            TextComments comments,
            CommentedPassages commented,
            DiscussionSections discussions,
            CityDirectory cities,
            TextHomes homes,
            BegunTexts begun,
            TranslationParts translation) {
        this.texts = texts;
        this.pictures = pictures;
        this.history = history;
        this.writers = writers;
        this.current = current;
        this.pages = pages;
        this.comments = comments;
        this.commented = commented;
        this.discussions = discussions;
        this.cities = cities;
        this.homes = homes;
        this.begun = begun;
        this.translation = translation;
    }

    /**
     * What has been translated of the text of a subject into the language of whoever looks, and the way to translate it, for
     * those who may; empty if nobody has begun it.
     *
     * @param title of the text
     */
    public Optional<Component> translation(Subject subject, String title) {
        return begun.find(subject).map(text -> translation.beneath(TextTranslations.subject(text), title));
    }

    /** The comments on a text, where it can be commented on and has been begun. */
    Optional<Component> threads(Subject subject, @Nullable TextEditor editor) {
        return begun.find(subject)
                .flatMap(text -> homes.of(subject)
                        .topic(subject.id())
                        .map(topic -> new ThreadSection(this, subject, text, topic, editor)));
    }

    /** @param heading with the title of the text, in the language of the person at hand */
    public TextSection of(Subject subject, HtmlContainer heading) {
        return new TextSection(this, subject, heading);
    }
}
