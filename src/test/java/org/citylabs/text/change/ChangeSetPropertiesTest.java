package org.citylabs.text.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any texts and edits of them. */
class ChangeSetPropertiesTest {

    private static final String[] WORDS = {"a", "bc", "d\n", "\n", "\u00e4", "\u20acx", " ", "\ud83d\ude00", "xyz"};

    @Property(tries = 2_000)
    void concurrentEditsComeToTheSameTextEitherWayRound(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var text = text(random);
        var a = edit(text, random);
        var b = edit(text, random);
        var ab = b.map(a, true).apply(a.apply(text));
        var ba = a.map(b, false).apply(b.apply(text));
        assertThat(ab).isEqualTo(ba);
    }

    @Property(tries = 2_000)
    void composingIsAssociativeAndDoesWhatBothDo(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var text = text(random);
        var a = edit(text, random);
        var b = edit(a.apply(text), random);
        var c = edit(b.apply(a.apply(text)), random);
        var all = c.apply(b.apply(a.apply(text)));
        assertThat(a.compose(b).compose(c).apply(text)).isEqualTo(all);
        assertThat(a.compose(b.compose(c)).apply(text)).isEqualTo(all);
    }

    @Property(tries = 2_000)
    void invertingRestores(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var text = text(random);
        var edit = edit(text, random);
        var after = edit.apply(text);
        assertThat(edit.invert(text).apply(after)).isEqualTo(text);
        assertThat(edit.length()).isEqualTo(text.length());
        assertThat(edit.newLength()).isEqualTo(after.length());
        assertThat(ChangeSetJson.read(ChangeSetJson.write(edit))).isEqualTo(edit);
    }

    @Property(tries = 2_000)
    void noCharacterIsEverParted(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var text = text(random);
        var a = edit(text, random);
        var b = edit(text, random);
        assertThat(a.fits(text)).isTrue();
        assertThat(b.map(a, random.nextBoolean()).fits(a.apply(text))).isTrue();
        assertThat(a.invert(text).fits(a.apply(text))).isTrue();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static String text(Random random) {
        return words(random, random.nextInt(12));
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static ChangeSet edit(String text, Random random) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at <= text.length(); at++) {
            if (Surrogates.canPart(text, at) && random.nextInt(4) == 0) {
                places.add(at);
            }
        }
        var edit = ChangeSet.of();
        int at = 0;
        for (int place : places) {
            if (random.nextBoolean()) {
                edit.keep(place - at);
            } else {
                edit.replace(place - at, words(random, random.nextInt(3)));
            }
            at = place;
        }
        return edit.keep(text.length() - at).build();
    }
}
