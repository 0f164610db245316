package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as a fraction written in base 62: between two places there is always another, so that moving
 * one thing changes one rank. Ranks compare like their texts, character by character. A random tail keeps apart what
 * two people put between the same neighbours at the same moment.
 *
 * <p>Each digit is chosen as in fractional indexing ("Implementing Fractional Indexing", D. Greenspan, 2020).
 */
public record Rank(String digits) implements Comparable<Rank> {

    /** A rank longer than this is better given anew, together with its neighbours. */
    public static final int LONG = 64;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = ALPHABET.length();
    private static final int TAIL = 3;
    private static final int SPREAD_DIGITS = 4;

    public Rank {
        if (digits.isEmpty() || !digits.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)) {
            throw new IllegalArgumentException("Not a rank: " + digits);
        }
    }

    /**
     * A place after one and before another.
     *
     * @param after absent for a place before everything
     * @param before absent for a place after everything
     * @throws IllegalArgumentException if there is nothing between, because they stand the other way round or together
     */
    public static Rank between(@Nullable Rank after, @Nullable Rank before, RandomGenerator random) {
        if (after != null && before != null && after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("Nothing lies between %s and %s".formatted(after, before));
        }
        var result = new StringBuilder();
        var low = after == null ? "" : after.digits;
        var high = before == null ? null : before.digits;
        for (int i = 0; ; i++) {
            int a = i < low.length() ? ALPHABET.indexOf(low.charAt(i)) : -1;
            int b = high == null ? BASE : ALPHABET.indexOf(high.charAt(i));
            if (b - a > 1) {
                return new Rank(result.append(ALPHABET.charAt(chosen(a, b))) + tail(random));
            }
            // nothing fits at this digit: keep it, and look at the next one
            int kept = a < 0 ? b : a;
            result.append(ALPHABET.charAt(kept));
            if (kept < b) {
                high = null;
            }
            if (a < kept) {
                low = "";
            }
        }
    }

    /** So many ranks in order, far enough from each other to leave room for a long time. */
    public static List<Rank> spread(int count, RandomGenerator random) {
        var step = (long) Math.pow(BASE, SPREAD_DIGITS) / (count + 1);
        var result = new ArrayList<Rank>(count);
        for (int i = 1; i <= count; i++) {
            var digits = new StringBuilder();
            for (long rest = step * i, n = 0; n < SPREAD_DIGITS; rest /= BASE, n++) {
                digits.insert(0, ALPHABET.charAt((int) (rest % BASE)));
            }
            result.add(new Rank(digits + tail(random)));
        }
        return result;
    }

    public boolean isLong() {
        return digits.length() > LONG;
    }

    @Override
    public int compareTo(Rank other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    // Things are mostly added at the end: small steps there keep ranks short for longer than halving would.
    private static int chosen(int a, int b) {
        return b == BASE ? Math.min(a + 4, (a + b) / 2) : (a + b) / 2;
    }

    /** Never ends in the smallest digit, so that there is room before every rank. */
    private static String tail(RandomGenerator random) {
        var tail = new StringBuilder();
        for (int i = 1; i < TAIL; i++) {
            tail.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
        return tail.append(ALPHABET.charAt(1 + random.nextInt(BASE - 1))).toString();
    }
}
