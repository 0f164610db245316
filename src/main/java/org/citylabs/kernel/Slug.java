package org.citylabs.kernel;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A thing's name in addresses: lower-case letters, digits and hyphens, from its title. */
public record Slug(String value) {

    private static final int LONGEST = 60;

    /** What stands in addresses for something else, such as the form for a new one. */
    private static final Set<String> TAKEN = Set.of("new");

    /**
     * Letters without their marks.
     *
     * @param nameless what it is called for a title in another script than ours
     */
    public static Slug of(String title, String nameless) {
        var plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return new Slug(cut.isEmpty() ? nameless : cut);
    }

    /** Itself, or with the first number from 2 on that nobody has. */
    public Slug freeOf(Collection<String> others) {
        return Stream.concat(
                        Stream.of(value), IntStream.iterate(2, it -> it + 1).mapToObj(it -> value + "-" + it))
                .filter(it -> !TAKEN.contains(it) && !others.contains(it))
                .findFirst()
                .map(Slug::new)
                .orElseThrow();
    }
}
