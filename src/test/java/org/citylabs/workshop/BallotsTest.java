package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.OpenWorkshop.vote;
import static org.citylabs.testing.World.BIELEFELD;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many vote at once: nobody has more dots than they are allowed, and none is lost. */
@CityLabsTest
class BallotsTest {

    private static final int ALLOWED = 5;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopLead lead;

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PersonId facilitator;
    private WorkshopId workshop;
    private StepId step;
    private List<UUID> cards;

    @BeforeEach
    void aVote() {
        facilitator = world.citizenOf(BIELEFELD);
        var lab = labs.openForMembers(facilitator, BIELEFELD);
        var board = boards.open(lab, facilitator);
        var lane = boards.lane(board, facilitator, "To do");
        cards = IntStream.range(0, 8)
                .mapToObj(i -> boards.card(board, facilitator, lane, "Card " + i))
                .toList();
        workshop = workshops.open(board, facilitator);
        step = workshops.run(workshop, facilitator, vote(lane, ALLOWED));
    }

    @Test
    void fromTwoDevicesAtOnceNobodyHasMoreThanTheirDots() throws Exception {
        var voter = new PersonId(UUID.randomUUID());
        var done = atOnce(IntStream.range(0, 100)
                .mapToObj(i -> act(voter, cards.get(i % cards.size()), 1 + i % 3))
                .toList());
        assertThat(done).contains(true).contains(false);
        assertSumsEqualRows();
        assertThat(used(voter)).isBetween(1, ALLOWED);
    }

    @Test
    void ofAThousandAtOnceNoneIsLost() throws Exception {
        var voters = IntStream.range(0, 1_000)
                .mapToObj(_ -> new PersonId(TimeOrderedId.next()))
                .toList();
        var done = atOnce(voters.stream()
                .map(voter -> act(voter, cards.get(Math.floorMod(voter.hashCode(), cards.size())), ALLOWED))
                .toList());
        assertThat(done).doesNotContain(false);
        assertSumsEqualRows();
        assertThat(jdbc.sql("SELECT COALESCE(SUM(dots), 0) FROM workshop_vote WHERE step = ?")
                        .param(step.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_000 * ALLOWED);
        assertThat(world.as(facilitator, () -> lead.closeVote(workshop, step)).join())
                .isTrue();
        var counted = workshops.now(workshop).current().orElseThrow();
        assertThat(counted.result().values().stream().mapToInt(it -> it).sum()).isEqualTo(1_000 * ALLOWED);
        assertThat(counted.voters()).isEqualTo(1_000);
    }

    @Test
    void whatWasAcknowledgedBeforeTheEndIsCounted() throws Exception {
        var acts = IntStream.range(0, 200)
                .mapToObj(i -> act(new PersonId(TimeOrderedId.next()), cards.get(i % cards.size()), 1))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var votes = acts.stream().map(threads::submit).toList();
            votes.get(50).get();
            var closed = world.as(facilitator, () -> lead.closeVote(workshop, step));
            var acknowledged = 0;
            for (var vote : votes) {
                acknowledged += vote.get() ? 1 : 0;
            }
            assertThat(closed.join()).isTrue();
            assertThat(workshops.now(workshop).current().orElseThrow().result().values().stream()
                            .mapToInt(it -> it)
                            .sum())
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void afterTheCountNobodyKnowsWhoGaveWhat() throws Exception {
        var voter = new PersonId(UUID.randomUUID());
        assertThat(act(voter, cards.getFirst(), 2).call()).isTrue();
        world.as(facilitator, () -> lead.closeVote(workshop, step)).join();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM workshop_vote WHERE voter = ?")
                        .param(voter.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM workshop_ballot WHERE voter = ?")
                        .param(voter.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void assertSumsEqualRows() {
        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM workshop_ballot b
                                LEFT JOIN (SELECT step, voter, SUM(dots) AS given FROM workshop_vote GROUP BY step, voter) v
                                ON v.step = b.step AND v.voter = b.voter
                                WHERE b.step = ? AND (b.used <> COALESCE(v.given, 0) OR b.used > b.allowed)""").param(step.value()).query(Integer.class).single())
                .isZero();
    }

    private int used(PersonId voter) {
        return jdbc.sql("SELECT used FROM workshop_ballot WHERE step = ? AND voter = ?")
                .params(step.value(), voter.value())
                .query(Integer.class)
                .single();
    }

    private Callable<Boolean> act(PersonId voter, UUID card, int dots) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return () -> {
            for (int tries = 0; ; tries++) {
                try {
                    return transaction.execute(
                            _ -> ballots.holdOpen(step) && ballots.put(step, voter, card, dots, ALLOWED));
                } catch (PessimisticLockingFailureException e) {
                    if (tries == 5) {
                        throw e;
                    }
                }
            }
        };
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Boolean>();
            for (var future : threads.invokeAll(acts)) {
                done.add(future.get());
            }
            return done;
        }
    }
}
