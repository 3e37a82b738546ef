package org.roentgen.segment.cluster;

import java.util.Arrays;
import java.util.Random;

/**
 * Classes around means that are each nearest to their own values: Lloyd's iteration from random values far apart (k-means++).
 * <p>The first mean is a voxel's value, each next one a voxel's value with a probability that grows with its squared distance to the nearest mean so far. Then values
 * go to
 * the nearest mean (to the lower one half way), and means move to the middle of their values, until nothing changes, or 1000 times. A mean without values stays.
 * <p>A local optimum, found again by its seed; the global one is {@link MultiOtsu}'s. The criterion of a step is Σ (v − μ)² of the voxels.
 * <p>Arthur &amp; Vassilvitskii 2007, SODA, 1027–1035; Lloyd 1982, IEEE Trans. Inf. Theory 28(2):129–137, doi:10.1109/TIT.1982.1056489.
 */
public final class KMeans implements Clustering {

    private static final int MOST_STEPS = 1000;

    private final long seed;

    public KMeans(long seed) {
        this.seed = seed;
    }

    @Override public Classes classes(Distribution values, int k, Steps steps) {
        return classes(values, starts(values, k), steps);
    }

    static Classes classes(Distribution values, double[] means, Steps steps) {
        int[] first = {};
        for (int step = 1; step <= MOST_STEPS; step++) {
            int[] before = first;
            first = nearest(values, means);
            if (Arrays.equals(first, before)) break;
            double within = 0;
            for (int c = 0; c < means.length; c++) {
                if (first[c] == first[c + 1]) continue;
                means[c] = values.meanOf(first[c], first[c + 1]);
                within += values.withinOf(first[c], first[c + 1]);
            }
            steps.step(step, within);
        }
        return Classes.Separate.of(values, withoutEmpty(first));
    }

    /** The first value of each class, and the end. */
    private static int[] nearest(Distribution values, double[] means) {
        int[] first = new int[means.length + 1];
        for (int c = 1; c < means.length; c++) first[c] = values.below(Math.nextUp((means[c - 1] + means[c]) / 2));
        first[means.length] = values.size();
        return first;
    }

    private static int[] withoutEmpty(int[] first) {
        return Arrays.stream(first).distinct().toArray();
    }

    private double[] starts(Distribution values, int k) {
        Random random = new Random(seed);
        double[] means = new double[k], weight = values.count.clone(), nearest = new double[values.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            means[c] = values.value[drawn(weight, random)];
            for (int i = 0; i < weight.length; i++) {
                nearest[i] = Math.min(nearest[i], (values.value[i] - means[c]) * (values.value[i] - means[c]));
                weight[i] = values.count[i] * nearest[i];
            }
        }
        Arrays.sort(means);
        return means;
    }

    private static int drawn(double[] weight, Random random) {
        double left = random.nextDouble() * Arrays.stream(weight).sum();
        int i = 0, last = weight.length - 1;
        while (weight[last] == 0) last--;
        while (i < last && (left -= weight[i]) >= 0) i++;
        return i;
    }
}
