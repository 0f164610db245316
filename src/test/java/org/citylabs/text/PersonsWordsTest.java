package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.ChangeSet;
import org.citylabs.text.change.Part;
import org.junit.jupiter.api.Test;

/** [B15] Which words of a log are a person's. */
class PersonsWordsTest {

    private static final PersonId AINO = new PersonId(UUID.randomUUID());
    private static final PersonId BEN = new PersonId(UUID.randomUUID());

    private final List<TextUpdate> log = new ArrayList<>();
    private String text = "";

    @Test
    void b15_whatSomebodyElseDeletedLetterByLetterAndTookBackGoesToo() {
        "Secret words".chars().forEach(it -> replace(AINO, text.length(), 0, Character.toString(it)));
        for (int i = 0; i < 12; i++) {
            replace(BEN, text.length() - 1, 1, "");
        }
        replace(BEN, 0, 0, "Secret words");
        assertThat(left()).isEqualTo("············");
    }

    @Test
    void b15_whatSomebodyElseCopiedGoesFromAmongTheirWords() {
        replace(AINO, 0, 0, "My secret words\n");
        replace(BEN, 16, 0, "She said: My secret words\nSo it was.");
        assertThat(left()).isEqualTo("···············\nShe said: ···············\nSo it was.");
    }

    @Test
    void shortWordsAreAnybodys() {
        replace(AINO, 0, 0, "Trams ");
        replace(BEN, 6, 0, "Trams");
        assertThat(left()).isEqualTo("······Trams");
    }

    @Test
    void whatOthersPutInBetweenStays() {
        replace(AINO, 0, 0, "A \uD83D\uDEB2 for everybody\n");
        replace(BEN, 2, 0, "(big) ");
        assertThat(left()).isEqualTo("··(big) ················\n");
    }

    /** Whatever two people write, letter by letter: what stays is the other's, at its places, and the rest is gone. */
    @Property(tries = 200)
    void b15_everyLetterOfThePersonGoesAndNoOther(@ForAll @Size(max = 40) List<Integer> dice) {
        log.clear();
        text = "";
        for (int die : dice) {
            var at = Math.floorMod(die, text.length() + 1);
            var goes = Math.floorMod(die / 7, 3) == 0 ? Math.min(2, text.length() - at) : 0;
            replace(die % 2 == 0 ? AINO : BEN, at, goes, die % 2 == 0 ? "a" : "b");
        }
        assertThat(left()).isEqualTo(text.replace('a', '\u00b7'));
    }

    private void replace(PersonId person, int at, int length, String words) {
        var edit = ChangeSet.of()
                .keep(at)
                .replace(length, words)
                .keep(text.length() - at - length)
                .build();
        text = edit.apply(text);
        log.add(new TextUpdate(log.size() + 1, UUID.randomUUID(), 0, person, Instant.EPOCH, edit));
    }

    /** What the log leads to without Aino's words. */
    private String left() {
        var words = new PersonsWords(AINO, "");
        log.forEach(words::learn);
        words.end();
        var state = "";
        for (var update : log) {
            var rest = words.without(update);
            assertThat(rest.parts()).extracting(Part::newLength).isEqualTo(newLengths(update));
            state = rest.apply(state);
        }
        return state;
    }

    private static List<Integer> newLengths(TextUpdate update) {
        return update.changes().parts().stream().map(Part::newLength).toList();
    }
}
