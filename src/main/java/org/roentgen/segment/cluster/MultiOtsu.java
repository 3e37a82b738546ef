package org.roentgen.segment.cluster;

/**
 * The classes that lie farthest apart: the greatest variance between them, and so the smallest within.
 * <p>max Σ nₖ·(μₖ − μ)² over all ways to cut the values into k runs, by dynamic programming over their ends. The best begin of a class never falls when its end
 * rises, so that halves are searched apart: O(k · values · log values), exact. Of equal ones that with the lower thresholds.
 * <p>The criterion of a step (there is one) is the variance between classes as a share of the whole variance.
 * <p>Otsu 1979, IEEE Trans. Syst. Man Cybern. 9(1):62–66, doi:10.1109/TSMC.1979.4310076; for several thresholds Liao, Chen &amp; Chung 2001, J. Inf. Sci. Eng.
 * 17(5):713–727. scikit-image's {@code threshold_multiotsu} names the last values of the lower classes.
 */
public final class MultiOtsu implements Clustering {

    @Override public Classes classes(Distribution values, int k, Steps steps) {
        Classes classes = separate(values, k);
        double within = 0;
        for (int c = 0; c < k; c++) within += classes.share[c] * classes.variance[c];
        steps.step(1, values.variance > 0 ? 1 - within / values.variance : 1);
        return classes;
    }

    static Classes.Separate separate(Distribution values, int k) {
        if (k > values.size())
            throw new IllegalArgumentException("Classes must be at most the number of different values, " + values.size() + ", but are " + k + ". Ask for fewer.");
        return Classes.Separate.of(values, new Search(values, k).first());
    }

    /** The best cuts of the first values into 1, 2, … classes. */
    private static final class Search {

        private final Distribution values;
        private final int k;
        private final int[][] begin;                       // of the last of c + 1 classes that end at a value
        private double[] best, next;

        Search(Distribution values, int k) {
            this.values = values;
            this.k = k;
            begin = new int[k][values.size() + 1];
            best = new double[values.size() + 1];
            next = new double[values.size() + 1];
        }

        int[] first() {
            int n = values.size();
            for (int end = 1; end <= n; end++) best[end] = values.betweenOf(0, end);
            for (int c = 1; c < k; c++) {
                search(c, c + 1, n, c, n - 1);
                double[] done = best;
                best = next;
                next = done;
            }
            int[] first = new int[k + 1];
            first[k] = n;
            for (int c = k - 1; c > 0; c--) first[c] = begin[c][first[c + 1]];
            return first;
        }

        /** For the ends from … to, whose best begins are low … high. */
        private void search(int c, int from, int to, int low, int high) {
            if (from > to) return;
            int end = (from + to) >>> 1, found = low;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = low; i <= Math.min(high, end - 1); i++) {
                double sum = best[i] + values.betweenOf(i, end);
                if (sum > greatest) {
                    greatest = sum;
                    found = i;
                }
            }
            next[end] = greatest;
            begin[c][end] = found;
            search(c, from, end - 1, low, found);
            search(c, end + 1, to, found, high);
        }
    }
}
