package org.roentgen.learn.select;

import org.roentgen.learn.train.TrainingSet;

/** The features with the largest F ({@link Univariate}), of those whose p is at most a limit. <b>Cost</b> O(features · rows). */
public final class AnovaF implements Selector {

    private final int count;
    private final double significance;

    /** @param significance greatest p, 1 for any */
    public AnovaF(int count, double significance) {
        Selection.requireCount(count);
        if (!(significance > 0 && significance <= 1))
            throw new IllegalArgumentException("Significance must be above 0 and at most 1, but is " + significance + ". Choose 0.05, or 1 for any.");
        this.count = count;
        this.significance = significance;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        double[] scores = new double[rows.features().count()];
        boolean[] allowed = new boolean[scores.length];
        for (int f = 0; f < scores.length; f++) {
            Univariate one = new Univariate(rows, f);
            scores[f] = one.f();
            allowed[f] = one.p() <= significance;
        }
        return Selection.best(scores, scores.length).where(allowed).first(count);
    }
}
