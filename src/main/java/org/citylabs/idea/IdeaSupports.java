package org.citylabs.idea;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.Browser;
import org.citylabs.identity.BrowserKey;
import org.citylabs.identity.BrowserSignedIn;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.RetriedOnConflict;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supports: once per person and published idea, to be taken back at any time. */
@Service
@PreAuthorize("isAuthenticated()")
public class IdeaSupports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Ideas ideas;
    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    IdeaSupports(Ideas ideas, JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.ideas = ideas;
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Supports an idea; a second time, or for an idea that is not public, changes nothing. */
    @Transactional
    @RetriedOnConflict
    public void give(IdeaId id) {
        give(id.value(), current.require());
    }

    /** Takes a support back. */
    @Transactional
    @RetriedOnConflict
    public void takeBack(IdeaId id) {
        var removed = jdbc.sql("DELETE FROM idea_support WHERE idea = ? AND person = ?")
                .params(id.value(), current.require().value())
                .update();
        if (removed > 0) {
            ideas.countSupport(id.value(), -1);
        }
    }

    /** Remembers that a visitor wants to support an idea, until they sign in in this browser. */
    @PreAuthorize("permitAll()")
    @Transactional
    public void intend(IdeaId id, Browser browser) {
        jdbc.sql("INSERT IGNORE INTO idea_intended_support (browser_hash, idea, intended_at) VALUES (?, ?, ?)")
                .params(BrowserKey.hash(BrowserKey.readOrMake(browser)), id.value(), now())
                .update();
    }

    /** Who supports an idea; 100,000 at most. */
    @PreAuthorize("permitAll()")
    List<PersonId> of(IdeaId id) {
        return jdbc
                .sql("SELECT person FROM idea_support WHERE idea = ? LIMIT 100000")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    boolean supported(IdeaId id, PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM idea_support WHERE idea = ? AND person = ?")
                        .params(id.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @EventListener
    @PreAuthorize("permitAll()")
    void on(BrowserSignedIn signedIn) {
        jdbc.sql("SELECT idea FROM idea_intended_support WHERE browser_hash = ?")
                .param(signedIn.browserHash())
                .query(UUID.class)
                .list()
                .forEach(idea -> give(idea, signedIn.person()));
        jdbc.sql("DELETE FROM idea_intended_support WHERE browser_hash = ?")
                .param(signedIn.browserHash())
                .update();
    }

    /** Locks the idea first: two people at once would otherwise each wait for the other's row of support. */
    private void give(UUID id, PersonId person) {
        if (ideas.lock(id).filter(idea -> idea.state().isPublic()).isEmpty()) {
            return;
        }
        var added = jdbc.sql("INSERT IGNORE INTO idea_support (idea, person, given_at) VALUES (?, ?, ?)")
                .params(id, person.value(), now())
                .update();
        if (added > 0) {
            ideas.countSupport(id, 1);
        }
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    @PreAuthorize("permitAll()")
    @Transactional
    void forgetIntended() {
        jdbc.sql("DELETE FROM idea_intended_support WHERE intended_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
