package org.roentgen.filter.variational;

import org.roentgen.filter.ridge.Eigenvalues;

/**
 * D = α I + (1 − α) e^(−contrast⁴ / κ) v vᵀ, with the square κ of the difference of J's two smallest eigenvalues, λ the smallest, and v its eigenvector.
 * <p>No eigenvector is computed: v vᵀ = B / tr B, where B is the adjugate of J − λ I, whose other two eigenvalues are 0 but for rounding. B² / tr B² is taken, the
 * same, which has no negative eigenvalue and none above 1 however small the difference is, and of the rounding in B only its square. In a plane v vᵀ is
 * (tr J · I − J − λ I) / (the difference).
 */
final class CoherenceEnhancing extends TensorMap {

    private static final double ALPHA = 0.001;

    private final double contrast;
    private final boolean plane;
    private final Eigenvalues eigenvalues;
    private final double[] weight = new double[LENGTH], along = new double[LENGTH];
    private final double[][] adjugate = new double[6][LENGTH];

    CoherenceEnhancing(double contrast, boolean plane) {
        this.contrast = contrast;
        this.plane = plane;
        eigenvalues = new Eigenvalues(plane ? 3 : 6);
    }

    @Override void compute(float[][] components, int from, int n) {
        eigenvalues.compute(plane ? new float[][] {components[0], components[1], components[3]} : components, from, n, 1);
        double[] smallest = eigenvalues.values[plane ? 1 : 2], next = eigenvalues.values[plane ? 0 : 1];
        exponent(next, smallest, contrast, along, n);
        exponential(along, n);
        for (int c = 0; c < 6; c += c == 0 ? 3 : 2) subtract(tensor[c], smallest, n);
        if (plane) ofPlane(smallest, next, n);
        else ofVolume(n);
        for (int c = 0; c < 6; c++) multiply(tensor[c], weight, tensor[c], n);
        for (int c = 0; c < 6; c += c == 0 ? 3 : 2) add(tensor[c], ALPHA, n);
    }

    /** c⁴ / κ; infinite, then e⁻ˣ 0, where κ is 0. */
    private static void exponent(double[] next, double[] smallest, double contrast, double[] exponent, int n) {
        double factor = 1 / (contrast * contrast);
        for (int i = 0; i < n; i++) {
            double difference = factor * (next[i] - smallest[i]);
            exponent[i] = 1 / (difference * difference);
        }
    }

    private static void subtract(double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) a[i] -= b[i];
    }

    /** Turns the matrix by a right angle: its eigenvectors change places. */
    private void ofPlane(double[] smallest, double[] next, int n) {
        System.arraycopy(tensor[0], 0, adjugate[0], 0, n);
        System.arraycopy(tensor[3], 0, tensor[0], 0, n);
        System.arraycopy(adjugate[0], 0, tensor[3], 0, n);
        for (int i = 0; i < n; i++) tensor[1][i] = -tensor[1][i];
        weight(along, next, smallest, weight, n);
    }

    private static void weight(double[] along, double[] next, double[] smallest, double[] weight, int n) {
        for (int i = 0; i < n; i++) weight[i] = (1 - ALPHA) * along[i] / (next[i] - smallest[i] + TINY);
    }

    private void ofVolume(int n) {
        adjugate(tensor[0], tensor[1], tensor[2], tensor[3], tensor[4], tensor[5], adjugate, n);
        square(adjugate[0], adjugate[1], adjugate[2], adjugate[3], adjugate[4], adjugate[5], n);
        weight(tensor[0], tensor[3], tensor[5], along, weight, n);
    }

    private static void adjugate(double[] xx, double[] xy, double[] xz, double[] yy, double[] yz, double[] zz, double[][] to, int n) {
        minor(yy, zz, yz, yz, to[0], n);
        minor(xz, yz, xy, zz, to[1], n);
        minor(xy, yz, xz, yy, to[2], n);
        minor(xx, zz, xz, xz, to[3], n);
        minor(xy, xz, xx, yz, to[4], n);
        minor(xx, yy, xy, xy, to[5], n);
    }

    private static void minor(double[] a, double[] b, double[] c, double[] d, double[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = a[i] * b[i] - c[i] * d[i];
    }

    /** Into the tensor. */
    private void square(double[] xx, double[] xy, double[] xz, double[] yy, double[] yz, double[] zz, int n) {
        product(xx, xx, xy, xy, xz, xz, tensor[0], n);
        product(xx, xy, xy, yy, xz, yz, tensor[1], n);
        product(xx, xz, xy, yz, xz, zz, tensor[2], n);
        product(xy, xy, yy, yy, yz, yz, tensor[3], n);
        product(xy, xz, yy, yz, yz, zz, tensor[4], n);
        product(xz, xz, yz, yz, zz, zz, tensor[5], n);
    }

    private static void product(double[] a, double[] b, double[] c, double[] d, double[] e, double[] f, double[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = a[i] * b[i] + c[i] * d[i] + e[i] * f[i];
    }

    private static void weight(double[] xx, double[] yy, double[] zz, double[] along, double[] weight, int n) {
        for (int i = 0; i < n; i++) weight[i] = (1 - ALPHA) * along[i] / (xx[i] + yy[i] + zz[i] + TINY);
    }
}
