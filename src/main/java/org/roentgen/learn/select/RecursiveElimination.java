package org.roentgen.learn.select;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.TrainingSet;

/**
 * Features that are left when again and again a learner is trained and those with the least say in it ({@link Importances}) are dropped.
 * <p>Features are standardised first. Each round drops a share of those left, at least one; of equals the last. The score is the round in which a feature was dropped,
 * and one more than the last for those that are left, which are in the order of their importance. Constant features are dropped before.
 * <p>Guyon, Weston, Barnhill and Vapnik 2002, Mach. Learn. 46:389–422, doi:10.1023/A:1012487302797; with any learner that has coefficients or trees.
 */
public final class RecursiveElimination implements Selector {

    private final Learner learner;
    private final int count;
    private final double share;

    /** @param share of the features that each round drops, in [0, 1); 0 for one at a time */
    public RecursiveElimination(Learner learner, int count, double share) {
        Selection.requireCount(count);
        if (!(share >= 0 && share < 1)) throw new IllegalArgumentException("Share of features to drop must be at least 0 and below 1, but is " + share
            + ". Choose 0.1, say.");
        this.learner = learner;
        this.count = count;
        this.share = share;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        Features features = standardised(rows.features());
        double[] scores = new double[features.count()];
        int[] left = IntStream.range(0, scores.length).filter(f -> Arrays.stream(features.column(f)).anyMatch(v -> v != features.value(0, f))).toArray();
        if (left.length == 0) return new Selection(left, scores);
        for (int round = 1; ; round++) {
            double[] importances = Importances.of(learner.train(rows.with(features.only(left)), seed), left.length);
            int[] from = left, order = IntStream.range(0, left.length).boxed().sorted((a, b) -> Double.compare(importances[b],
                importances[a])).mapToInt(i -> from[i]).toArray();
            for (int f : left) scores[f] = round;
            if (left.length <= count) return new Selection(order, scores);
            int dropped = Math.min(left.length - count, Math.max(1, (int) (share * left.length)));
            left = Arrays.stream(order, 0, left.length - dropped).sorted().toArray();
        }
    }

    private static Features standardised(Features features) {
        DataTable table = features.table("features");
        return new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))).fit(table).features(table);
    }
}
