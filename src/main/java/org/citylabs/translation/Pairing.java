package org.citylabs.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each passage of an original the translation that is there for it: that of just these words or, where they
 * have changed, that of the passage they have most likely come from. Those are alike by the coefficient of Dice over
 * three letters in a row, and stood near.
 */
final class Pairing {

    private static final double ALIKE = 0.35;
    private static final int NEAR = 20;

    private final Map<String, Wording> bySource = new HashMap<>();
    private final Map<String, Set<String>> letters = new HashMap<>();
    private final List<Wording> left = new ArrayList<>();

    /**
     * @param wordings the latest of each source
     * @param passages of the original; the first is the heading
     */
    private Pairing(Collection<Wording> wordings, List<String> passages) {
        var current = new HashSet<>(passages);
        for (var wording : wordings) {
            bySource.put(wording.source(), wording);
            if (!current.contains(wording.source()) && !wording.words().isEmpty() && !wording.isProposal()) {
                left.add(wording);
            }
        }
    }

    /**
     * A passage with the wording for it.
     *
     * @param wording absent where there is none
     */
    record Pair(int place, String source, @Nullable Wording wording) {}

    /** One for each passage, in order; each earlier wording is of use once. */
    static List<Pair> of(List<String> passages, Collection<Wording> wordings) {
        var pairing = new Pairing(wordings, passages);
        var pairs = new LinkedHashMap<Integer, Pair>();
        for (int place = 0; place < passages.size(); place++) {
            pairs.put(place, pairing.pair(place, passages.get(place)));
        }
        return List.copyOf(pairs.values());
    }

    private Pair pair(int place, String source) {
        var exact = bySource.get(source);
        if (exact != null && (place == 0) == (exact.place() == 0)) {
            return new Pair(place, source, exact);
        }
        var former = former(place, source);
        former.ifPresent(left::remove);
        return new Pair(place, source, former.orElse(null));
    }

    private Optional<Wording> former(int place, String source) {
        Wording best = null;
        var most = place == 0 ? -1 : ALIKE; // there is one heading, however much it has changed
        for (var wording : left) {
            if (mayBe(wording, place)) {
                var likeness = likeness(source, wording.source());
                if (likeness > most) {
                    most = likeness;
                    best = wording;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean mayBe(Wording wording, int place) {
        return place == 0 || wording.place() == 0
                ? place == wording.place()
                : Math.abs(wording.place() - place) <= NEAR;
    }

    private double likeness(String one, String other) {
        var a = letters(one);
        var b = letters(other);
        var both = a.stream().filter(b::contains).count();
        return 2.0 * both / Math.max(1, a.size() + b.size());
    }

    private Set<String> letters(String text) {
        return letters.computeIfAbsent(text, it -> {
            var found = new HashSet<String>();
            for (int at = 0; at + 3 <= it.length(); at++) {
                found.add(it.substring(at, at + 3));
            }
            return found;
        });
    }
}
