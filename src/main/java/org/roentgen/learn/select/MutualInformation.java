package org.roentgen.learn.select;

import org.roentgen.learn.train.TrainingSet;

/**
 * The features that share most information with the target, in nats, after both are divided into bins of nearly equal counts (classes are their own bins).
 * <p>Cover and Thomas 2006, Elements of Information Theory. The estimate is too high by about (bins − 1)(bins of the target − 1) / 2n: for features of as
 * many bins alike, but less for those of few different values (Miller 1955). <b>Cost</b> O(features · rows log rows).
 */
public final class MutualInformation implements Selector {

    private final int count, bins;

    public MutualInformation(int count, int bins) {
        Selection.requireCount(count);
        requireBins(bins);
        this.count = count;
        this.bins = bins;
    }

    static void requireBins(int bins) {
        if (bins < 2) throw new IllegalArgumentException("Bins must be at least 2, but are " + bins + ". Choose 5, say.");
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        return Selection.best(scores(bins(rows, bins), target(rows, bins)), count);
    }

    static Bins[] bins(TrainingSet rows, int bins) {
        Bins[] all = new Bins[rows.features().count()];
        for (int f = 0; f < all.length; f++) all[f] = Bins.of(rows.features().column(f), bins);
        return all;
    }

    static Bins target(TrainingSet rows, int bins) {
        return rows.isClassification() ? Bins.ofClasses(rows.targets(), rows.classes().size()) : Bins.of(rows.targets(), bins);
    }

    static double[] scores(Bins[] features, Bins target) {
        double[] scores = new double[features.length];
        for (int f = 0; f < scores.length; f++) scores[f] = features[f].mutualInformation(target);
        return scores;
    }
}
