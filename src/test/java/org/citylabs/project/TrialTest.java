package org.citylabs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.lab.LabId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {

    private static final Map<String, Consumer<Trial>> DEEDS = Map.of(
            "start",
            Trial::start,
            "finish",
            it -> it.finish(TrialOutcome.WORKED, "It helps", it.measures()),
            "abandon",
            it -> it.abandon("Too wet"),
            "reopen",
            Trial::reopen);

    private static final Map<String, Set<TrialState>> ALLOWED = Map.of(
            "start", Set.of(TrialState.PLANNED),
            "finish", Set.of(TrialState.RUNNING),
            "abandon", Set.of(TrialState.PLANNED, TrialState.RUNNING),
            "reopen", Set.of(TrialState.FINISHED, TrialState.ABANDONED));

    @ParameterizedTest
    @EnumSource
    void everyActInEveryState(TrialState state) {
        DEEDS.forEach((name, deed) -> {
            var trial = in(state);
            if (ALLOWED.get(name).contains(state)) {
                deed.accept(trial);
                assertThat(trial.outcome().isPresent()).isEqualTo(trial.state() == TrialState.FINISHED);
            } else {
                assertThatIllegalStateException().as(name).isThrownBy(() -> deed.accept(trial));
                assertThat(trial.state()).isEqualTo(state);
            }
        });
    }

    @Test
    void nothingIsShownThatWasNotMeasured() {
        var trial = measuring(new Measure("Time", "min", null));
        trial.start();
        assertThatThrownBy(() -> trial.finish(TrialOutcome.WORKED, "It helps", trial.measures()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.violations().getFirst().field()).isEqualTo("measures"));
        assertThat(trial.state()).isEqualTo(TrialState.RUNNING);
    }

    @Test
    void whatWasLearntIsNeeded() {
        var trial = in(TrialState.RUNNING);
        assertThatThrownBy(() -> trial.finish(TrialOutcome.DID_NOT, " ", trial.measures()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trial.abandon("")).isInstanceOf(InvalidInput.class);
    }

    private static Trial in(TrialState state) {
        var trial = measuring(new Measure("Time", "min", BigDecimal.TEN, BigDecimal.TWO, BigDecimal.ONE));
        switch (state) {
            case PLANNED -> {}
            case RUNNING -> trial.start();
            case FINISHED -> {
                trial.start();
                trial.finish(TrialOutcome.PARTLY, "On dry days", trial.measures());
            }
            case ABANDONED -> trial.abandon("Too wet");
        }
        return trial;
    }

    private static Trial measuring(Measure measure) {
        var draft = new TrialDraft(
                "Do people cycle in winter?",
                new CityId("tampere"),
                "",
                LocalDate.of(2026, 1, 7),
                LocalDate.of(2026, 3, 1),
                "",
                "en",
                List.of(measure));
        return new Trial(
                TrialId.next(),
                1,
                null,
                LabId.next(),
                null,
                draft,
                new PersonId(UUID.randomUUID()),
                Instant.parse("2026-01-04T08:00:00Z"));
    }
}
