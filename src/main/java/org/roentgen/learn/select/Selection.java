package org.roentgen.learn.select;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.TrainingSet;

/** Which features were chosen, best first, and the score of each feature, chosen or not; NaN where it has none. Immutable. */
public final class Selection {

    private final int[] chosen;
    private final double[] scores;

    Selection(int[] chosen, double[] scores) {
        this.chosen = chosen.clone();
        this.scores = scores.clone();
    }

    /** The highest scores, the first of equals; features without a score are never chosen. */
    static Selection best(double[] scores, int most) {
        return new Selection(order(scores).limit(most).toArray(), scores);
    }

    /** The highest scores that are above a limit. */
    static Selection above(double[] scores, double limit, int most) {
        return new Selection(order(scores).filter(f -> scores[f] > limit).limit(most).toArray(), scores);
    }

    private static IntStream order(double[] scores) {
        return IntStream.range(0, scores.length).filter(f -> !Double.isNaN(scores[f])).boxed().sorted((a, b) -> Double.compare(scores[b], scores[a])).mapToInt(f -> f);
    }

    /** Those of the chosen ones that are allowed. */
    Selection where(boolean[] allowed) {
        return new Selection(Arrays.stream(chosen).filter(f -> allowed[f]).toArray(), scores);
    }

    /** The best of the chosen ones. */
    Selection first(int most) {
        return new Selection(Arrays.copyOf(chosen, Math.min(most, chosen.length)), scores);
    }

    /** Best first. */
    public int[] chosen() {
        return chosen.clone();
    }

    public double score(int feature) {
        return scores[feature];
    }

    /** Names of the chosen features in the order of the table. */
    public List<String> names(Features features) {
        return Arrays.stream(chosen).sorted().mapToObj(features.names()::get).collect(Collectors.toList());
    }

    /** @throws IllegalArgumentException when a value is missing */
    static void requireComplete(TrainingSet rows) {
        Features features = rows.features();
        for (int f = 0; f < features.count(); f++)
            for (double v : features.column(f))
                if (Double.isNaN(v))
                    throw new IllegalArgumentException("Feature " + features.names().get(f) + " must be known in every row to select by it, but is missing in one."
                        + " Impute the table first.");
    }

    static void requireCount(int count) {
        if (count < 1) throw new IllegalArgumentException("Number of features must be at least 1, but is " + count + ". Choose 10, say.");
    }
}
