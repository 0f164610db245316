package org.citylabs.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citylabs.discussion.CommentText.Presence;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
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
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final Clock clock;

    CommentPages(
            Comments comments, DiscussedTopics topics, PersonDirectory people, CurrentPerson current, Clock clock) {
        this.comments = comments;
        this.topics = topics;
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
        var authors = people.profiles(page.stream().map(Comment::author).toList());
        var now = clock.instant();
        return new CommentText.PageOf(
                page.stream().map(comment -> shown(comment, authors, now)).toList(),
                topic.get().comments(),
                found.size() > PAGE
                        ? new CommentPlace(
                                page.getLast().thread(), page.getLast().id().value())
                        : null);
    }

    /** Whether the person at hand may say something about a subject. */
    @Transactional(readOnly = true)
    public boolean mayComment(Subject subject) {
        return current.id().isPresent() && topics.mayComment(subject);
    }

    private CommentText shown(Comment comment, Map<PersonId, Profile> authors, Instant now) {
        var mine = current.id().filter(comment.author()::equals).isPresent();
        return new CommentText(
                comment.id(),
                new CommentId(comment.thread()),
                authors.get(comment.author()),
                comment.isShown() ? comment.words() : "",
                comment.language(),
                Presence.valueOf(comment.state().name()),
                mine ? comment.reason().orElse(null) : null,
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                mine,
                mine && comment.isEditable(now));
    }
}
