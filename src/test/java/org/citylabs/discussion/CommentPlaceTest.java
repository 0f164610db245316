package org.citylabs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentPlaceTest {

    @Test
    void anAddressLeadsBackToThePlaceItWasMadeFrom() {
        var place = new CommentPlace(UUID.randomUUID(), UUID.randomUUID());
        assertThat(CommentPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.y", "' OR 1=1 --", "00000000-0000-0000-0000-000000000000"})
    void anythingElseIsNoPlace(String written) {
        assertThat(CommentPlace.parse(written)).isEmpty();
    }
}
