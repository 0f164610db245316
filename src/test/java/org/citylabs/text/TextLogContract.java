package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.Test;

/** What every log of texts promises, whether it is kept in memory or in a database. */
abstract class TextLogContract {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
    private static final int WRITERS = 4;
    private static final int TIMES = 10;

    abstract TextLog log();

    /** A text that nothing was written in, which the person may write. */
    abstract TextId textOf(PersonId person);

    abstract PersonId somebody();

    @Test
    void t1_revisionsFollowWithNoGapAndComeBackAsTheyWere() {
        var ann = somebody();
        var text = textOf(ann);
        var client = UUID.randomUUID();
        var written = new ArrayList<>(write(text, ann, client, 3));
        written.addAll(write(text, ann, client, 1));
        written.addAll(write(text, ann, client, 4));
        assertThat(log().after(text, 0, 100)).as("[T1]").isEqualTo(written);
        assertThat(written)
                .extracting(TextUpdate::revision)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(log().after(text, 5, 2)).extracting(TextUpdate::revision).containsExactly(6L, 7L);
        assertThat(log().after(text, 8, 2)).isEmpty();
    }

    @Test
    void t5_anyRevisionIsThatOfReplayingAllBeforeItAlsoAcrossSnapshots() {
        var ann = somebody();
        var text = textOf(ann);
        var client = UUID.randomUUID();
        for (int count : new int[] {60, 39, 1, 30, 120, 7}) {
            write(text, ann, client, count);
        }
        var replayed = TextState.EMPTY;
        assertThat(log().at(text, 0)).as("[T5] its beginning").contains(replayed);
        for (var update : log().after(text, 0, 1_000)) {
            replayed = replayed.apply(update);
            assertThat(log().at(text, update.revision())).as("[T5]").contains(replayed);
        }
        assertThat(replayed.revision()).as("[guard]").isEqualTo(257);
        assertThat(log().read(text)).contains(replayed);
        assertThat(log().at(text, 258)).isEmpty();
        assertThat(log().at(text, -1)).isEmpty();
    }

    @Test
    void t5_whoWroteWhenIsReadFromAnyRevisionBothWays() {
        var ann = somebody();
        var ben = somebody();
        var text = textOf(ann);
        write(text, ann, UUID.randomUUID(), 3);
        write(text, ben, UUID.randomUUID(), 2);
        assertThat(log().backFrom(text, 4, 2))
                .as("[T5]")
                .containsExactly(new TextLog.Made(4, ben, NOON), new TextLog.Made(3, ann, NOON));
        assertThat(log().backFrom(text, Long.MAX_VALUE, 10)).hasSize(5);
        assertThat(log().backFrom(text, 0, 10)).isEmpty();
        assertThat(log().onFrom(text, 2, 2))
                .containsExactly(new TextLog.Made(3, ann, NOON), new TextLog.Made(4, ben, NOON));
        assertThat(log().onFrom(text, 5, 2)).isEmpty();
    }

    @Test
    void t3_t8_aTabIsKnownByWhatItWroteLast() {
        var ann = somebody();
        var text = textOf(ann);
        var client = UUID.randomUUID();
        write(text, ann, client, 3);
        write(text, ann, UUID.randomUUID(), 2);
        var tab = log().write(text, page -> page.tab(client)).orElseThrow();
        assertThat(tab).as("[T3]").isEqualTo(new TextLog.Tab(ann, 3));
        boolean unknown = log().write(text, page -> page.tab(UUID.randomUUID()).isEmpty());
        assertThat(unknown).as("[T8] one that has written nothing").isTrue();
    }

    @Test
    void t2_nothingIsWrittenIfTheWorkFails() {
        var ann = somebody();
        var text = textOf(ann);
        write(text, ann, UUID.randomUUID(), 99);
        var before = log().read(text).orElseThrow();
        assertThatThrownBy(() -> log().write(text, page -> {
                    append(page, before, ann, UUID.randomUUID(), 2);
                    throw new IllegalStateException("broken on the way");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(log().read(text)).as("[T2]").contains(before);
        assertThat(log().after(text, 99, 10)).isEmpty();
        assertThat(log().at(text, 100)).isEmpty();
        write(text, ann, UUID.randomUUID(), 2);
        assertThat(log().read(text)).map(TextState::revision).contains(101L);
    }

    @Test
    void t1_whoWritesIsAloneInThatText() throws Exception {
        var ann = somebody();
        var text = textOf(ann);
        var ready = new CyclicBarrier(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                var client = UUID.randomUUID();
                all.add(threads.submit(() -> {
                    ready.await();
                    for (int time = 0; time < TIMES; time++) {
                        write(text, ann, client, 1);
                    }
                    return null;
                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        assertThat(log().after(text, 0, 1_000))
                .as("[T1]")
                .extracting(TextUpdate::revision)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, WRITERS * TIMES).boxed().toList());
        assertThat(log().read(text))
                .map(it -> it.content().lines().count())
                .as("nobody's line is gone")
                .contains((long) WRITERS * TIMES);
    }

    @Test
    void t6_theRightIsAskedInTheTransaction() {
        var ann = somebody();
        var text = textOf(ann);
        var stranger = somebody();
        boolean own = log().write(text, page -> page.mayWrite(ann));
        boolean strangers = log().write(text, page -> page.mayWrite(stranger));
        assertThat(own).isTrue();
        assertThat(strangers).as("[T6]").isFalse();
    }

    /** Writes so many lines in one transaction. */
    private List<TextUpdate> write(TextId text, PersonId person, UUID client, int count) {
        return log().write(text, page -> {
            var state = log().read(text).orElseThrow();
            assertThat(page.revision()).isEqualTo(state.revision());
            return append(page, state, person, client, count);
        });
    }

    private static List<TextUpdate> append(
            TextLog.Page page, TextState before, PersonId person, UUID client, int count) {
        var state = before;
        var updates = new ArrayList<TextUpdate>();
        var sequence = page.tab(client).map(TextLog.Tab::next).orElse(0);
        for (int i = 0; i < count; i++) {
            var revision = state.revision() + 1;
            var line = "Ääkkönen \uD83D\uDEB2 " + revision + "\n";
            var at = state.content().indexOf('\n') + 1;
            var edit = ChangeSet.of()
                    .keep(at)
                    .replace(0, line)
                    .keep(state.content().length() - at)
                    .build();
            var update = new TextUpdate(revision, client, sequence++, person, NOON, edit);
            state = state.apply(update);
            updates.add(update);
        }
        page.append(updates, state);
        return updates;
    }
}
