package org.roentgen.filter.background;

/** The equations for the coefficients of a least-squares fit: their matrix (of which the lower triangle is used) and right side, as sums over voxels. */
final class NormalEquations {

    private static final double NEGLIGIBLE = 1e-12;

    private final Polynomial polynomial;
    private final double[][] matrix;
    private final double[] right;

    NormalEquations(Polynomial polynomial) {
        this.polynomial = polynomial;
        matrix = new double[polynomial.terms.length][polynomial.terms.length];
        right = new double[polynomial.terms.length];
    }

    /**
     * Adds the voxels of a row.
     * @param values 0 where the weight is
     * @param weights 1, or 0 for voxels left out
     */
    void add(double[] values, double[] weights, int y, int z) {
        double[][] p = polynomial.along[0], products = new double[p.length][p.length];
        double[] projections = new double[p.length];
        for (int a = 0; a < p.length; a++) {
            projections[a] = sum(p[a], values);
            for (int b = 0; b <= a; b++) products[a][b] = products[b][a] = sum(p[a], p[b], weights);
        }
        for (int s = 0; s < right.length; s++) {
            double atRow = polynomial.atRow(polynomial.terms[s], y, z);
            double[] ofX = products[polynomial.terms[s][0]];
            right[s] += atRow * projections[polynomial.terms[s][0]];
            for (int t = 0; t <= s; t++) matrix[s][t] += atRow * polynomial.atRow(polynomial.terms[t], y, z) * ofX[polynomial.terms[t][0]];
        }
    }

    private static double sum(double[] p, double[] values) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) sum += p[i] * values[i];
        return sum;
    }

    private static double sum(double[] p, double[] q, double[] weights) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) sum += p[i] * q[i] * weights[i];
        return sum;
    }

    void add(NormalEquations other) {
        for (int s = 0; s < right.length; s++) {
            right[s] += other.right[s];
            for (int t = 0; t <= s; t++) matrix[s][t] += other.matrix[s][t];
        }
    }

    /** By Cholesky's decomposition L D Lᵀ; a term that the voxels do not tell from lower ones gets the coefficient 0. */
    double[] solve() {
        int n = right.length;
        double[] pivots = new double[n], solution = right.clone();
        for (int s = 0; s < n; s++) {
            double whole = matrix[s][s];
            for (int t = 0; t < s; t++) {
                double sum = matrix[s][t];
                for (int k = 0; k < t; k++) sum -= matrix[s][k] * matrix[t][k] * pivots[k];
                matrix[s][t] = pivots[t] == 0 ? 0 : sum / pivots[t];
            }
            double pivot = whole;
            for (int k = 0; k < s; k++) pivot -= matrix[s][k] * matrix[s][k] * pivots[k];
            pivots[s] = pivot > NEGLIGIBLE * whole ? pivot : 0;
            for (int k = 0; k < s; k++) solution[s] -= matrix[s][k] * solution[k];
        }
        for (int s = n - 1; s >= 0; s--) {
            solution[s] = pivots[s] == 0 ? 0 : solution[s] / pivots[s];
            for (int k = s + 1; k < n; k++) if (pivots[s] != 0) solution[s] -= matrix[k][s] * solution[k];
        }
        return solution;
    }
}
