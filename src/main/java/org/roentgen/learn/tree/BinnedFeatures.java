package org.roentgen.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.learn.prepare.Features;

/**
 * Features as small whole numbers, the bins that their values fall into, so that splits are found by counting. A feature with no more different values than bins has a
 * bin for each, and splits are exact; else bins hold nearly equally many rows. Missing values have a bin of their own, the last.
 */
final class BinnedFeatures {

    private final byte[][] small;                  // codes of each feature, a row each, where bytes hold them
    private final char[][] large;                  // where they do not
    private final double[][] cuts;                 // value ≤ cut b ⇔ code ≤ b
    private final int rows;

    /** @param most bins of a feature, without that of missing values: 1 to 65534 */
    BinnedFeatures(Features features, int most) {
        rows = features.rows();
        small = new byte[features.count()][];
        large = new char[features.count()][];
        cuts = new double[features.count()][];
        List<Integer> all = IntStream.range(0, cuts.length).boxed().collect(Collectors.toList());
        InParallel.forEach(all, f -> {
            cuts[f] = cuts(features.column(f), most);
            if (bins(f) < 256) small[f] = new byte[rows];
            else large[f] = new char[rows];
            code(f, features.column(f));
        });
    }

    /** Half-way between neighbouring values. */
    private static double[] cuts(double[] values, int most) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(sorted);
        int different = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) if (sorted[i - 1] < sorted[i]) different++;
        boolean each = different <= most;
        double[] cuts = new double[Math.max(0, (each ? different : most) - 1)];
        int found = 0;
        if (each) {
            for (int i = 1; i < sorted.length; i++) if (sorted[i - 1] < sorted[i]) cuts[found++] = between(sorted[i - 1], sorted[i]);
        } else for (int b = 1; b < most; b++) {
            int at = (int) ((long) sorted.length * b / most);
            if (sorted[at - 1] < sorted[at] && (found == 0 || sorted[at - 1] > cuts[found - 1])) cuts[found++] = between(sorted[at - 1], sorted[at]);
        }
        return Arrays.copyOf(cuts, found);
    }

    /** At least the lower and below the upper, also where no number lies between. */
    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    private void code(int feature, double[] values) {
        double[] cut = cuts[feature];
        for (int i = 0; i < rows; i++) {
            int code = Double.isNaN(values[i]) ? cut.length + 1 : below(cut, values[i]);
            if (small[feature] != null) small[feature][i] = (byte) code;
            else large[feature][i] = (char) code;
        }
    }

    /** How many cuts lie below a value, by bisection without branches, which no processor could foresee. */
    private static int below(double[] cuts, double value) {
        int first = 0, length = cuts.length;
        while (length > 1) {
            int half = length >>> 1;
            first += cuts[first + half - 1] < value ? half : 0;
            length -= half;
        }
        return first + (length == 1 && cuts[first] < value ? 1 : 0);
    }

    int rows() {
        return rows;
    }

    int features() {
        return cuts.length;
    }

    /** The codes of the rows from…to of {@code order}. */
    void codes(int feature, int[] order, int from, int to, int[] codes) {
        byte[] bytes = small[feature];
        char[] chars = large[feature];
        if (bytes != null) for (int i = from; i < to; i++) codes[i - from] = bytes[order[i]] & 0xff;
        else for (int i = from; i < to; i++) codes[i - from] = chars[order[i]];
    }

    /** Bins that hold values; the code of a missing value is this number. */
    int bins(int feature) {
        return cuts[feature].length + 1;
    }

    /** Values up to this one fall into the bin or one before. */
    double cut(int feature, int bin) {
        return cuts[feature][bin];
    }
}
