package org.citylabs.workshop;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dots on cards while a vote is open. Whoever votes holds their own ballot, and shares the step with other voters, so
 * that they wait for nobody else; whoever closes the vote waits for all of them. Once it is counted, who gave what is
 * nowhere any more.
 *
 * <p>Transactions read what is committed, not what was when they began: whoever waited for their ballot sees what
 * their other device has given, and nobody holds the gaps between ballots, in which others are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ballots {

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether people write or vote in a step, which stays so until the transaction ends. */
    boolean holdOpen(StepId step) {
        return jdbc.sql(
                        "SELECT closed_at IS NULL AND state = 'RUNNING' FROM workshop_step WHERE id = ? LOCK IN SHARE MODE")
                .param(step.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Lets a card have so many dots of a voter.
     *
     * @return false if that would be more than they are allowed; then all is as before
     */
    boolean put(StepId step, PersonId voter, UUID card, int dots, int allowed) {
        // takes hold of the ballot at once, whether it is there or not: two steps could block each other
        jdbc.sql("""
                        INSERT INTO workshop_ballot (step, voter, used, allowed) VALUES (?, ?, 0, ?)
                        ON DUPLICATE KEY UPDATE used = used""").params(step.value(), voter.value(), allowed).update();
        var before = jdbc.sql("SELECT dots FROM workshop_vote WHERE step = ? AND voter = ? AND card = ?")
                .params(step.value(), voter.value(), card)
                .query(Integer.class)
                .optional()
                .orElse(0);
        var more = dots - before;
        var fits = jdbc.sql("""
                        UPDATE workshop_ballot SET used = used + ?
                        WHERE step = ? AND voter = ? AND used + ? <= allowed""").params(more, step.value(), voter.value(), more).update();
        if (fits == 0) {
            return false;
        }
        if (dots == 0) {
            jdbc.sql("DELETE FROM workshop_vote WHERE step = ? AND voter = ? AND card = ?")
                    .params(step.value(), voter.value(), card)
                    .update();
        } else {
            jdbc.sql("""
                            INSERT INTO workshop_vote (step, voter, card, dots) VALUES (?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE dots = VALUES(dots)""").params(step.value(), voter.value(), card, dots).update();
        }
        return true;
    }

    /** What one voter has given. */
    Map<UUID, Integer> of(StepId step, PersonId voter) {
        return dots(jdbc.sql("SELECT card, dots FROM workshop_vote WHERE step = ? AND voter = ?")
                .params(step.value(), voter.value()));
    }

    /** How many have given dots, and how many dots. */
    Turnout turnout(StepId step) {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(used), 0) FROM workshop_ballot WHERE step = ? AND used > 0")
                .param(step.value())
                .query((row, _) -> new Turnout(row.getInt(1), row.getInt(2)))
                .single();
    }

    record Turnout(int voters, int dots) {}

    /** Counts a vote that was closed, and forgets who gave what. */
    void count(StepId step, UUID command, PersonId by) {
        var voters = turnout(step).voters();
        jdbc.sql("""
                        INSERT INTO workshop_result (step, card, dots)
                        SELECT step, card, SUM(dots) FROM workshop_vote WHERE step = ? GROUP BY step, card""").param(step.value()).update();
        jdbc.sql("INSERT INTO workshop_count (step, command, closed_by, voters) VALUES (?, ?, ?, ?)")
                .params(step.value(), command, by.value(), voters)
                .update();
        jdbc.sql("DELETE FROM workshop_ballot WHERE step = ?")
                .param(step.value())
                .update();
    }

    Map<UUID, Integer> result(StepId step) {
        return dots(jdbc.sql("SELECT card, dots FROM workshop_result WHERE step = ?")
                .param(step.value()));
    }

    int voters(StepId step) {
        return jdbc.sql("SELECT voters FROM workshop_count WHERE step = ?")
                .param(step.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Map<UUID, Integer> dots(JdbcClient.StatementSpec query) {
        var result = new HashMap<UUID, Integer>();
        query.query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .forEach(it -> result.put(it.getKey(), it.getValue()));
        return result;
    }
}
