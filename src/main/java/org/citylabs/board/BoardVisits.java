package org.citylabs.board;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.board.BoardVisit.Away;
import org.citylabs.board.BoardVisitRows.Seen;
import org.citylabs.board.BoardVisitRows.Visitor;
import org.citylabs.discussion.CommentNews;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.lab.LabAccess;
import org.citylabs.text.TextComments;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Knows how far members have followed boards. What they see is noted in memory at once, and written once a minute for
 * all of them: after a crash, somebody is told again of a minute that they have seen.
 */
@Service
@PreAuthorize("permitAll()")
public class BoardVisits {

    /** More than anybody wants to be told one by one. */
    static final int TOLD = 500;

    private final BoardRows boards;
    private final ChangeRows changes;
    private final CommentNews comments;
    private final TextComments textComments;
    private final BoardVisitRows visits;
    private final LabAccess access;
    private final CurrentPerson current;
    private final Clock clock;
    private final Map<Visitor, Seen> noted = new ConcurrentHashMap<>();

    BoardVisits(
            BoardRows boards,
            ChangeRows changes,
            CommentNews comments,
            TextComments textComments,
            BoardVisitRows visits,
            LabAccess access,
            CurrentPerson current,
            Clock clock) {
        this.boards = boards;
        this.changes = changes;
        this.comments = comments;
        this.textComments = textComments;
        this.visits = visits;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The person at hand comes to a board; empty for whoever is no member of its lab, for of them nothing is kept.
     *
     * @throws AccessDeniedException if the person may not read the board, or there is none
     */
    public Optional<BoardVisit> begin(BoardId id) {
        var board = boards.findById(id.value())
                .filter(it -> access.mayRead(it.lab()))
                .orElseThrow(() -> new AccessDeniedException("Not for this person: " + id));
        return current.id()
                .filter(me -> access.partOf(board.lab(), me).isPresent())
                .map(me -> new Visitor(me, id))
                .map(visitor -> new BoardVisit(away(visitor), revision -> note(visitor, revision)));
    }

    private @Nullable Away away(Visitor visitor) {
        var seen = Optional.ofNullable(noted.get(visitor)).or(() -> visits.find(visitor));
        if (seen.isEmpty()) {
            return null;
        }
        var found = changes.byOthersAfter(
                visitor.board().value(), seen.get().revision(), visitor.person(), Limit.of(TOLD + 1));
        var said = textComments.ofTheirTexts(
                comments.since(visitor.board().value(), seen.get().at(), visitor.person(), TOLD + 1));
        return found.isEmpty() && said.isEmpty()
                ? null
                : new Away(
                        seen.get().at(),
                        found.stream().limit(TOLD).map(ChangeRow::change).toList(),
                        said.stream().limit(TOLD).toList(),
                        found.size() > TOLD || said.size() > TOLD);
    }

    private void note(Visitor visitor, long revision) {
        noted.merge(visitor, new Seen(revision, clock.instant()), (before, now) -> now.or(before));
    }

    @Scheduled(fixedDelay = 60_000)
    @PreDestroy
    void keep() {
        var all = new HashMap<>(noted);
        if (!all.isEmpty()) {
            visits.keep(all);
            all.forEach(noted::remove);
        }
    }
}
