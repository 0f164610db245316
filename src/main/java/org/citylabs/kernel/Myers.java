package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What two sequences have in common, by the fewest changes from one to the other (Myers, "An O(ND) Difference Algorithm
 * and Its Variations", 1986). Where there are many changes, not all ways are followed to their end: each time so many have
 * been met, it goes on from where it came furthest. So the work is bounded, and what is found may not be the shortest.
 *
 * @param before which of the first stay
 * @param after which of the second were there before; as many, in the same order
 */
record Myers(BitSet before, BitSet after) {

    /** @param bound it looks that many changes ahead; for each pair of them it takes four bytes for a moment */
    static Myers of(List<String> before, List<String> after, int bound) {
        var numbers = new HashMap<String, Integer>();
        return new Search(numbered(before, numbers), numbered(after, numbers), bound).found();
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(it -> numbers.computeIfAbsent(it, _ -> numbers.size()))
                .toArray();
    }

    private static final class Search {

        private final int[] a;
        private final int[] b;
        private final int bound;
        private final Myers found = new Myers(new BitSet(), new BitSet());
        private int startA;
        private int startB;
        private int endA;
        private int endB;

        Search(int[] a, int[] b, int bound) {
            this.a = a;
            this.b = b;
            this.bound = bound;
            this.endA = a.length;
            this.endB = b.length;
        }

        Myers found() {
            while (startA < endA && startB < endB && a[startA] == b[startB]) {
                keep(startA++, startB++);
            }
            while (endA > startA && endB > startB && a[endA - 1] == b[endB - 1]) {
                keep(--endA, --endB);
            }
            while (endA > startA && endB > startB) {
                goOn();
            }
            return found;
        }

        private void keep(int inA, int inB) {
            found.before().set(inA);
            found.after().set(inB);
        }

        /** Goes as far as it can with no change, then with one, and so on, and remembers how far on each diagonal. */
        private void goOn() {
            var far = new int[2 * bound + 3];
            var trace = new ArrayList<int[]>();
            for (int changes = 0; changes <= bound; changes++) {
                for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                    var x = slide(next(far, changes, diagonal, bound + 1), diagonal);
                    far[diagonal + bound + 1] = x;
                    if (startA + x >= endA && startB + x - diagonal >= endB) {
                        take(trace, changes, x, diagonal);
                        return;
                    }
                }
                trace.add(Arrays.copyOfRange(far, bound + 1 - changes, bound + 2 + changes));
            }
            var furthest = furthest(far);
            take(trace, bound, far[furthest + bound + 1], furthest);
        }

        private int slide(int from, int diagonal) {
            int x = from;
            while (isWithin(x, x - diagonal) && a[startA + x] == b[startB + x - diagonal]) {
                x++;
            }
            return x;
        }

        private boolean isWithin(int x, int y) {
            return y >= 0 && startA + x < endA && startB + y < endB;
        }

        /** The diagonal on which most of both lies behind. */
        private int furthest(int[] far) {
            return IntStream.iterate(-bound, it -> it <= bound, it -> it + 2)
                    .filter(it -> startA + far[it + bound + 1] <= endA && startB + far[it + bound + 1] - it <= endB)
                    .boxed()
                    .max(Comparator.comparingInt(it -> 2 * far[it + bound + 1] - it))
                    .orElseThrow();
        }

        /** From the diagonal above by something that comes, or from the one below by something that goes. */
        private static int next(int[] far, int changes, int diagonal, int zero) {
            return comes(far, changes, diagonal, zero) ? far[zero + diagonal + 1] : far[zero + diagonal - 1] + 1;
        }

        private static boolean comes(int[] far, int changes, int diagonal, int zero) {
            return diagonal == -changes || diagonal != changes && far[zero + diagonal - 1] < far[zero + diagonal + 1];
        }

        /** What is common on the way there, which is gone back step by step; then that is where it begins. */
        private void take(List<int[]> trace, int changes, int endX, int endDiagonal) {
            int x = endX;
            int diagonal = endDiagonal;
            for (int step = changes; step > 0; step--) {
                var far = trace.get(step - 1);
                var comes = comes(far, step, diagonal, step - 1);
                var before = comes ? diagonal + 1 : diagonal - 1;
                var beforeX = far[step - 1 + before];
                keepDown(x, diagonal, comes ? beforeX : beforeX + 1);
                x = beforeX;
                diagonal = before;
            }
            keepDown(x, diagonal, 0);
            startA += endX;
            startB += endX - endDiagonal;
        }

        private void keepDown(int x, int diagonal, int downTo) {
            for (int at = downTo; at < x; at++) {
                keep(startA + at, startB + at - diagonal);
            }
        }
    }
}
