package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citylabs.kernel.TextDifference;
import org.junit.jupiter.api.Test;

class DifferenceEditTest {

    @Test
    void theEditMakesTheTextAfterOfTheTextBefore() {
        var random = new Random(19);
        for (int i = 0; i < 1_000; i++) {
            var before = text(random);
            var after = random.nextBoolean() ? text(random) : before + text(random);
            var edit = LiveText.edit(TextDifference.between(before, after));
            assertThat(edit.fits(before)).isTrue();
            assertThat(edit.apply(before)).isEqualTo(after);
            assertThat(edit.isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(_ -> new String[] {"tram", " ", "\n", "ä😀", ","}[random.nextInt(5)])
                .collect(Collectors.joining());
    }
}
