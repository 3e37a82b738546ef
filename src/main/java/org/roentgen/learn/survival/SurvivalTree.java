package org.roentgen.learn.survival;

import java.util.Arrays;

import org.roentgen.learn.prepare.Features;

/** One tree of a {@link SurvivalForest}: cuts of features down to leaves with cumulative hazards. */
final class SurvivalTree {

    private final int feature;
    private final double threshold;
    private final SurvivalTree left, right;
    private final int[] steps;
    private final double[] hazards;

    SurvivalTree(SurvivalSplits splits, int[] members) {
        SurvivalSplits.Split split = splits.best(members);
        if (split == null) {
            double[][] curve = new LogRankScan(splits.rows, members).cumulativeHazard();
            feature = -1;
            threshold = Double.NaN;
            left = right = null;
            steps = Arrays.stream(curve[0]).mapToInt(k -> (int) k).toArray();
            hazards = curve[1];
            return;
        }
        feature = split.feature;
        threshold = splits.rows.value(split.rank, feature);
        steps = null;
        hazards = null;
        left = new SurvivalTree(splits, Arrays.stream(members).filter(row -> splits.rows.rank(row, feature) <= split.rank).toArray());
        right = new SurvivalTree(splits, Arrays.stream(members).filter(row -> splits.rows.rank(row, feature) > split.rank).toArray());
    }

    /** Adds the cumulative hazard of a row at all event times. */
    void add(Features features, int row, double[] sums) {
        SurvivalTree node = this;
        while (node.feature >= 0) node = features.value(row, node.feature) <= node.threshold ? node.left : node.right;
        for (int i = 0; i < node.steps.length; i++) {
            int end = i + 1 < node.steps.length ? node.steps[i + 1] : sums.length;
            for (int k = node.steps[i]; k < end; k++) sums[k] += node.hazards[i];
        }
    }
}
