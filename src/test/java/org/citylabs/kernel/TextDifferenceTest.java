package org.citylabs.kernel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.kernel.TextDifference.Kind.ADDED;
import static org.citylabs.kernel.TextDifference.Kind.KEPT;
import static org.citylabs.kernel.TextDifference.Kind.REMOVED;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.citylabs.kernel.TextDifference.Kind;
import org.citylabs.kernel.TextDifference.Part;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    private static final int LONGEST = 200_000;

    private static final List<String> SOME = List.of("tram ", "bike ", "\uD83D\uDEB2", "\n", "tram", ". ", "Ä", " ");

    @Test
    void ofTheSameTextsThereIsNone() {
        assertThat(parts("One\ntwo", "One\ntwo")).containsExactly(new Part(KEPT, "One\ntwo"));
        assertThat(parts("", "")).isEmpty();
        assertThat(parts("", "new")).containsExactly(new Part(ADDED, "new"));
        assertThat(parts("old", "")).containsExactly(new Part(REMOVED, "old"));
    }

    @Test
    void linesThatStayedAreKeptAsAWhole() {
        assertThat(parts("a\nb\nc\n", "a\nnew\nb\nc\n"))
                .containsExactly(new Part(KEPT, "a\n"), new Part(ADDED, "new\n"), new Part(KEPT, "b\nc\n"));
    }

    @Test
    void withinALineOnlyTheWordsThatChanged() {
        assertThat(parts("The tram is late.\n", "The bus is late.\n"))
                .containsExactly(
                        new Part(KEPT, "The "),
                        new Part(REMOVED, "tram"),
                        new Part(ADDED, "bus"),
                        new Part(KEPT, " is late.\n"));
    }

    @Test
    void wordsThatChangedSideBySideAreReadTogether() {
        assertThat(parts("see the old tram now", "see a new bus now"))
                .containsExactly(
                        new Part(KEPT, "see "),
                        new Part(REMOVED, "the old tram"),
                        new Part(ADDED, "a new bus"),
                        new Part(KEPT, " now"));
    }

    @Test
    void noCharacterIsParted() {
        assertThat(parts("\uD83D\uDEB2", "\uD83D\uDEB3"))
                .containsExactly(new Part(REMOVED, "\uD83D\uDEB2"), new Part(ADDED, "\uD83D\uDEB3"));
    }

    /** Whatever the texts are, both can be read from what lies between them. */
    @Test
    void bothTextsAreInIt() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var before = text(random, random.nextInt(30));
            var after = random.nextBoolean() ? text(random, random.nextInt(30)) : before + text(random, 3);
            assertHoldsBoth(before, after);
        }
    }

    @Test
    void itIsTheShortestWherePiecesAreComparedWithinTheBound() {
        var random = new Random(13);
        for (int i = 0; i < 500; i++) {
            var before = letters(random, random.nextInt(12));
            var after = letters(random, random.nextInt(12));
            var common = Myers.of(before, after, 100);
            assertThat(common.before().cardinality()).isEqualTo(longestCommon(before, after));
            assertThat(common.before().stream().mapToObj(before::get).toList())
                    .isEqualTo(common.after().stream().mapToObj(after::get).toList());
        }
    }

    @Test
    void beyondTheBoundItStillFindsWhatIsCommon() {
        var random = new Random(17);
        for (int i = 0; i < 500; i++) {
            var before = letters(random, random.nextInt(40));
            var after = letters(random, random.nextInt(40));
            var common = Myers.of(before, after, 1 + random.nextInt(5));
            assertThat(common.before().stream().mapToObj(before::get).toList())
                    .isEqualTo(common.after().stream().mapToObj(after::get).toList());
        }
        var many = IntStream.range(0, 1_000)
                .mapToObj(it -> it % 10 == 0 ? "old" + it : "" + it)
                .toList();
        var others = IntStream.range(0, 1_000)
                .mapToObj(it -> it % 10 == 5 ? "new" + it : "" + it)
                .toList();
        assertThat(Myers.of(many, others, 20).before().cardinality()).isEqualTo(800);
    }

    /** The work is bounded, not measured: by squares of lengths, this test would not come to its end. */
    @Test
    void textsOfTheGreatestLengthWithNothingInCommonAreComparedToo() {
        var before = "a\n".repeat(LONGEST / 2);
        assertHoldsBoth(before, "b\n".repeat(LONGEST / 2));
        assertHoldsBoth("a ".repeat(LONGEST / 2), "b.".repeat(LONGEST / 2));
        var many = IntStream.range(0, LONGEST / 8).mapToObj(it -> it + " a\n");
        var others = IntStream.range(0, LONGEST / 8).mapToObj(it -> it + " b\n");
        assertHoldsBoth(many.collect(joining()), others.collect(joining()));
    }

    private static void assertHoldsBoth(String before, String after) {
        var parts = parts(before, after);
        assertThat(without(ADDED, parts)).isEqualTo(before);
        assertThat(without(REMOVED, parts)).isEqualTo(after);
        assertThat(parts).noneMatch(it -> it.text().isEmpty());
    }

    private static String without(Kind kind, List<Part> parts) {
        return parts.stream().filter(it -> it.kind() != kind).map(Part::text).collect(joining());
    }

    private static List<Part> parts(String before, String after) {
        return TextDifference.between(before, after).parts();
    }

    private static String text(Random random, int pieces) {
        return String.join(
                "", random.ints(pieces, 0, SOME.size()).mapToObj(SOME::get).toList());
    }

    private static List<String> letters(Random random, int count) {
        return random.ints(count, 0, 4).mapToObj(Integer::toString).toList();
    }

    private static int longestCommon(List<String> a, List<String> b) {
        var longest = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                longest[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[a.size()][b.size()];
    }
}
