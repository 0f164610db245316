package org.citylabs.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.discussion.CommentText.Presence;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.Translation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of discussions. */
@Service
@PreAuthorize("permitAll()")
public class CommentPages {

    /** So many comments and replies together make a page. */
    public static final int PAGE = 20;

    private final Comments comments;
    private final DiscussedTopics topics;
    private final CommentTranslations translations;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final Clock clock;

    CommentPages(
            Comments comments,
            DiscussedTopics topics,
            CommentTranslations translations,
            PersonDirectory people,
            CurrentPerson current,
            Clock clock) {
        this.comments = comments;
        this.topics = topics;
        this.translations = translations;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What was said about a subject, the latest threads first; nothing for a subject that is not open to everybody.
     *
     * @param from where the page begins; absent for the first one
     */
    @Transactional(readOnly = true)
    public CommentText.PageOf read(Subject subject, @Nullable CommentPlace from) {
        var topic = topics.find(subject);
        if (topic.isEmpty()) {
            return new CommentText.PageOf(List.of(), 0, null);
        }
        var limit = Limit.of(PAGE + 1);
        var found = from == null
                ? comments.first(subject.kind(), subject.id(), limit)
                : comments.after(subject.kind(), subject.id(), from.thread(), from.after(), limit);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var mentions = mentions(page);
        var profiles = people.profiles(Stream.concat(
                        page.stream().map(Comment::author),
                        mentions.values().stream().flatMap(List::stream))
                .toList());
        var now = clock.instant();
        return new CommentText.PageOf(
                page.stream()
                        .map(comment -> shown(comment, mentions.getOrDefault(comment.id(), List.of()), profiles, now))
                        .toList(),
                topic.get().comments(),
                found.size() > PAGE
                        ? new CommentPlace(
                                page.getLast().thread(), page.getLast().id().value())
                        : null);
    }

    /** What has been translated of a page into a language, but for what is in that language already. */
    @Transactional(readOnly = true)
    public Map<CommentId, Translation> translated(Subject subject, CommentText.PageOf page, String language) {
        return topics.find(subject)
                .map(topic -> translations.of(page.comments(), topic.city(), language))
                .orElse(Map.of());
    }

    /** Whether the person at hand may translate what is said about a subject. */
    @Transactional(readOnly = true)
    public boolean mayTranslate(Subject subject) {
        return current.id().isPresent() && topics.mayTranslate(subject);
    }

    /** Whether the person at hand may say something about a subject. */
    @Transactional(readOnly = true)
    public boolean mayComment(Subject subject) {
        return current.id().isPresent() && topics.mayComment(subject);
    }

    /**
     * Whom the person at hand may mention when saying something about a subject; nobody where they may say nothing, or
     * mentions mean nothing.
     */
    @Transactional(readOnly = true)
    public List<Profile> mentionable(Subject subject) {
        return mayComment(subject) ? topics.mentionable(subject) : List.of();
    }

    private Map<CommentId, List<PersonId>> mentions(List<Comment> page) {
        var withMentions = page.stream()
                .filter(Comment::isShown)
                .filter(comment -> Mentions.maybeIn(comment.words()))
                .map(comment -> comment.id().value())
                .toList();
        return withMentions.isEmpty()
                ? Map.of()
                : comments.mentions(withMentions).stream()
                        .collect(Collectors.groupingBy(
                                row -> new CommentId(row[0]),
                                Collectors.mapping(row -> new PersonId(row[1]), Collectors.toList())));
    }

    private CommentText shown(Comment comment, List<PersonId> mentions, Map<PersonId, Profile> profiles, Instant now) {
        var mine = current.id().filter(comment.author()::equals).isPresent();
        return new CommentText(
                comment.id(),
                new CommentId(comment.thread()),
                profiles.get(comment.author()),
                comment.isShown() ? comment.words() : "",
                comment.language(),
                mentions.stream()
                        .flatMap(person -> Stream.ofNullable(profiles.get(person)))
                        .toList(),
                Presence.valueOf(comment.state().name()),
                mine ? comment.reason().orElse(null) : null,
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                mine,
                mine && comment.isEditable(now));
    }
}
