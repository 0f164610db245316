package org.citylabs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** [B5] Between two places there is always another. */
class RankTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void thousandsOfRandomPlacesStayInOrder() {
        var order = new ArrayList<Rank>();
        for (int i = 0; i < 3_000; i++) {
            var at = random.nextInt(order.size() + 1);
            var after = at == 0 ? null : order.get(at - 1);
            var before = at == order.size() ? null : order.get(at);
            order.add(at, Rank.between(after, before, random));
        }
        assertThat(order).isSorted();
        assertThat(new HashSet<>(order)).hasSameSizeAs(order);
    }

    @Test
    void ranksAtTheEndStayShort() {
        Rank last = null;
        for (int i = 0; i < 200; i++) {
            last = Rank.between(last, null, random);
        }
        assertThat(last.digits()).hasSizeLessThan(40);
    }

    @Test
    void thereIsRoomBeforeTheFirstHoweverOften() {
        Rank first = Rank.between(null, null, random);
        for (int i = 0; i < 200; i++) {
            var before = Rank.between(null, first, random);
            assertThat(before).isLessThan(first);
            first = before;
        }
    }

    @Test
    void spreadRanksAreInOrderWithRoomBetween() {
        var spread = Rank.spread(5_000, random);
        assertThat(spread).isSorted().hasSize(5_000);
        for (int i = 1; i < spread.size(); i++) {
            var between = Rank.between(spread.get(i - 1), spread.get(i), random);
            assertThat(List.of(spread.get(i - 1), between, spread.get(i))).isSorted();
        }
    }

    @Test
    void twoPeopleNeverMeetAtOnePlace() {
        var a = Rank.between(null, null, random);
        assertThat(Rank.between(a, null, random)).isNotEqualTo(Rank.between(a, null, random));
    }

    @Test
    void nothingLiesBetweenTheWrongWayRound() {
        var a = Rank.between(null, null, random);
        var b = Rank.between(a, null, random);
        assertThatThrownBy(() -> Rank.between(b, a, random)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rank.between(a, a, random)).isInstanceOf(IllegalArgumentException.class);
    }
}
