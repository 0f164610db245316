package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.citylabs.board.RandomCommands.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** [B1] [B2] [B3] [B5] [B8] hold for people and machines that do everything at the wrong moment. */
class BoardSimulationTest {

    private static final int FRESH = Boolean.getBoolean("citylabs.long") ? 2_000 : 50;

    @Test
    void theWorldIsWholeAfterAnyStory() {
        var deeds = new EnumMap<Deed, Integer>(Deed.class);
        int restarts = 0;
        int acknowledged = 0;
        for (int i = 0; i < FRESH; i++) {
            var story = play(ThreadLocalRandom.current().nextLong());
            story.deeds().forEach((deed, count) -> deeds.merge(deed, count, Integer::sum));
            restarts += story.restarts();
            acknowledged += story.acknowledged();
        }
        assertThat(deeds).as("every kind of command ran").containsOnlyKeys(Deed.values());
        assertThat(acknowledged / FRESH).as("commands done in a story").isGreaterThan(200);
        assertThat(restarts).as("servers started again").isPositive();
    }

    /** Seeds that once led to a broken world. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsWholeAfterStoriesThatOnceBrokeIt(long seed) {
        assertThat(play(seed).acknowledged()).isPositive();
    }

    private static BoardSimulation.Story play(long seed) {
        var story = new BoardSimulation.Story[1];
        assertThatCode(() -> story[0] = new BoardSimulation(seed).run())
                .as("seed %d", seed)
                .doesNotThrowAnyException();
        return story[0];
    }

    /** A story is what its seed says, every time: else a failing seed would be of no use. */
    @Test
    void aSeedTellsTheSameStoryTwice() {
        Map<Deed, Integer> first = play(7).deeds();
        assertThat(play(7).deeds()).isEqualTo(first);
    }
}
