package org.citylabs.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two sequences have in common, by the fewest changes from one to the other (Myers, "An O(ND) Difference Algorithm
 * and Its Variations", 1986), as long as there are not too many changes: then only how they begin and end.
 *
 * @param before which of the first stay
 * @param after which of the second were there before; as many, in the same order
 */
record Myers(BitSet before, BitSet after) {

    /**
     * @param bound so many go and come at most, beside what both begin and end with; it takes four times its square in
     *     bytes
     */
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
        private int start;
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
            while (start < endA && start < endB && a[start] == b[start]) {
                keep(start, start);
                start++;
            }
            while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
                keep(--endA, --endB);
            }
            if (endA > start && endB > start) {
                search();
            }
            return found;
        }

        private void keep(int inA, int inB) {
            found.before().set(inA);
            found.after().set(inB);
        }

        /** Goes as far as it can with no change, then with one, and so on, and remembers how far on each diagonal. */
        private void search() {
            var lengthA = endA - start;
            var lengthB = endB - start;
            var far = new int[2 * bound + 3];
            var trace = new ArrayList<int[]>();
            for (int changes = 0; changes <= bound; changes++) {
                for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                    var x = next(far, changes, diagonal, bound + 1);
                    while (x < lengthA && within(x - diagonal, lengthB) && same(x, x - diagonal)) {
                        x++;
                    }
                    far[diagonal + bound + 1] = x;
                    if (x >= lengthA && x - diagonal >= lengthB) {
                        goBack(trace, changes, lengthA, lengthB);
                        return;
                    }
                }
                trace.add(Arrays.copyOfRange(far, bound + 1 - changes, bound + 2 + changes));
            }
        }

        private static boolean within(int y, int length) {
            return y >= 0 && y < length;
        }

        private boolean same(int x, int y) {
            return a[start + x] == b[start + y];
        }

        /** From the diagonal above by something that comes, or from the one below by something that goes. */
        private static int next(int[] far, int changes, int diagonal, int zero) {
            return comes(far, changes, diagonal, zero) ? far[zero + diagonal + 1] : far[zero + diagonal - 1] + 1;
        }

        private static boolean comes(int[] far, int changes, int diagonal, int zero) {
            return diagonal == -changes || diagonal != changes && far[zero + diagonal - 1] < far[zero + diagonal + 1];
        }

        private void goBack(List<int[]> trace, int changes, int lengthA, int lengthB) {
            int x = lengthA;
            int y = lengthB;
            for (int step = changes; step > 0; step--) {
                var far = trace.get(step - 1);
                var zero = step - 1;
                var diagonal = x - y;
                var before = comes(far, step, diagonal, zero) ? diagonal + 1 : diagonal - 1;
                var beforeX = far[zero + before];
                var begins = comes(far, step, diagonal, zero) ? beforeX : beforeX + 1;
                keepDown(x, y, x - begins);
                x = beforeX;
                y = beforeX - before;
            }
            keepDown(x, y, x);
        }

        private void keepDown(int x, int y, int count) {
            for (int i = 1; i <= count; i++) {
                keep(start + x - i, start + y - i);
            }
        }
    }
}
