package org.roentgen.filter.ridge;

/**
 * The eigenvector of the eigenvalue of largest magnitude of a symmetric 2 × 2 or 3 × 3 matrix, by Jacobi's rotations, which stay accurate however near the
 * eigenvalues are. Golub and Van Loan 2013, Matrix Computations, 8.5.
 */
final class MainEigenvector {

    private static final int SWEEPS = 12;                         // four suffice; each squares what is off the diagonal
    private static final double ROUNDING = 1e-16;

    final double[] direction;
    private final double[][] a, v;

    /** @param components 3 or 6 */
    MainEigenvector(int components) {
        int n = components / 3 + 1;
        direction = new double[n];
        a = new double[n][n];
        v = new double[n][n];
    }

    /** Sets the direction: a unit vector whose last component that is not 0 is positive; 0 for the matrix 0, NaN where it is not finite. */
    void compute(float[][] components, int index) {
        double size = 0;
        for (int row = 0, c = 0; row < a.length; row++)
            for (int column = row; column < a.length; column++, c++) {
                a[row][column] = a[column][row] = components[c][index];
                v[row][column] = v[column][row] = row == column ? 1 : 0;
                size += Math.abs(components[c][index]);
            }
        double negligible = ROUNDING * size;
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(negligible); sweep++)
            for (int p = 0; p < a.length; p++)
                for (int q = p + 1; q < a.length; q++) if (Math.abs(a[p][q]) > negligible) rotate(p, q);
        choose(Double.isFinite(size));
    }

    private boolean isDiagonal(double negligible) {
        for (int p = 0; p < a.length; p++)
            for (int q = p + 1; q < a.length; q++) if (Math.abs(a[p][q]) > negligible) return false;
        return true;
    }

    private void rotate(int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), c = 1 / Math.sqrt(t * t + 1), s = t * c;
        for (int k = 0; k < a.length; k++) turnColumns(a[k], p, q, c, s);
        for (int k = 0; k < a.length; k++) {
            double ap = a[p][k], aq = a[q][k];
            a[p][k] = c * ap - s * aq;
            a[q][k] = s * ap + c * aq;
            turnColumns(v[k], p, q, c, s);
        }
        a[p][q] = a[q][p] = 0;
    }

    private static void turnColumns(double[] row, int p, int q, double c, double s) {
        double rp = row[p], rq = row[q];
        row[p] = c * rp - s * rq;
        row[q] = s * rp + c * rq;
    }

    private void choose(boolean isFinite) {
        int main = 0;
        for (int k = 0; k < a.length; k++) if (Math.abs(a[k][k]) > Math.abs(a[main][main])) main = k;
        double sign = a[main][main] == 0 ? 0 : 1;
        for (int k = 0; k < a.length; k++) if (v[k][main] != 0 && sign != 0) sign = Math.signum(v[k][main]);
        for (int k = 0; k < a.length; k++) direction[k] = isFinite ? sign * v[k][main] : Double.NaN;
    }
}
