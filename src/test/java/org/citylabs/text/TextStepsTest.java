package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.TextHistory.Step;
import org.citylabs.text.change.ChangeSet;
import org.junit.jupiter.api.Test;

/** What one person writes with no long pause is one step (T5). */
class TextStepsTest {

    private static final PersonId ANN = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(2);

    private final TextId text = new TextId(UUID.randomUUID());
    private final MemoryTextLog log = new MemoryTextLog();
    private final TextSteps steps = new TextSteps(log, text);
    private Instant now = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void t5_whoGoesOnWritingDoesOneStep() {
        write(ANN, SOON, 3);
        var end = now;
        write(BEN, SOON, 2);
        assertThat(steps.backFrom(Long.MAX_VALUE, 10))
                .containsExactly(new Step(BEN, 3, 5, now), new Step(ANN, 0, 3, end));
    }

    @Test
    void t5_aPauseOfTwoMinutesBeginsAnother() {
        write(ANN, SOON, 2);
        write(ANN, LATER.minusMillis(1), 1);
        write(ANN, LATER, 1);
        assertThat(steps.backFrom(Long.MAX_VALUE, 10))
                .extracting(Step::from, Step::to)
                .containsExactly(tuple(3L, 4L), tuple(0L, 3L));
    }

    @Test
    void t5_pagesFollowWhereAStepBegan() {
        for (int i = 0; i < 10; i++) {
            write(i % 2 == 0 ? ANN : BEN, SOON, i + 1);
        }
        var all = steps.backFrom(Long.MAX_VALUE, 100);
        assertThat(all).hasSize(10);
        var paged = new ArrayList<Step>();
        for (var page = steps.backFrom(Long.MAX_VALUE, 3);
                !page.isEmpty();
                page = steps.backFrom(paged.getLast().from(), 3)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            paged.addAll(page);
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void t5_aStepMayBeLongerThanWhatIsReadAtOnce() {
        write(ANN, SOON, 5);
        write(BEN, SOON, 2_500);
        write(ANN, SOON, 1);
        assertThat(steps.backFrom(Long.MAX_VALUE, 10)).extracting(Step::from).containsExactly(2_505L, 5L, 0L);
        assertThat(steps.endAfter(5)).isEqualTo(OptionalLong.of(2_505));
    }

    @Test
    void t5_withinAStepItsBeginningLiesBehindAndItsEndAhead() {
        write(ANN, SOON, 3);
        write(BEN, SOON, 3);
        assertThat(steps.backFrom(5, 1)).extracting(Step::from).containsExactly(3L);
        assertThat(steps.endAfter(5)).isEqualTo(OptionalLong.of(6));
        assertThat(steps.endAfter(3)).isEqualTo(OptionalLong.of(6));
        assertThat(steps.endAfter(0)).isEqualTo(OptionalLong.of(3));
        assertThat(steps.endAfter(6)).isEmpty();
        assertThat(steps.backFrom(0, 1)).isEmpty();
    }

    /** @param pause before each */
    private void write(PersonId person, Duration pause, int count) {
        log.write(text, page -> {
            var made = new ArrayList<TextUpdate>();
            for (int i = 1; i <= count; i++) {
                now = now.plus(pause);
                var nothing = new ChangeSet(List.of());
                made.add(new TextUpdate(page.revision() + i, UUID.randomUUID(), 0, person, now, nothing));
            }
            page.append(made, new TextState(page.revision() + count, ""));
            return true;
        });
    }
}
