package org.citylabs.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.citylabs.discussion.Discussed;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens passages of texts to discussion, as far as the home of the text does. */
@Component
class DiscussedPassages implements Discussed {

    private final StoredPassages stored;
    private final BegunTexts begun;
    private final TextHomes homes;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    DiscussedPassages(
            StoredPassages stored,
            BegunTexts begun,
            TextHomes homes,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.begun = begun;
        this.homes = homes;
        this.current = current;
        this.events = events;
    }

    @Override
    public String kind() {
        return Passage.KIND;
    }

    @Override
    public Optional<Topic> topic(UUID id) {
        return of(id, (home, subject) -> home.topic(subject.id()))
                .flatMap(topic -> topic)
                .flatMap(topic -> stored.find(id)
                        .map(passage -> new Topic(
                                topic.city(), topic.title(), topic.path(), passage.comments(), topic.within())));
    }

    @Override
    public boolean mayComment(UUID id) {
        return current.id()
                .flatMap(me -> of(id, (home, subject) -> home.mayComment(subject.id(), me)))
                .orElse(false);
    }

    @Override
    public boolean mayTranslate(UUID id) {
        return current.id()
                .flatMap(me -> of(id, (home, subject) -> home.mayWrite(subject.id(), me)))
                .orElse(false);
    }

    @Override
    public List<Profile> mentionable(UUID id) {
        return mayComment(id)
                ? of(id, (home, subject) -> home.mentionable(subject.id())).orElse(List.of())
                : List.of();
    }

    @Override
    public void count(UUID id, int by) {
        stored.count(id, by);
        stored.find(id).ifPresent(passage -> events.publishEvent(new CommentsChanged(passage.text())));
    }

    private <R> Optional<R> of(UUID id, BiFunction<TextHome, Subject, R> question) {
        return stored.find(id)
                .flatMap(passage -> begun.subject(passage.text()))
                .map(subject -> question.apply(homes.of(subject), subject));
    }
}
