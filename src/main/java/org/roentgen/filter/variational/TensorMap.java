package org.roentgen.filter.variational;

import org.roentgen.filter.ridge.Eigenvalues;

/** Makes structure tensors diffusion tensors: many at once, in doubles, by loops that become vector instructions. For one thread at a time. */
abstract class TensorMap {

    static final int LENGTH = Eigenvalues.LENGTH;
    static final double TINY = 1e-300;                            // 0 / 0 is 0: without a slope there is no direction

    private static final double NEGLIGIBLE = 1e-12;

    /** The components xx, xy, xz, yy, yz, zz of some structure tensors, and then of their diffusion tensors. */
    final double[][] tensor = new double[6][LENGTH];

    /** Replaces the components of n voxels, zz in a plane by whatever. */
    final void apply(float[][] components, int n) {
        for (int from = 0; from < n; from += LENGTH) {
            int count = Math.min(LENGTH, n - from);
            for (int c = 0; c < 6; c++) widen(components[c], from, tensor[c], count);
            compute(components, from, count);
            for (int c = 0; c < 6; c++) narrow(tensor[c], components[c], from, count);
        }
    }

    /** For the n voxels whose components stand in the tensor, and as floats from an index on. */
    abstract void compute(float[][] components, int from, int n);

    private static void widen(float[] from, int start, double[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = from[start + i];
    }

    private static void narrow(double[] from, float[] to, int start, int n) {
        for (int i = 0; i < n; i++) to[start + i] = (float) from[i];
    }

    static void multiply(double[] a, double[] factor, double[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = a[i] * factor[i];
    }

    static void add(double[] a, double value, int n) {
        for (int i = 0; i < n; i++) a[i] += value;
    }

    /** Makes x ≥ 0 e^−x, as 1/(T(x/32))³² with seven terms of the exponential series, to 10⁻¹¹; less becomes 0, as numbers too small for floats are slow. */
    static void exponential(double[] x, int n) {
        series(x, n);
        power(x, n);
    }

    private static void series(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double q = x[i] * (1.0 / 32);
            x[i] = 1 + q * (1 + q * (1 / 2.0 + q * (1 / 6.0 + q * (1 / 24.0 + q * (1 / 120.0 + q * (1 / 720.0 + q * (1 / 5040.0)))))));
        }
    }

    private static void power(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double e2 = x[i] * x[i], e4 = e2 * e2, e8 = e4 * e4, e16 = e8 * e8;
            x[i] = Math.max(0, 1 / (e16 * e16) - NEGLIGIBLE);
        }
    }
}
