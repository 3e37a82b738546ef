package org.roentgen.learn.select;

import java.util.Arrays;

/** Values as the numbers of bins with nearly equal counts; equal values share a bin. Few different values are a bin each. */
final class Bins {

    final int[] of;
    final int count;

    private Bins(int[] of, int count) {
        this.of = of;
        this.count = count;
    }

    static Bins ofClasses(double[] classes, int count) {
        return new Bins(Arrays.stream(classes).mapToInt(c -> (int) c).toArray(), count);
    }

    /** @param most bins */
    static Bins of(double[] signed, int most) {
        double[] values = Arrays.stream(signed).map(v -> v + 0.0).toArray();             // −0 is 0
        double[] different = Arrays.stream(values).sorted().distinct().toArray(), edges = different.length <= most ? different : edges(values, most);
        int[] of = new int[values.length];
        for (int i = 0; i < of.length; i++) {
            int at = Arrays.binarySearch(edges, values[i]);
            of[i] = at >= 0 ? at : -at - 2;
        }
        return new Bins(of, edges.length);
    }

    /** Least values of the bins; where many values are equal, the next bin begins with the next larger one. */
    private static double[] edges(double[] values, int most) {
        double[] sorted = Arrays.stream(values).sorted().toArray(), edges = new double[most];
        int count = 0;
        for (int b = 0, at = 0; b < most; b++) {
            at = Math.max(at, (int) ((long) b * sorted.length / most));
            while (count > 0 && at < sorted.length && sorted[at] <= edges[count - 1]) at++;
            if (at < sorted.length) edges[count++] = sorted[at];
        }
        return Arrays.copyOf(edges, count);
    }

    /** I(X; Y) = Σ p(x, y) ln (p(x, y) / (p(x) p(y))), in nats, of the shares of rows. */
    double mutualInformation(Bins other) {
        int n = of.length;
        int[] own = new int[count], others = new int[other.count];
        int[][] both = new int[count][other.count];
        for (int i = 0; i < n; i++) {
            own[of[i]]++;
            others[other.of[i]]++;
            both[of[i]][other.of[i]]++;
        }
        double sum = 0;
        for (int a = 0; a < count; a++)
            for (int b = 0; b < other.count; b++)
                if (both[a][b] > 0) sum += both[a][b] * Math.log((double) both[a][b] * n / ((double) own[a] * others[b]));
        return Math.max(0, sum / n);
    }
}
