package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestAllowance;
import org.citylabs.live.TestPage;
import org.citylabs.testing.MovableClock;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.ChangeSetJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenTextTest {

    private static final int AT_ONCE = 1_000;

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));
    private final MemoryTextLog log = new MemoryTextLog();
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final UUID client = UUID.randomUUID();
    private final LiveText text =
            new LiveText(new TextId(UUID.randomUUID()), TextState.EMPTY, log, clock, Runnable::run, (_, _) -> false);
    private final EditAllowance allowance = new EditAllowance(TestAllowance.by(clock), AT_ONCE, 50);
    private final Deque<Runnable> elsewhere = new ArrayDeque<>();
    private final TestPage page = new TestPage();
    private final TestTab other = new TestTab(new PersonId(UUID.randomUUID()));
    private final CommentedPassages.Told commented = new CommentedPassages.Told() {
        @Override
        public Optional<Map<String, Object>> now() {
            return Optional.ofNullable(passages);
        }

        @Override
        public Runnable listen(Runnable listener) {
            passagesChange = listener;
            return () -> passagesChange = () -> {};
        }
    };
    private @Nullable Map<String, Object> passages;
    private Runnable passagesChange = () -> {};
    private OpenText open;

    @BeforeEach
    void open() {
        log.letWrite(person);
        log.letWrite(other.person());
        open = open(page, person);
    }

    private OpenText open(TestPage at, PersonId who) {
        return new OpenText(
                text,
                who,
                new Carets.Writer("Somebody", 30),
                allowance,
                this::passages,
                _ -> List.of("Aino"),
                commented,
                at.page(),
                elsewhere::add);
    }

    private Optional<Map<String, Object>> passages(PersonId who) {
        return log.write(new TextId(UUID.randomUUID()), it -> it.mayWrite(who))
                ? Optional.of(
                        Map.of("do", "authors", "revision", text.authorship().revision()))
                : Optional.empty();
    }

    @Test
    void t5_whoMayWriteIsToldWhoWroteWhat() {
        happens("Hello");
        page.says("text", Map.of("do", "authors"));
        page.says("text", Map.of("do", "authors"));
        assertThat(elsewhere).as("one answer under way").hasSize(1);
        work();
        assertThat(page.heard().getLast()).containsEntry("do", "authors").containsEntry("revision", 1L);
        page.says("text", Map.of("do", "authors"));
        assertThat(elsewhere).as("the next one").hasSize(1);
    }

    @Test
    void t5_nobodyElseIs() {
        log.forbid(person);
        page.says("text", Map.of("do", "authors"));
        work();
        assertThat(page.heard().getLast()).containsEntry("do", "authors").containsEntry("refused", true);
    }

    @Test
    void aPageThatHasNothingIsGivenTheWholeText() {
        happens("Hello");
        reads(-1);
        assertThat(page.heard().getLast())
                .containsEntry("do", "whole")
                .containsEntry("revision", 1L)
                .containsEntry("content", "Hello");
    }

    @Test
    void t7_aPageIsToldWhereTheOthersAreInTheTextAsItIsNow() {
        happens("Hello");
        var first = new TestPage();
        open(first, other.person());
        first.says("text", Map.of("do", "caret", "revision", 1, "anchor", -7, "head", 99));
        happens(" you");
        reads(-1);
        assertThat(doings()).as("[T7]").containsExactly("whole", "carets");
        assertThat(page.heard().getLast().toString())
                .as("[T7] at the end, and never outside of the text")
                .contains("revision=2", "anchor=0", "head=9", "name=Somebody");
    }

    @Test
    void t3_aPageThatComesBackIsGivenWhatItMissed() {
        happens("a", "b", "c");
        reads(1);
        assertThat(doings()).as("[T3]").containsExactly("up", "updates");
        assertThat(page.heard().getFirst()).containsEntry("revision", 1L);
        assertThat(page.heard().getLast()).containsEntry("from", 1L);
        assertThat(updates(page.heard().getLast())).hasSize(2);
    }

    @Test
    void aPageThatShowsARevisionThatNeverWasIsGivenTheWholeText() {
        happens("a");
        reads(7);
        assertThat(doings()).containsExactly("whole");
    }

    @Test
    void aPageIsToldWhichPassagesAreCommentedOnWhenItReadsAndWhenThereIsSomethingNew() {
        passages = Map.of("do", "passages", "revision", 0L, "passages", List.of());
        passagesChange.run();
        work();
        assertThat(page.heard()).as("before it reads").isEmpty();
        reads(-1);
        assertThat(doings()).containsExactly("whole", "passages");
        passagesChange.run();
        work();
        assertThat(doings()).containsExactly("whole", "passages", "passages");
        open.end();
        passagesChange.run();
        work();
        assertThat(doings()).hasSize(3);
    }

    @Test
    void whatIsToldOfPassagesIsNeverOvertakenByWhatWasBefore() {
        passages = Map.of("do", "passages", "revision", 0L, "passages", List.of());
        reads(-1);
        passagesChange.run();
        passagesChange.run();
        assertThat(elsewhere).as("one at a time").hasSize(1);
        work();
        assertThat(doings()).containsExactly("whole", "passages", "passages");
    }

    @Test
    void nothingIsToldBeforeThePageReads() {
        happens("a", "b");
        assertThat(page.heard()).isEmpty();
    }

    @Test
    void t8_atMostTwoMessagesAreUnconfirmedAndWhatComesLaterWaitsTogetherNotJoined() {
        reads(-1);
        happens("a", "b", "c", "d", "e");
        assertThat(doings()).as("[T8]").containsExactly("whole", "updates", "updates");
        sees(1);
        assertThat(doings()).containsExactly("whole", "updates", "updates", "updates");
        assertThat(page.heard().getLast()).containsEntry("from", 2L);
        assertThat(updates(page.heard().getLast())).as("[T8] three, not one").hasSize(3);
        sees(5);
        sees(5);
        assertThat(doings()).as("nothing is told twice").hasSize(4);
        happens("f");
        assertThat(updates(page.heard().getLast())).hasSize(1);
    }

    @Test
    void whatHappensWhileAMessageIsOnItsWayGoesIntoTheNext() {
        reads(-1);
        other("a");
        other("b");
        assertThat(elsewhere).as("one at a time").hasSize(1);
        work();
        assertThat(updates(page.heard().getLast())).hasSize(2);
    }

    @Test
    void t3_aPageThatReadsAnewOwesNothing() {
        reads(-1);
        happens("a", "b", "c");
        assertThat(doings()).hasSize(3);
        reads(0);
        assertThat(doings().subList(3, 5)).as("[T3]").containsExactly("up", "updates");
        assertThat(updates(page.heard().getLast())).hasSize(3);
    }

    @Test
    void t2_thePageHearsOfItsOwnEditsAmongTheOthers() {
        reads(-1);
        other("a");
        pushes(0, 0, insertion(0, "b"));
        work();
        assertThat(updates(page.heard().getLast()))
                .as("[T2]")
                .extracting(it -> it.get("client"), it -> it.get("sequence"))
                .containsExactly(tuple(other.client(), 0), tuple(client, 0));
    }

    /** More than ten thousand behind. */
    @Test
    void aPageThatIsTooFarBehindIsToldAndHearsNothingMoreUntilItReads() {
        reads(-1);
        happens("a", "b");
        for (int i = 0; i < 10_001; i++) {
            other("x");
        }
        work();
        sees(2);
        assertThat(doings()).containsExactly("whole", "updates", "updates", "lost");
        happens("more");
        sees(2);
        assertThat(doings()).hasSize(4);
        reads(-1);
        assertThat(page.heard().getLast()).containsEntry("do", "whole").containsEntry("revision", 10_004L);
    }

    @Test
    void t6_aVisitorsPushIsRefused() {
        var visitors = new TestPage();
        open(visitors, null);
        visitors.says("text", push(0, 0, insertion(0, "a")));
        work();
        assertThat(visitors.heard()).as("[T6]").containsExactly(refused(TextRefusal.NOT_ALLOWED));
        assertThat(log.all()).isEmpty();
    }

    @Test
    void t6_aRefusedPushIsSaidWithItsReason() {
        log.forbid(person);
        pushes(0, 0, insertion(0, "a"));
        assertThat(page.heard()).as("[T6]").containsExactly(refused(TextRefusal.NOT_ALLOWED));
    }

    @Test
    void anEditThatIsTooLongIsRefusedAndTheNextOneTaken() {
        var longest = "x".repeat(TextLimits.EDIT - "[[0,\"\"]]".length());
        pushes(0, 0, insertion(0, longest + "x"));
        assertThat(page.heard()).containsExactly(refused(TextRefusal.TOO_LONG));
        assertThat(log.all()).isEmpty();
        pushes(0, 0, insertion(0, longest));
        assertThat(log.all()).hasSize(1);
    }

    @Test
    void aPushOfTooManyEditsIsRefused() {
        var edits = Collections.nCopies(TextLimits.EDITS + 1, insertion(0, "")).toArray(ChangeSet[]::new);
        pushes(0, 0, edits);
        assertThat(page.heard()).containsExactly(refused(TextRefusal.TOO_LONG));
        assertThat(log.all()).isEmpty();
    }

    @Test
    void moreThanFiftyEditsASecondAreTooManyInTheLongRunWhereverTheyAreWritten() {
        var empty = insertion(0, "");
        pushes(0, 0, Collections.nCopies(AT_ONCE, empty).toArray(ChangeSet[]::new));
        assertThat(log.all()).hasSize(AT_ONCE);
        var elsewhereOpen = new TestPage();
        open(elsewhereOpen, person);
        elsewhereOpen.says("text", push(AT_ONCE, AT_ONCE, empty));
        work();
        assertThat(elsewhereOpen.heard()).containsExactly(refused(TextRefusal.BUSY));

        clock.goOn(Duration.ofSeconds(1));
        pushes(AT_ONCE, AT_ONCE, Collections.nCopies(51, empty).toArray(ChangeSet[]::new));
        assertThat(page.heard()).containsExactly(refused(TextRefusal.BUSY));
        assertThat(log.all()).as("nothing of it").hasSize(AT_ONCE);
        pushes(AT_ONCE, AT_ONCE, Collections.nCopies(50, empty).toArray(ChangeSet[]::new));
        assertThat(log.all()).as("and nothing was counted").hasSize(AT_ONCE + 50);
        other("Hello");
        assertThat(log.all()).as("nobody else is kept from writing").hasSize(AT_ONCE + 51);
    }

    @Test
    void whatIsNoMessageClosesTheConnection() {
        closes(Map.of("do", "sing"));
        closes(Map.of("do", "push", "client", "nobody", "revision", 0, "sequence", 0, "edits", List.of(List.of())));
        closes(Map.of("do", "push", "client", client, "revision", 0, "sequence", 0));
        closes(Map.of("do", "push", "client", client, "revision", 0, "sequence", 0, "edits", List.of()));
        closes(Map.of("do", "push", "client", client, "revision", 0, "sequence", 0, "edits", List.of("x")));
        closes(Map.of("do", "push", "client", client, "revision", 0, "sequence", 0, "edits", Map.of("a", List.of())));
        assertThat(log.all()).isEmpty();
    }

    @Test
    void aPageThatHasEndedHearsNothing() {
        reads(-1);
        other("a");
        open.end();
        work();
        other("b");
        work();
        assertThat(doings()).containsExactly("whole");
        assertThat(text.isIdleSince(clock.instant().plusSeconds(1)))
                .as("nobody listens to it any more")
                .isTrue();
    }

    private void closes(Map<String, Object> message) {
        assertThatIllegalArgumentException().isThrownBy(() -> page.says("text", message));
    }

    private void reads(long since) {
        page.says("text", Map.of("do", "read", "since", since));
        work();
    }

    private void sees(long revision) {
        page.says("text", Map.of("do", "seen", "revision", revision));
        work();
    }

    private void pushes(long revision, int sequence, ChangeSet... edits) {
        page.says("text", push(revision, sequence, edits));
        work();
    }

    private Map<String, Object> push(long revision, int sequence, ChangeSet... edits) {
        var written = List.of(edits).stream().map(ChangeSetJson::write).toList();
        return Map.of("do", "push", "client", client, "revision", revision, "sequence", sequence, "edits", written);
    }

    private static ChangeSet insertion(int length, String words) {
        return ChangeSet.of().keep(length).replace(0, words).build();
    }

    /** Somebody else writes, and the page is told what it can be told. */
    private void happens(String... words) {
        for (var word : words) {
            other(word);
            work();
        }
    }

    private void other(String word) {
        other.receive(log.after(new TextId(client), other.revision(), Integer.MAX_VALUE));
        other.write(insertion(other.shown().length(), word));
        text.push(other.push());
    }

    private void work() {
        while (!elsewhere.isEmpty()) {
            elsewhere.pop().run();
        }
    }

    private List<Object> doings() {
        return page.heard().stream().map(it -> it.get("do")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> updates(Map<String, Object> message) {
        return (List<Map<String, Object>>) message.get("updates");
    }

    private static Map<String, Object> refused(TextRefusal why) {
        return Map.of("t", "text", "do", "refused", "why", why.name());
    }
}
