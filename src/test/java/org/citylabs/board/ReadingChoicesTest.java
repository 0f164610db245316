package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import org.citylabs.board.state.Reading;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityLabsTest
class ReadingChoicesTest {

    @Autowired
    World world;

    @Autowired
    ReadingChoices readings;

    @Autowired
    BoardErasure erasure;

    @Test
    void isKeptForEachPersonUntilTheyAreErased() {
        var aino = world.citizenOf(TAMPERE);
        var ben = world.citizenOf(BIELEFELD);
        assertThat(world.as(aino, readings::own)).isEqualTo(Reading.BOTH);
        world.does(aino, () -> readings.choose(Reading.OWN));
        world.does(aino, () -> readings.choose(Reading.ORIGINAL));
        assertThat(world.as(aino, readings::own)).isEqualTo(Reading.ORIGINAL);
        assertThat(world.as(ben, readings::own)).isEqualTo(Reading.BOTH);
        erasure.forget(aino);
        assertThat(world.as(aino, readings::own)).isEqualTo(Reading.BOTH);
    }
}
