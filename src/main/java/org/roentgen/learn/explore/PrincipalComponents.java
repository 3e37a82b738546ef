package org.roentgen.learn.explore;

import java.util.Arrays;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * The directions in which rows differ most: principal components.
 * <p>X is the table with each column's mean taken off; XᵀX / (n − 1) = V Λ Vᵀ; loadings are the columns of V, scores X V, variances the diagonal of Λ, largest first. With
 * more columns than rows the same comes from the smaller X Xᵀ / (n − 1) = U Λ Uᵀ, with V = XᵀU ((n − 1) Λ)^(−½). Of each component, the loading that is
 * farthest from 0 (the first of equals) is positive.
 * <p><b>Units</b> columns are not scaled: scale them first where their units differ.  <b>Output</b> as many components as asked for, or fewer: one with less than 10⁻¹² of the
 * greatest variance is rounding.  <b>Cost</b> O(n p min(n, p) + min(n, p)³).  <b>Memory</b> two copies of the table and three squares of min(n, p), which must be at most
 * 2000.  <b>NaN</b> must not occur.
 * <p>Pearson 1901, Philos. Mag. 2(11):559–572; Hotelling 1933, J. Educ. Psychol. 24:417–441. Weka's takes p² numbers whatever n is, which 10 000 columns do not allow.
 */
public final class PrincipalComponents {

    private static final int LARGEST = 2000;
    private static final double ROUNDING = 1e-12;

    private final int count;

    /** @param count of components, at most */
    public PrincipalComponents(int count) {
        if (count < 1) throw new IllegalArgumentException("Components must be at least 1, but are " + count + ". Ask for more.");
        this.count = count;
    }

    /** @throws IllegalArgumentException when rows and columns are both too many */
    public static void requireSize(int rows, int columns) {
        if (Math.min(rows, columns) > LARGEST)
            throw new IllegalArgumentException("Rows or features must be at most " + LARGEST + " for principal components, but are " + rows + " rows of " + columns
                + " features. Drop correlated features, or select some.");
    }

    public Components of(double[][] rows, Progress progress) {
        requireSize(rows.length, rows[0].length);
        double[][] columns = centred(transposed(rows)), centred = transposed(columns);
        boolean wide = columns.length > rows.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(products(wide ? centred : columns, rows.length - 1, progress), false));
        double[] variances = eigen.getRealEigenvalues();
        int kept = 0;
        while (kept < Math.min(count, variances.length) && variances[kept] > ROUNDING * variances[0]) kept++;
        double[][] loadings = new double[kept][];
        for (int c = 0; c < kept; c++) {
            double[] vector = eigen.getEigenvector(c).toArray();
            loadings[c] = signed(wide ? combined(columns, vector, Math.sqrt((rows.length - 1) * variances[c])) : vector);
        }
        return new Components(scores(centred, loadings), loadings, Arrays.copyOf(variances, kept), total(columns, rows.length - 1));
    }

    static double[][] transposed(double[][] matrix) {
        double[][] turned = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) for (int j = 0; j < turned.length; j++) turned[j][i] = matrix[i][j];
        return turned;
    }

    private static double[][] centred(double[][] columns) {
        for (double[] column : columns) {
            double mean = Arrays.stream(column).sum() / column.length;
            for (int i = 0; i < column.length; i++) column[i] -= mean;
        }
        return columns;
    }

    private static double[][] products(double[][] vectors, int divisor, Progress progress) {
        double[][] products = new double[vectors.length][vectors.length];
        InParallel.range(vectors.length, progress, i -> {
            for (int j = 0; j <= i; j++) products[i][j] = dot(vectors[i], vectors[j]) / divisor;
        });
        for (int i = 0; i < products.length; i++) for (int j = 0; j < i; j++) products[j][i] = products[i][j];
        return products;
    }

    private static double[] combined(double[][] columns, double[] weights, double divisor) {
        return Arrays.stream(columns).mapToDouble(column -> dot(column, weights) / divisor).toArray();
    }

    private static double[] signed(double[] loadings) {
        int largest = 0;
        for (int i = 1; i < loadings.length; i++) if (Math.abs(loadings[i]) > Math.abs(loadings[largest])) largest = i;
        return loadings[largest] < 0 ? Arrays.stream(loadings).map(v -> -v).toArray() : loadings;
    }

    private static double[][] scores(double[][] centred, double[][] loadings) {
        double[][] scores = new double[centred.length][];
        InParallel.range(scores.length, Progress.NONE, i -> scores[i] = Arrays.stream(loadings).mapToDouble(loading -> dot(centred[i], loading)).toArray());
        return scores;
    }

    private static double total(double[][] columns, int divisor) {
        double total = 0;
        for (double[] column : columns) total += dot(column, column) / divisor;
        return total;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
