package org.roentgen.learn.explain;

import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Predictor;

/**
 * Shapley values of any predictor, by weighted least squares over sets of features.
 * <p>v(S) is the mean prediction of the row's features in S with the others from background rows. φ minimises Σ π(S) (v(S) − v(∅) − Σ of φᵢ, i in S)² with Σ φ =
 * v(all) − v(∅); over all sets these are the Shapley values exactly ({@link Coalitions} says which sets are taken).
 * <p><b>Output</b> the prediction itself: probabilities or a number. <b>Cost</b> rows · sets · background rows predictions; the sets and the matrix are those of all
 * rows.
 * <p>Lundberg and Lee 2017, NeurIPS 30:4765–4774; sets with their complements: Covert and Lee 2021, AISTATS.
 */
public final class KernelShap implements Explainer {

    private static final int BATCH = 1 << 14, MOST = 1_000;

    private final Predictor predictor;
    private final Features background;
    private final Coalitions sets;
    private final DecompositionSolver solver;
    private final double[] expected;

    /**
     * @param background rows that stand for what is unknown, at least one
     * @param samples sets at most, at least four for each feature; 0 for 2048 and four for each feature
     * @param seed decides which sets are drawn where not all are taken
     */
    public KernelShap(Predictor predictor, Features background, int samples, long seed) {
        int players = background.count(), most = samples == 0 ? 2048 + 4 * players : samples;
        if (players > MOST)
            throw new IllegalArgumentException("Features must be at most " + MOST + " for SHAP values of a model without trees, whose time grows with their cube, but"
                + " are " + players + ". Select features, or train a forest or boosting.");
        if (background.rows() < 1) throw new IllegalArgumentException("Background must have at least 1 row, but has none. Take some of the training rows.");
        if (most < 4 * players)
            throw new IllegalArgumentException("Samples must be at least four for each of the " + players + " features, but are " + samples + ". Choose " + 4 * players
                + " or more, or 0.");
        this.predictor = predictor;
        this.background = background;
        sets = new Coalitions(players, most, seed);
        solver = players > 1 ? solver() : null;
        expected = mean(predictor.predict(background), 0, background.rows());
    }

    /** The last player is what the others leave: its column is taken from theirs. */
    private DecompositionSolver solver() {
        int n = background.count() - 1;
        double[][] products = new double[n][n];
        for (int s = 0; s < sets.members.size(); s++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n && sign(s, i) != 0; j++) products[i][j] += sets.weights.get(s) * sign(s, i) * sign(s, j);
        return new CholeskyDecomposition(new Array2DRowRealMatrix(products, false), 1e-9, 0).getSolver();
    }

    private int sign(int set, int player) {
        boolean[] in = sets.members.get(set);
        return (in[player] ? 1 : 0) - (in[in.length - 1] ? 1 : 0);
    }

    /** Rows one after the other: not every predictor can be asked by several threads. */
    @Override public Attributions explain(Features rows, Progress progress) {
        double[][] predicted = predictor.predict(rows);
        double[][][] values = new double[rows.rows()][][];
        for (int row = 0; row < values.length; row++) {
            progress.checkCancelled();
            values[row] = solve(predicted[row], outputs(rows.row(row)));
            progress.done((row + 1.0) / values.length);
        }
        return new Attributions(rows.names(), expected.clone(), values);
    }

    private double[][] solve(double[] predicted, double[][] outputs) {
        int n = background.count() - 1;
        double[][] values = new double[expected.length][n + 1];
        for (int o = 0; o < expected.length; o++) {
            double all = predicted[o] - expected[o], sum = 0;
            if (n > 0) {
                double[] found = solver.solve(new ArrayRealVector(products(outputs, o, all), false)).toArray();
                System.arraycopy(found, 0, values[o], 0, n);
            }
            for (int i = 0; i < n; i++) sum += values[o][i];
            values[o][n] = all - sum;
        }
        return values;
    }

    private double[] products(double[][] outputs, int o, double all) {
        double[] sums = new double[background.count() - 1];
        for (int s = 0; s < outputs.length; s++) {
            boolean[] in = sets.members.get(s);
            double rest = sets.weights.get(s) * (outputs[s][o] - expected[o] - (in[in.length - 1] ? all : 0));
            for (int i = 0; i < sums.length; i++) sums[i] += rest * sign(s, i);
        }
        return sums;
    }

    /** v of each set, in batches of sets. */
    private double[][] outputs(double[] row) {
        int count = sets.members.size(), many = Math.max(1, BATCH / background.rows());
        double[][] outputs = new double[count][];
        for (int first = 0; first < count; first += many) {
            List<boolean[]> some = sets.members.subList(first, Math.min(count, first + many));
            double[][] predicted = predictor.predict(background.of(mixed(row, some)));
            for (int s = 0; s < some.size(); s++) outputs[first + s] = mean(predicted, s * background.rows(), background.rows());
        }
        return outputs;
    }

    private double[][] mixed(double[] row, List<boolean[]> some) {
        int n = background.rows();
        double[][] columns = new double[row.length][some.size() * n];
        for (int f = 0; f < row.length; f++)
            for (int s = 0; s < some.size(); s++)
                for (int b = 0; b < n; b++) columns[f][s * n + b] = some.get(s)[f] ? row[f] : background.value(b, f);
        return columns;
    }

    private static double[] mean(double[][] predicted, int first, int count) {
        double[] mean = new double[predicted[first].length];
        for (int i = first; i < first + count; i++) for (int o = 0; o < mean.length; o++) mean[o] += predicted[i][o] / count;
        return mean;
    }
}
