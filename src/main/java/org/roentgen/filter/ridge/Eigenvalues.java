package org.roentgen.filter.ridge;

/**
 * Eigenvalues of many symmetric 2 × 2 or 3 × 3 matrices at once, largest first.
 * <p>3 × 3: with q = tr A / 3, B = A − q·I, p² = tr B² / 6 and r = det B / 2p³, the eigenvalues are q + 2p·t for the three roots t of 4t³ − 3t = r.
 * The root that stands apart, with |r| in place of r, lies in [√3/2, 1] and comes from three steps of Newton's method (no trigonometry, so that it
 * runs in vectors); the others are −t/2 ± √3/2 · √(1 − t²), all with the sign of r.
 * 2 × 2: m ± √(h² + b²), m and h the half sum and half difference of the diagonal.
 * <p>In doubles: the one that stands apart is exact to 10⁻¹⁵ of the largest, two that are nearly equal to 10⁻⁷ or better, about the rounding of the
 * float components. A matrix with NaN or infinity has eigenvalues NaN. Smith 1961, doi:10.1145/355578.366316.
 */
public final class Eigenvalues {

    public static final int LENGTH = 256;                                // matrices at a time: all arrays stay in the first cache

    private static final double HALF_ROOT3 = Math.sqrt(0.75), TINY = 1e-300;

    /** By size, then by matrix. */
    public final double[][] values;
    private final double[][] a;
    private final double[] q = new double[LENGTH], p = new double[LENGTH], r = new double[LENGTH], t = new double[LENGTH], d = new double[LENGTH];

    /** @param components 3 or 6 */
    public Eigenvalues(int components) {
        a = new double[components][LENGTH];
        values = new double[components / 3 + 1][LENGTH];
    }

    /** Of n ≤ {@link #LENGTH} matrices times a factor, their components (xx, xy, yy or xx, xy, xz, yy, yz, zz) from an index on. */
    public void compute(float[][] components, int from, int n, double factor) {
        for (int i = 0; i < a.length; i++) widen(components[i], from, factor, a[i], n);
        if (a.length == 3) ofPlane(a[0], a[1], a[2], values[0], values[1], n);
        else ofVolume(n);
    }

    private static void widen(float[] from, int start, double factor, double[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = factor * from[start + i];
    }

    private static void ofPlane(double[] xx, double[] xy, double[] yy, double[] large, double[] small, int n) {
        for (int i = 0; i < n; i++) {
            double m = 0.5 * (xx[i] + yy[i]), h = 0.5 * (xx[i] - yy[i]), root = Math.sqrt(h * h + xy[i] * xy[i]);
            large[i] = m + root;
            small[i] = m - root;
        }
    }

    /** Step by step: short loops become vector instructions, a long one would not. */
    private void ofVolume(int n) {
        mean(a[0], a[3], a[5], q, n);
        subtract(a[0], q, n);
        subtract(a[3], q, n);
        subtract(a[5], q, n);
        norm(a[0], a[1], a[2], a[3], a[4], a[5], p, n);
        determinant(a[0], a[1], a[2], a[3], a[4], a[5], r, n);
        normalise(r, p, n);
        estimate(r, t, n);
        for (int step = 0; step < 3; step++) newton(r, t, n);
        spread(t, d, n);
        sign(r, n);
        largest(q, p, r, t, d, values[0], n);
        middle(q, p, r, t, d, values[1], n);
        smallest(q, p, r, t, d, values[2], n);
    }

    private static void mean(double[] xx, double[] yy, double[] zz, double[] q, int n) {
        for (int i = 0; i < n; i++) q[i] = (xx[i] + yy[i] + zz[i]) * (1.0 / 3);
    }

    private static void subtract(double[] a, double[] q, int n) {
        for (int i = 0; i < n; i++) a[i] -= q[i];
    }

    private static void norm(double[] xx, double[] xy, double[] xz, double[] yy, double[] yz, double[] zz, double[] p, int n) {
        for (int i = 0; i < n; i++)
            p[i] = Math.sqrt((xx[i] * xx[i] + yy[i] * yy[i] + zz[i] * zz[i] + 2 * (xy[i] * xy[i] + xz[i] * xz[i] + yz[i] * yz[i])) * (1.0 / 6));
    }

    private static void determinant(double[] xx, double[] xy, double[] xz, double[] yy, double[] yz, double[] zz, double[] r, int n) {
        for (int i = 0; i < n; i++)
            r[i] = xx[i] * (yy[i] * zz[i] - yz[i] * yz[i]) - xy[i] * (xy[i] * zz[i] - yz[i] * xz[i]) + xz[i] * (xy[i] * yz[i] - yy[i] * xz[i]);
    }

    /** TINY, far below what floats can make, lets r of a multiple of the unit matrix be 0. */
    private static void normalise(double[] r, double[] p, int n) {
        for (int i = 0; i < n; i++) r[i] = r[i] / (2 * p[i] * p[i] * p[i] + TINY);
    }

    /** The cubic with the values and slopes of the root at |r| = 0 and 1: off by at most 3·10⁻⁴. */
    private static void estimate(double[] r, double[] t, int n) {
        for (int i = 0; i < n; i++) {
            double s = Math.abs(r[i]);
            t[i] = HALF_ROOT3 + s * (1.0 / 6 + s * (-0.0425206 + s * 0.0098286));
        }
    }

    private static void newton(double[] r, double[] t, int n) {
        for (int i = 0; i < n; i++) t[i] -= (t[i] * (4 * t[i] * t[i] - 3) - Math.abs(r[i])) / (12 * t[i] * t[i] - 3);
    }

    /** Rounding may carry t beyond 1. */
    private static void spread(double[] t, double[] d, int n) {
        for (int i = 0; i < n; i++) d[i] = HALF_ROOT3 * Math.sqrt(Math.abs((1 - t[i]) * (1 + t[i])));
    }

    /** 1 or −1; of 0, 1. */
    private static void sign(double[] r, int n) {
        for (int i = 0; i < n; i++) r[i] = (r[i] + TINY) / Math.abs(r[i] + TINY);
    }

    /** t, or t/2 + d where the sign is negative. */
    private static void largest(double[] q, double[] p, double[] sign, double[] t, double[] d, double[] e, int n) {
        for (int i = 0; i < n; i++) e[i] = q[i] + p[i] * (1.5 * t[i] + d[i] + sign[i] * (0.5 * t[i] - d[i]));
    }

    /** −t/2 + d, or t/2 − d. */
    private static void middle(double[] q, double[] p, double[] sign, double[] t, double[] d, double[] e, int n) {
        for (int i = 0; i < n; i++) e[i] = q[i] + p[i] * sign[i] * (2 * d[i] - t[i]);
    }

    /** −t/2 − d, or −t. */
    private static void smallest(double[] q, double[] p, double[] sign, double[] t, double[] d, double[] e, int n) {
        for (int i = 0; i < n; i++) e[i] = q[i] - p[i] * (1.5 * t[i] + d[i] - sign[i] * (0.5 * t[i] - d[i]));
    }
}
