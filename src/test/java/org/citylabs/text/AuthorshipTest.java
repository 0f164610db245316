package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.text.Authorship.Run;
import org.citylabs.text.change.ChangeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who wrote which passage (T5). */
class AuthorshipTest {

    private static final PersonId ANN = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());

    private TextState state = new TextState(0, "Notes");
    private Authorship authorship = Authorship.of(state);

    @Test
    void t5_whatATextBeganWithIsNobodys() {
        assertThat(authorship.runs()).containsExactly(new Run(5, null));
        assertThat(Authorship.of(TextState.EMPTY).runs()).isEmpty();
    }

    @Test
    void t5_whatIsPutInIsTheirsAndPartsWhatWasThere() {
        write(ANN, 5, 0, " of Monday");
        write(BEN, 9, 0, "Ben's ");
        assertThat(state.content()).isEqualTo("Notes of Ben's Monday");
        assertThat(authorship.runs())
                .containsExactly(new Run(5, null), new Run(4, ANN), new Run(6, BEN), new Run(6, ANN));
    }

    @Test
    void t5_whatGoesIsNobodysAndItsSidesComeTogether() {
        write(ANN, 5, 0, " of Monday");
        write(BEN, 9, 0, "Ben's ");
        write(BEN, 9, 6, "");
        assertThat(authorship.runs()).containsExactly(new Run(5, null), new Run(10, ANN));
        write(BEN, 3, 12, "");
        assertThat(authorship.runs()).containsExactly(new Run(3, null));
    }

    @Test
    void t5_whatTakesThePlaceOfOtherWordsIsTheirsWhoPutIt() {
        write(ANN, 0, 5, "Words");
        write(BEN, 1, 3, "oo");
        assertThat(authorship.runs()).containsExactly(new Run(1, ANN), new Run(2, BEN), new Run(1, ANN));
        assertThat(authorship.revision()).isEqualTo(2);
    }

    @Test
    void t5_aPlaceHasAWriter() {
        write(ANN, 5, 0, " of Monday");
        write(BEN, 9, 0, "Ben's ");
        assertThat(authorship.writerAt(4)).as("began with it").isEmpty();
        assertThat(authorship.writerAt(5)).contains(ANN);
        assertThat(authorship.writerAt(9)).contains(BEN);
        assertThat(authorship.writerAt(20)).contains(ANN);
        assertThat(authorship.writerAt(21)).as("past its end").isEmpty();
        assertThat(authorship.writerAt(-1)).as("nowhere").isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var update = update(ANN, ChangeSet.of().keep(4).replace(0, "x").build());
        assertThatIllegalArgumentException().isThrownBy(() -> authorship.apply(List.of(update)));
    }

    @Test
    void t5_anUpdateMayChangeManyPlaces() {
        write(ANN, 0, 5, "one two three");
        var many = ChangeSet.of()
                .replace(3, "1")
                .keep(1)
                .replace(3, "")
                .keep(1)
                .replace(0, "(")
                .keep(5)
                .replace(0, ")");
        var update = update(BEN, many.build());
        state = state.apply(update);
        assertThat(state.content()).isEqualTo("1  (three)");
        authorship = authorship.apply(List.of(update));
        assertThat(authorship.runs())
                .containsExactly(new Run(1, BEN), new Run(2, ANN), new Run(1, BEN), new Run(5, ANN), new Run(1, BEN));
    }

    @Test
    void t5_manyUpdatesAtOnceAreAsOneByOne() {
        write(ANN, 5, 0, " of Monday");
        var before = authorship;
        var first = update(BEN, ChangeSet.of().keep(6).replace(2, "for").keep(7).build());
        state = state.apply(first);
        var second = update(ANN, ChangeSet.of().keep(7).replace(0, "!").keep(9).build());
        assertThat(before.apply(List.of(first, second)))
                .isEqualTo(before.apply(List.of(first)).apply(List.of(second)));
    }

    /** Against a list that knows of every single character whose it is. */
    @Test
    void t5_whateverHappensItIsAsIfEachCharacterHadAName() {
        var random = new Random(7);
        var people = List.of(ANN, BEN, new PersonId(UUID.randomUUID()));
        List<@Nullable PersonId> each = new ArrayList<>();
        state.content().chars().forEach(_ -> each.add(null));
        for (int i = 0; i < 2_000; i++) {
            var person = people.get(random.nextInt(people.size()));
            var at = random.nextInt(each.size() + 1);
            var gone = Math.min(random.nextInt(5), each.size() - at);
            var come = "x".repeat(random.nextInt(6));
            write(person, at, gone, come);
            each.subList(at, at + gone).clear();
            come.chars().forEach(_ -> each.add(at, person));
            assertThat(named(authorship)).isEqualTo(each);
            assertAreJoined();
        }
        assertThat(authorship.runs()).as("[guard]").hasSizeGreaterThan(20);
    }

    private void assertAreJoined() {
        var runs = authorship.runs();
        for (int i = 1; i < runs.size(); i++) {
            assertThat(Objects.equals(runs.get(i - 1).by(), runs.get(i).by())).isFalse();
        }
    }

    private static List<@Nullable PersonId> named(Authorship authorship) {
        List<@Nullable PersonId> each = new ArrayList<>();
        for (var run : authorship.runs()) {
            for (int i = 0; i < run.length(); i++) {
                each.add(run.by());
            }
        }
        return each;
    }

    private void write(PersonId person, int at, int gone, String come) {
        var left = state.content().length() - at - gone;
        var update = update(
                person, ChangeSet.of().keep(at).replace(gone, come).keep(left).build());
        state = state.apply(update);
        authorship = authorship.apply(List.of(update));
    }

    private TextUpdate update(PersonId person, ChangeSet changes) {
        return new TextUpdate(state.revision() + 1, UUID.randomUUID(), 0, person, Instant.EPOCH, changes);
    }
}
