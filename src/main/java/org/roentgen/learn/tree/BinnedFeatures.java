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

    private final char[][] codes;                  // of each feature, a row each
    private final double[][] cuts;                 // value ≤ cut b ⇔ code ≤ b
    private final int rows;

    /** @param most bins of a feature, without that of missing values: 1 to 65534 */
    BinnedFeatures(Features features, int most) {
        rows = features.rows();
        codes = new char[features.count()][];
        cuts = new double[features.count()][];
        List<Integer> all = IntStream.range(0, codes.length).boxed().collect(Collectors.toList());
        InParallel.forEach(all, f -> {
            cuts[f] = cuts(features.column(f), most);
            codes[f] = codes(features.column(f), cuts[f]);
        });
    }

    /** Half-way between neighbouring values. */
    private static double[] cuts(double[] values, int most) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray(), different = Arrays.stream(sorted).distinct().toArray();
        if (different.length <= most) {
            double[] cuts = new double[Math.max(0, different.length - 1)];
            for (int i = 0; i < cuts.length; i++) cuts[i] = between(different[i], different[i + 1]);
            return cuts;
        }
        List<Double> cuts = new ArrayList<>();
        for (int b = 1; b < most; b++) {
            int at = (int) ((long) sorted.length * b / most);
            if (sorted[at - 1] < sorted[at]) cuts.add(between(sorted[at - 1], sorted[at]));
        }
        return cuts.stream().mapToDouble(Double::doubleValue).distinct().toArray();
    }

    /** At least the lower and below the upper, also where no number lies between. */
    private static double between(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    private static char[] codes(double[] values, double[] cuts) {
        char[] codes = new char[values.length];
        for (int i = 0; i < codes.length; i++) {
            int at = Arrays.binarySearch(cuts, values[i]);
            codes[i] = (char) (Double.isNaN(values[i]) ? cuts.length + 1 : at < 0 ? -at - 1 : at);
        }
        return codes;
    }

    int rows() {
        return rows;
    }

    int features() {
        return codes.length;
    }

    char[] codes(int feature) {
        return codes[feature];
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
