package org.roentgen.learn.fusion;

import com.google.gson.JsonObject;

import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.prepare.JsonList;

/**
 * The weighted mean of what a row's blocks predict: Σ w p / Σ w over the blocks that it has, so that of one block it is that block's prediction. Blocks of weight 0 count
 * where a row has no others, all alike. Without any block: the shares of the classes, or the mean, in training.
 */
final class WeightedMean implements Combination {

    private static final long serialVersionUID = 1;

    private final double[] weights, prior;

    /** @param weights at least 0 */
    WeightedMean(double[] weights, double[] prior) {
        this.weights = weights.clone();
        this.prior = prior.clone();
    }

    @Override public double[][] of(double[][][] predicted, int rows) {
        double[][] all = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double[] shares = shares(predicted, i);
            all[i] = Arrays.stream(shares).sum() == 0 ? prior.clone() : new double[prior.length];
            for (int b = 0; b < shares.length; b++)
                for (int c = 0; c < prior.length && shares[b] > 0; c++) all[i][c] += shares[b] * predicted[b][i][c];
        }
        return all;
    }

    /** Of the blocks in the row. */
    private double[] shares(double[][][] predicted, int row) {
        double[] shares = new double[weights.length], present = new double[weights.length];
        for (int b = 0; b < shares.length; b++) {
            present[b] = predicted[b][row] == null ? 0 : 1;
            shares[b] = present[b] * weights[b];
        }
        return normed(Arrays.stream(shares).sum() > 0 ? shares : present);
    }

    private static double[] normed(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum == 0 ? weights : Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    @Override public double[] weights() {
        double[] equal = new double[weights.length];
        Arrays.fill(equal, 1);
        return normed(Arrays.stream(weights).sum() > 0 ? weights : equal);
    }

    @Override public JsonObject json(List<String> names) {
        JsonObject json = new JsonObject();
        json.addProperty("fusion", "late");
        json.add("without any block", JsonList.of(prior));
        return json;
    }
}
