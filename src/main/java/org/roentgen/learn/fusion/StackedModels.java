package org.roentgen.learn.fusion;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Target;

/**
 * Learns from what the blocks' models predict of rows that they have not seen.
 * <p>There is a {@link StackedModel} for each set of blocks, trained on all rows that have those blocks (reduced models), so that a row without a block is predicted
 * as if the block had never been. Sets that fewer than two rows of each class have (of numbers: fewer than three) take the mean of their blocks' own. Without any
 * block: the shares of the classes, or the mean, in training.
 * <p>Wolpert 1992, Neural Netw. 5:241–259. Breiman 1996, Mach. Learn. 24:49–64 (ridge, no negative coefficients). Ting and Witten 1999, J. Artif. Intell. Res.
 * 10:271–289 (probabilities as inputs). Saar-Tsechansky and Provost 2007, J. Mach. Learn. Res. 8:1623–1657 (reduced models).
 */
final class StackedModels implements Combination {

    private static final long serialVersionUID = 1;

    /** By the set of blocks, a bit each; null where there are too few rows. */
    private final StackedModel[] models;
    private final double[] prior;

    private StackedModels(StackedModel[] models, double[] prior) {
        this.models = models;
        this.prior = prior;
    }

    /** @param unseen by each block, of each row; null where a row lacks the block */
    static StackedModels train(double[][][] unseen, Target target, ClassWeights weights, double[] prior) {
        StackedModel[] models = new StackedModel[1 << unseen.length];
        for (int set = 1; set < models.length; set++) {
            int wanted = set;
            int[] rows = IntStream.range(0, target.rows()).filter(i -> (present(unseen, i) & wanted) == wanted).toArray();
            if (areEnough(target.select(rows))) models[set] = StackedModel.train(unseen, set, rows, target.select(rows), weights);
        }
        return new StackedModels(models, prior.clone());
    }

    private static boolean areEnough(Target target) {
        if (!target.isClassification()) return target.rows() > 2;
        return IntStream.range(0, target.classes().size()).allMatch(c -> Arrays.stream(target.values()).filter(v -> v == c).count() > 1);
    }

    private static int present(double[][][] predicted, int row) {
        return IntStream.range(0, predicted.length).filter(b -> predicted[b][row] != null).map(b -> 1 << b).sum();
    }

    @Override public double[][] of(double[][][] predicted, int rows) {
        TreeMap<Integer, List<Integer>> bySet = new TreeMap<>();
        for (int i = 0; i < rows; i++) bySet.computeIfAbsent(present(predicted, i), set -> new ArrayList<>()).add(i);
        double[][] all = new double[rows][];
        bySet.forEach((set, members) -> {
            int[] some = members.stream().mapToInt(i -> i).toArray();
            double[][] found = set == 0 ? null : joined(predicted, set, some);
            for (int i = 0; i < some.length; i++) all[some[i]] = found == null ? prior.clone() : found[i];
        });
        return all;
    }

    private double[][] joined(double[][][] predicted, int set, int[] rows) {
        if (models[set] != null) return models[set].predict(predicted, rows);
        double[][] mean = new double[rows.length][prior.length];
        for (int b = 0; b < predicted.length; b++) {
            if ((set >> b & 1) == 0) continue;
            double[][] own = joined(predicted, 1 << b, rows);
            for (int i = 0; i < rows.length; i++) for (int c = 0; c < prior.length; c++) mean[i][c] += own[i][c] / Integer.bitCount(set);
        }
        return mean;
    }

    /** Shares of the standardised coefficients where a row has all blocks; NaN where too few rows have. */
    @Override public double[] weights() {
        StackedModel all = models[models.length - 1];
        int blocks = Integer.numberOfTrailingZeros(models.length);
        double[] weights = new double[blocks];
        Arrays.fill(weights, Double.NaN);
        if (all == null) return weights;
        double[] parts = all.importances(blocks);
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> sum == 0 ? 1.0 / blocks : part / sum).toArray();
    }

    @Override public JsonObject json(List<String> names) {
        JsonObject json = new JsonObject(), sets = new JsonObject();
        for (int set = 1; set < models.length; set++) if (models[set] != null) sets.add(text(set, names), models[set].json(names));
        json.addProperty("fusion", "stacked");
        json.add("models by blocks", sets);
        return json;
    }

    static String text(int set, List<String> names) {
        return IntStream.range(0, names.size()).filter(b -> (set >> b & 1) == 1).mapToObj(names::get).collect(Collectors.joining(" + "));
    }
}
