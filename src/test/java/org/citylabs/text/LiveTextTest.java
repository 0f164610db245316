package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.citylabs.identity.PersonId;
import org.citylabs.text.MemoryTextLog.Fate;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.Test;

class LiveTextTest {

    private static final TextOutcome DONE = new TextOutcome.Done();

    private final TextId id = new TextId(UUID.randomUUID());
    private final MemoryTextLog log = new MemoryTextLog();
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final TestTab ann = new TestTab(person());
    private final TestTab ben = new TestTab(person());
    private LiveText text = live();

    LiveTextTest() {
        log.letWrite(ann.person());
        log.letWrite(ben.person());
        log.decideFate(() -> fates.isEmpty() ? Fate.COMMITTED : fates.pop());
    }

    private LiveText live() {
        return new LiveText(
                id, log.read(id).orElseThrow(), log, Clock.systemUTC(), threads::add, (_, failures) -> failures < 3);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    @Test
    void t2_nothingIsToldBeforeTheCommit() {
        var told = new ArrayList<Long>();
        text.listen(() -> told.add(text.state().revision()));
        insert(ann, 0, "Hello");
        var answer = text.push(ann.push());
        log.decideFate(() -> {
            assertThat(told).as("[T2]").isEmpty();
            assertThat(answer).as("[T2]").isNotDone();
            assertThat(text.state()).as("[T2]").isEqualTo(TextState.EMPTY);
            return Fate.COMMITTED;
        });
        work();
        assertThat(answer.join()).isEqualTo(DONE);
        assertThat(told).containsExactly(1L);
    }

    @Test
    void t2_whatCouldNotBeWrittenIsSaidAndShownNowhere() {
        var told = new ArrayList<Long>();
        text.listen(() -> told.add(text.state().revision()));
        fates.addAll(List.of(Fate.FAILED, Fate.FAILED, Fate.FAILED, Fate.FAILED));
        insert(ann, 0, "Hello");
        assertThat(push(ann.push())).isEqualTo(refused(TextRefusal.FAILED));
        assertThat(text.state()).isEqualTo(TextState.EMPTY);
        assertThat(told).isEmpty();
        assertThat(push(ann.push())).as("the same again, later").isEqualTo(DONE);
    }

    @Test
    void t3_aRepeatedPushHappensOnce() {
        insert(ann, 0, "Hello");
        var push = ann.push();
        var answers = List.of(text.push(push), text.push(push));
        work();
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .as("in one batch")
                .containsExactly(DONE, DONE);
        assertThat(push(push)).as("and later").isEqualTo(DONE);
        assertThat(content()).as("[T3]").isEqualTo("Hello");
        assertThat(log.all()).hasSize(1);
    }

    @Test
    void t3_aPushWhoseCommitWasNotHeardOfHappensOnce() {
        fates.add(Fate.UNHEARD);
        insert(ann, 0, "Hello");
        assertThat(push(ann.push())).isEqualTo(DONE);
        assertThat(content()).as("[T3]").isEqualTo("Hello");
        assertThat(text.state().content()).isEqualTo("Hello");
    }

    @Test
    void t3_aPushThatWasGivenUpAndMayBeCommittedHappensOnceWhenItIsSentAgain() {
        fates.addAll(List.of(Fate.FAILED, Fate.FAILED, Fate.FAILED, Fate.UNHEARD));
        insert(ann, 0, "Hello");
        assertThat(push(ann.push())).isEqualTo(refused(TextRefusal.FAILED));
        assertThat(log.all()).as("[guard] it is there").hasSize(1);
        assertThat(push(ann.push())).isEqualTo(DONE);
        assertThat(log.all()).as("[T3]").hasSize(1);
        assertThat(text.state().content()).isEqualTo("Hello");
    }

    @Test
    void itBecomesAnotherTextOnceAndKeepsWhatOthersWriteMeanwhile() {
        insert(ann, 0, "Hello moon");
        assertThat(push(ann.push())).isEqualTo(DONE);
        ann.receive(log.all());
        insert(ann, 0, "> ");
        var client = UUID.randomUUID();
        var answers = List.of(text.push(ann.push()), text.become("Hello earth", client, ben.person()));
        work();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(DONE);
        assertThat(content()).isEqualTo("> Hello earth");
        var again = text.become("Hello earth", client, ben.person());
        work();
        assertThat(again.join()).as("the same again, later").isEqualTo(DONE);
        assertThat(content()).isEqualTo("> Hello earth");
    }

    @Test
    void aTaskIsTickedWhereverItIsNow() {
        insert(ann, 0, "- [ ] one\n- [ ] two");
        push(ann.push());
        ben.receive(log.all());
        insert(ben, 0, "Plan:\n\n- [ ] zero\n");
        push(ben.push());
        assertThat(tick(1, 1, true)).isEqualTo(DONE);
        assertThat(content()).isEqualTo("Plan:\n\n- [ ] zero\n- [ ] one\n- [x] two");
        assertThat(tick(1, 1, true)).as("again").isEqualTo(DONE);
        assertThat(tick(3, 2, false)).isEqualTo(DONE);
        assertThat(content()).isEqualTo("Plan:\n\n- [ ] zero\n- [ ] one\n- [ ] two");
        assertThat(log.all()).hasSize(4);
    }

    @Test
    void aTaskThatIsGoneIsNotTicked() {
        insert(ann, 0, "- [ ] one\n- [ ] two");
        push(ann.push());
        ann.receive(text.since(ann.revision()).orElseThrow());
        ann.write(ChangeSet.of().replace(10, "").keep(9).build());
        push(ann.push());
        assertThat(tick(1, 0, true)).isEqualTo(refused(TextRefusal.GONE));
        assertThat(tick(1, 2, true)).as("there never was one").isEqualTo(refused(TextRefusal.GONE));
        assertThat(tick(9, 0, true)).as("no such revision").isEqualTo(refused(TextRefusal.GONE));
        assertThat(content()).isEqualTo("- [ ] two");
    }

    private TextOutcome tick(long revision, int number, boolean done) {
        var answer = text.tick(revision, number, done, ben.person());
        work();
        return answer.join();
    }

    /** It was on its way in a connection that broke, and what was sent over the next one came before it. */
    @Test
    void t3_anOldPushThatComesAfterALaterOneChangesNothing() {
        insert(ann, 0, "a");
        var old = ann.push();
        insert(ann, 1, "b");
        assertThat(push(ann.push())).isEqualTo(DONE);
        assertThat(push(old)).as("[T3]").isEqualTo(DONE);
        assertThat(content()).isEqualTo("ab");
    }

    @Test
    void t3_ofAPushThatIsKnownInPartTheRestHappens() {
        insert(ann, 0, "a");
        push(ann.push());
        insert(ben, 0, "Z");
        push(ben.push());
        insert(ann, 1, "b");
        assertThat(push(ann.push())).isEqualTo(DONE);
        assertThat(content()).as("[T3]").isEqualTo("aZb");
    }

    @Test
    void t3_aPushThatLeavesOutWhatIsUnconfirmedIsRefused() {
        insert(ann, 0, "a");
        insert(ann, 1, "b");
        var whole = ann.push();
        var gap = new TextPush(ann.client(), ann.person(), 0, 1, whole.edits().subList(1, 2));
        assertThat(push(gap)).isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        push(whole);
        assertThat(push(gap)).as("also once that is committed").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("ab");
    }

    @Test
    void t1_t5_whoIsFurtherBehindThanMemoryReachesIsGivenEveryUpdate() {
        for (int i = 0; i < 1_200; i++) {
            insert(ann, 0, "x");
            push(ann.push());
            ann.receive(text.since(ann.revision()).orElseThrow());
        }
        assertThat(text.since(0)).get().as("[T5]").isEqualTo(log.all());
        assertThat(text.since(1_199)).get().isEqualTo(log.all().subList(1_199, 1_200));
        assertThat(text.since(1_200)).get().isEqualTo(List.of());
        assertThat(text.since(1_201)).as("it never had that").isEmpty();
        assertThat(text.since(-1)).isEmpty();
        insert(ben, 0, "Late ");
        assertThat(push(ben.push())).as("[T1] however slow").isEqualTo(DONE);
        assertThat(text.state()).isEqualTo(log.at(id, 1_201).orElseThrow());
    }

    @Test
    void t5_aTextOpenedAnewStandsWhereItStood() {
        insert(ann, 0, "One");
        push(ann.push());
        text = live();
        insert(ben, 0, "Two ");
        assertThat(push(ben.push())).isEqualTo(DONE);
        assertThat(text.state().content()).isEqualTo("OneTwo ");
    }

    @Test
    void t1_whatAnotherServerWroteIsTakenOverFirst() {
        var other = live();
        var told = new ArrayList<Long>();
        text.listen(() -> told.add(text.state().revision()));
        insert(ann, 0, "One");
        other.push(ann.push());
        work();
        insert(ben, 0, "Two");
        assertThat(push(ben.push())).isEqualTo(DONE);
        assertThat(text.state().content()).as("[T1]").isEqualTo("OneTwo");
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void t6_whoMayNotWriteChangesNothing() {
        log.forbid(ann.person());
        insert(ann, 0, "Hello");
        assertThat(push(ann.push())).as("[T6]").isEqualTo(refused(TextRefusal.NOT_ALLOWED));
        assertThat(log.all()).isEmpty();
    }

    /** [T6] the right is asked when it is written, not when it is sent. */
    @Test
    void t6_whoLosesTheRightBeforeItIsWrittenChangesNothing() {
        insert(ann, 0, "Hello");
        var answer = text.push(ann.push());
        log.forbid(ann.person());
        work();
        assertThat(answer.join()).isEqualTo(refused(TextRefusal.NOT_ALLOWED));
        assertThat(log.all()).isEmpty();
    }

    @Test
    void t6_anEditThatDoesNotFitIsRefused() {
        insert(ann, 0, "Hello");
        push(ann.push());
        var tooShort = ChangeSet.of().keep(3).replace(0, "x").build();
        assertThat(push(by(ben, 1, tooShort))).as("[T6]").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(push(by(ben, 0, tooShort))).as("moved").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        var fits = ChangeSet.of().keep(5).replace(0, "x").build();
        assertThat(push(by(ben, 1, fits, fits))).as("the second").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("Hello");
    }

    @Test
    void t6_noCharacterIsParted() {
        insert(ann, 0, "\uD83D\uDEB2");
        push(ann.push());
        var parts = ChangeSet.of().keep(1).replace(0, "x").keep(1).build();
        var halves = ChangeSet.of().keep(1).replace(1, "").build();
        assertThat(push(by(ben, 1, parts))).as("[T6]").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(push(by(ben, 1, halves))).as("[T6]").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("\uD83D\uDEB2");
    }

    @Test
    void t6_aTextGrowsNoLongerThanItMay() {
        fill(TextLimits.TEXT);
        assertThat(content()).hasSize(TextLimits.TEXT);
        insert(ann, 0, "y");
        assertThat(push(ann.push())).as("[T6]").isEqualTo(refused(TextRefusal.TOO_LONG));
        assertThat(content()).hasSize(TextLimits.TEXT);
    }

    /** [T6] Its parts are saved one by one, and count together: otherwise nothing could make them fit again. */
    @Test
    void t6_whoWroteTooMuchAndShortenedItIsSaved() {
        fill(TextLimits.TEXT);
        insert(ann, 0, "too much");
        assertThat(push(ann.push())).isEqualTo(refused(TextRefusal.TOO_LONG));
        delete(ann, 0, 8);
        assertThat(push(ann.push())).isEqualTo(DONE);
        assertThat(content()).hasSize(TextLimits.TEXT);
    }

    @Test
    void t6_aTextThatIsTooLongCanBeShortened() {
        var length = TextLimits.TEXT + 100;
        log.write(id, page -> {
            var first = ChangeSet.of().replace(0, "x".repeat(length)).build();
            var update = new TextUpdate(
                    1, UUID.randomUUID(), 0, person(), Clock.systemUTC().instant(), first);
            page.append(List.of(update), TextState.EMPTY.apply(update));
            return true;
        });
        text = live();
        ann.receive(log.all());
        delete(ann, 0, 10);
        assertThat(push(ann.push())).as("[T6]").isEqualTo(DONE);
        ann.receive(text.since(1).orElseThrow());
        insert(ann, 0, "y");
        assertThat(push(ann.push())).isEqualTo(refused(TextRefusal.TOO_LONG));
    }

    @Test
    void t8_aTabOfSomebodyElseIsRefused() {
        insert(ann, 0, "Hello");
        push(ann.push());
        var edit = ChangeSet.of().keep(5).replace(0, "!").build();
        var forged = new TextPush(ann.client(), ben.person(), 1, 1, List.of(edit));
        assertThat(push(forged)).as("[T8]").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("Hello");
    }

    @Test
    void t8_aTabOfSomebodyElseIsRefusedInTheSameBatchToo() {
        insert(ann, 0, "Hello");
        var edit = ChangeSet.of().replace(0, "!").build();
        var own = text.push(ann.push());
        var forged = text.push(new TextPush(ann.client(), ben.person(), 0, 0, List.of(edit)));
        work();
        assertThat(own.join()).isEqualTo(DONE);
        assertThat(forged.join()).as("[T8]").isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("Hello");
    }

    @Test
    void whoeverComesWhenTooManyWaitIsTold() {
        insert(ann, 0, "Hello");
        IntStream.range(0, LiveText.QUEUE).forEach(_ -> text.push(ann.push()));
        insert(ben, 0, "Me too");
        var late = text.push(ben.push());
        assertThat(late.getNow(DONE)).isEqualTo(refused(TextRefusal.BUSY));
        work();
        assertThat(push(ben.push())).isEqualTo(DONE);
        assertThat(content()).isEqualTo("HelloMe too");
    }

    @Test
    void t1_oneRefusedPushOfABatchHarmsNoOtherAndEachIsMovedPastTheOnesBefore() {
        insert(ann, 0, "base");
        push(ann.push());
        ann.receive(log.all());
        ben.receive(log.all());
        var stranger = new TestTab(person());
        insert(ann, 0, "Ann ");
        insert(ann, 4, "& ");
        insert(ben, 4, " Ben");
        insert(stranger, 0, "Stranger");
        var first = text.push(ann.push());
        var refused = text.push(stranger.push());
        var unfit = text.push(
                by(new TestTab(ben.person()), 1, ChangeSet.of().keep(9).build()));
        var second = text.push(ben.push());
        work();
        assertThat(List.of(first.join(), second.join())).containsOnly(DONE);
        assertThat(refused.join()).isEqualTo(refused(TextRefusal.NOT_ALLOWED));
        assertThat(unfit.join()).isEqualTo(refused(TextRefusal.NOT_UNDERSTOOD));
        assertThat(content()).isEqualTo("Ann & base Ben");
        assertThat(log.all()).as("[T1]").extracting(TextUpdate::revision).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aPushThatWouldHaveToPassTooMuchIsToldToReadAnew() {
        var parts = 20_000;
        insert(ann, 0, "x".repeat(parts));
        push(ann.push());
        ann.receive(log.all());
        ben.receive(log.all());
        var many = ChangeSet.of();
        IntStream.range(0, parts / 2).forEach(_ -> many.replace(1, "y").keep(1));
        var edit = many.build();
        IntStream.range(0, 20).forEach(_ -> {
            ann.write(edit);
            push(ann.push());
            ann.receive(text.since(ann.revision()).orElseThrow());
        });
        IntStream.range(0, 40).forEach(_ -> ben.write(edit));
        assertThat(push(ben.push())).isEqualTo(refused(TextRefusal.TOO_OLD));
        assertThat(log.all()).hasSize(21);
    }

    private void fill(int length) {
        insert(ann, 0, "x".repeat(length));
        push(ann.push());
        ann.receive(log.all());
        ben.receive(log.all());
    }

    private static void insert(TestTab tab, int at, String words) {
        tab.write(ChangeSet.of()
                .keep(at)
                .replace(0, words)
                .keep(tab.shown().length() - at)
                .build());
    }

    private static void delete(TestTab tab, int at, int length) {
        tab.write(ChangeSet.of()
                .keep(at)
                .replace(length, "")
                .keep(tab.shown().length() - at - length)
                .build());
    }

    private static TextPush by(TestTab tab, long revision, ChangeSet... edits) {
        return new TextPush(tab.client(), tab.person(), revision, 0, List.of(edits));
    }

    private TextOutcome push(TextPush push) {
        var answer = text.push(push);
        work();
        return answer.join();
    }

    private static TextOutcome refused(TextRefusal why) {
        return new TextOutcome.NotDone(why);
    }

    private String content() {
        return log.read(id).orElseThrow().content();
    }

    private void work() {
        while (!threads.isEmpty()) {
            threads.pop().run();
        }
    }
}
