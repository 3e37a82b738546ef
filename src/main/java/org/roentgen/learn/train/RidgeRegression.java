package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Linear regression: least Σ weight · (y − β₀ − Σ β x)² + ridge · Σ β², where β belongs to features of standard deviation 1; without a ridge, and where features say the
 * same, the shortest β of the best.
 * <p>Of fewer rows than features the same β is found from the products of rows (the dual form: Saunders, Gammerman and Vovk 1998, ICML), so that many thousand features
 * are no burden. Weka's LinearRegression always takes the products of features. <b>Cost</b> O(larger · smaller²) of rows and features, on all threads.
 * <b>Memory</b> a copy of the features and 16 · smaller² bytes.
 * <p>Hoerl and Kennard 1970, Technometrics 12:55–67.
 */
final class RidgeRegression implements Learner {

    private static final int MOST = 10_000;
    private static final double SINGULAR = 1e-10;

    private final String name;
    private final double ridge;

    RidgeRegression(String name, double ridge) {
        this.name = name;
        this.ridge = ridge;
    }

    @Override public String name() {
        return name;
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("ridge", ridge);
        return json;
    }

    @Override public long bytes(long rows, long features) {
        long smaller = Math.min(rows, features);
        return Double.BYTES * (rows * features + 2 * smaller * smaller);
    }

    /** @throws IllegalArgumentException when the target is classes, there are too many of both, rows and features, or a value is missing */
    @Override public LinearPredictor train(TrainingSet rows, long seed) {
        if (rows.isClassification()) throw new IllegalArgumentException("Target of " + name + " must be a number, but is classes. Choose logistic regression.");
        StandardColumns standard = new StandardColumns(rows);
        double[][] columns = standard.columns;
        int n = rows.rows(), p = columns.length;
        if (Math.min(n, p) > MOST)
            throw new IllegalArgumentException("Rows or features must be at most " + MOST + " for " + name + ", but are " + n + " and " + p
                + ". Select features, or choose the lasso or boosting.");
        double[] root = new double[n], y = new double[n];
        double mean = 0, penalty = ridge / StandardColumns.weight(rows);
        for (int i = 0; i < n; i++) mean += standard.weights[i] * rows.target(i);
        for (int i = 0; i < n; i++) {
            root[i] = Math.sqrt(standard.weights[i]);
            y[i] = root[i] * (rows.target(i) - mean);
        }
        for (double[] column : columns) for (int i = 0; i < n; i++) column[i] *= root[i];
        return standard.predictor(new double[] {mean}, new double[][] {coefficients(columns, y, penalty)}, false);
    }

    private static double[] coefficients(double[][] columns, double[] y, double penalty) {
        if (columns.length == 0) return new double[0];
        if (columns.length <= y.length) return solved(ofFeatures(columns), product(columns, y), penalty);
        return product(columns, solved(ofRows(columns, y.length), y, penalty));
    }

    private static double[] product(double[][] columns, double[] y) {
        double[] product = new double[columns.length];
        for (int f = 0; f < product.length; f++) product[f] = product(columns[f], y);
        return product;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** Products of all pairs of columns. */
    private static double[][] ofFeatures(double[][] columns) {
        double[][] products = new double[columns.length][columns.length];
        InParallel.range(columns.length, Progress.NONE, f -> {
            for (int g = 0; g <= f; g++) products[f][g] = product(columns[f], columns[g]);
        });
        return mirrored(products);
    }

    /** Products of all pairs of rows. */
    private static double[][] ofRows(double[][] columns, int n) {
        double[][] products = new double[n][n];
        InParallel.range(n, Progress.NONE, i -> {
            for (double[] column : columns) for (int j = 0; j <= i; j++) products[i][j] += column[i] * column[j];
        });
        return mirrored(products);
    }

    private static double[][] mirrored(double[][] lower) {
        for (int i = 0; i < lower.length; i++) for (int j = 0; j < i; j++) lower[j][i] = lower[i][j];
        return lower;
    }

    private static double[] solved(double[][] products, double[] right, double penalty) {
        double greatest = 0;
        for (int i = 0; i < right.length; i++) greatest = Math.max(greatest, products[i][i] += penalty);
        RealMatrix matrix = new Array2DRowRealMatrix(products, false);
        try {
            return new CholeskyDecomposition(matrix, CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, SINGULAR * greatest).getSolver()
                .solve(new ArrayRealVector(right, false)).toArray();
        } catch (NonPositiveDefiniteMatrixException e) {
            return shortest(new EigenDecomposition(matrix), right);
        }
    }

    /** Of all solutions the shortest: along directions of no extent it is 0. */
    private static double[] shortest(EigenDecomposition axes, double[] right) {
        double[] extent = axes.getRealEigenvalues(), solution = new double[right.length];
        for (int k = 0; k < extent.length; k++) {
            if (!(extent[k] > SINGULAR * extent[0])) continue;
            double[] axis = axes.getEigenvector(k).toArray();
            double along = product(axis, right) / extent[k];
            for (int i = 0; i < axis.length; i++) solution[i] += along * axis[i];
        }
        return solution;
    }
}
