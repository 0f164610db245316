package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JointStatusTest {

    @Test
    void noAnswerIsNoStatus() {
        assertThat(JointStatus.of(List.of())).isEmpty();
    }

    @Property
    void anyAnswersHaveOneStatus(@ForAll @NotEmpty @Size(max = 12) List<Stance> answers) {
        assertThat(JointStatus.of(answers)).isPresent();
    }

    @Property
    void theOrderOfTheAnswersMakesNoDifference(@ForAll @Size(max = 12) List<Stance> answers, @ForAll long seed) {
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(JointStatus.of(shuffled)).isEqualTo(JointStatus.of(answers));
    }

    @Property
    void aCityThatDoesNotPursueItStopsNobodyElse(@ForAll @NotEmpty @Size(max = 12) List<Stance> answers) {
        var more = new ArrayList<>(answers);
        more.add(Stance.NOT_PURSUED);
        assertThat(JointStatus.of(more)).isEqualTo(JointStatus.of(answers));
    }

    @Property
    void itIsRealisedWhenNobodyIsAtItAnyMoreAndOnlyThen(@ForAll @NotEmpty @Size(max = 12) List<Stance> answers) {
        var done = answers.contains(Stance.REALISED)
                && !answers.contains(Stance.PURSUED)
                && !answers.contains(Stance.PURSUED_IN_PART);
        assertThat(JointStatus.of(answers).filter(JointStatus.REALISED::equals).isPresent())
                .isEqualTo(done);
    }

    @Property
    void wholeAndInPartAreBothPursued(@ForAll @NotEmpty @Size(max = 12) List<Stance> answers) {
        var whole = answers.stream()
                .map(it -> it == Stance.PURSUED_IN_PART ? Stance.PURSUED : it)
                .toList();
        assertThat(JointStatus.of(whole)).isEqualTo(JointStatus.of(answers));
    }

    @Property
    void itIsNotPursuedIfAllSaySo(@ForAll @NotEmpty @Size(max = 12) List<Stance> answers) {
        var none = answers.stream().allMatch(Stance.NOT_PURSUED::equals);
        assertThat(JointStatus.of(answers)
                        .filter(JointStatus.NOT_PURSUED::equals)
                        .isPresent())
                .isEqualTo(none);
    }
}
