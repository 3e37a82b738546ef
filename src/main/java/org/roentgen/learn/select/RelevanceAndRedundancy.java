package org.roentgen.learn.select;

import java.util.Arrays;

import org.roentgen.learn.train.TrainingSet;

/**
 * Features that say much of the target and little of each other (mRMR): one by one, that with the largest I(feature; target) − mean I(feature; those chosen before).
 * <p>The score of a chosen feature is that difference when it was chosen; others have none. Bins as in {@link MutualInformation}. <b>Cost</b> O(count · features · rows).
 * <p>Peng, Long and Ding 2005, IEEE Trans. Pattern Anal. Mach. Intell. 27:1226–1238: the difference scheme (MID).
 */
public final class RelevanceAndRedundancy implements Selector {

    private final int count, bins;

    public RelevanceAndRedundancy(int count, int bins) {
        Selection.requireCount(count);
        MutualInformation.requireBins(bins);
        this.count = count;
        this.bins = bins;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        Bins[] features = MutualInformation.bins(rows, bins);
        double[] relevance = MutualInformation.scores(features, MutualInformation.target(rows, bins)), redundancy = new double[features.length],
            scores = new double[features.length];
        Arrays.fill(scores, Double.NaN);
        int[] chosen = new int[Math.min(count, features.length)];
        for (int k = 0; k < chosen.length; k++) {
            int best = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < features.length; f++) {
                double score = relevance[f] - (k == 0 ? 0 : redundancy[f] / k);
                if (!Double.isNaN(scores[f]) || score <= highest) continue;
                highest = score;
                best = f;
            }
            chosen[k] = best;
            scores[best] = highest;
            for (int f = 0; f < features.length; f++) if (Double.isNaN(scores[f])) redundancy[f] += features[f].mutualInformation(features[best]);
        }
        return new Selection(chosen, scores);
    }
}
