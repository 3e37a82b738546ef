package org.roentgen.filter.texture;

import java.util.ArrayList;
import java.util.List;

/**
 * Low-pass filters with n vanishing moments for the wavelet, from the factors of Daubechies' polynomial P(y) = Σₖ C(n − 1 + k, k) yᵏ, k &lt; n, in
 * y = (2 − z − 1/z)/4.
 * <p>(1 + z)²ⁿ P(y) is the autocorrelation of every orthonormal filter of 2n taps; which of the roots z and 1/z goes into the filter tells them
 * apart. Weights add up to √2.
 * <p>Daubechies 1992, Ten lectures on wavelets, chapters 6 to 8, doi:10.1137/1.9781611970104.
 */
final class SpectralFactors {

    private SpectralFactors() { }

    /** All roots inside the unit circle: Daubechies' filters of extremal phase. */
    static double[] extremalPhase(int n) {
        double[] filter = binomial(n);
        for (double[] factor : factors(n)) filter = product(filter, factor);
        return normalised(filter);
    }

    /**
     * The choice of roots that comes nearest to a symmetric filter: Σ (h(k) − h(s − k))² is least, with s at its middle or one beside that, which
     * gives the published filters. Of the two mirror images the one that the tables of MATLAB and PyWavelets have: energy lies in the second half, but for 2, 3 and 7.
     */
    static double[] leastAsymmetric(int n) {
        List<double[]> factors = factors(n);
        double[] best = null;
        for (int choice = 0; choice < 1 << Math.max(0, factors.size() - 1); choice++) {
            double[] filter = binomial(n);
            for (int i = 0; i < factors.size(); i++) filter = product(filter, (choice >> i & 1) == 1 ? reversed(factors.get(i)) : factors.get(i));
            filter = normalised(filter);
            if (best == null || symmetry(filter) > symmetry(best) + 1e-9) best = filter;
        }
        return energyIsEarly(best) == (n == 2 || n == 3 || n == 7) ? best : reversed(best);
    }

    /** The largest Σ h(k) h(s − k); the squares add up to 1. */
    private static double symmetry(double[] filter) {
        double[] sums = product(filter, filter);
        int s = filter.length - 1;
        return Math.max(sums[s], Math.max(sums[s - 1], sums[s + 1]));
    }

    private static boolean energyIsEarly(double[] filter) {
        double moment = 0;
        for (int k = 0; k < filter.length; k++) moment += (k - 0.5 * (filter.length - 1)) * filter[k] * filter[k];
        return moment < 0;
    }

    /** A B-spline of the given order. */
    static double[] spline(int order) {
        return normalised(binomial(order));
    }

    /** The dual of a spline of order {@code other}, with {@code order} zeros at −1; the orders are both even or both odd. */
    static double[] splineDual(int other, int order) {
        int n = (order + other) / 2;
        double[] sum = new double[2 * n - 1], power = {1};
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < power.length; i++) sum[n - 1 - k + i] += choose(n - 1 + k, k) * power[i];
            power = product(power, new double[] {-0.25, 0.5, -0.25});
        }
        return normalised(product(binomial(order), sum));
    }

    /** The pair of Cohen, Daubechies and Feauveau with 9 and 7 taps: four zeros at −1 each, and the complex roots for one, the real for the other. */
    static double[] cohenDaubechiesFeauveau(boolean nine) {
        double[] filter = binomial(4);
        for (double[] factor : factors(4))
            if (factor.length == 3 == nine) filter = product(filter, product(factor, reversed(factor)));
        return normalised(filter);
    }

    /** Real polynomials with the roots inside the unit circle: one for each real root y, or pair of complex ones. */
    private static List<double[]> factors(int n) {
        double[] coefficients = new double[n];
        for (int k = 0; k < n; k++) coefficients[k] = choose(n - 1 + k, k);
        PolynomialRoots roots = new PolynomialRoots(coefficients);
        List<double[]> factors = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            double[] z = inside(roots.re[i], roots.im[i]);
            if (Math.abs(roots.im[i]) < 1e-7) factors.add(new double[] {1, -z[0]});
            else if (roots.im[i] > 0) factors.add(new double[] {1, -2 * z[0], z[0] * z[0] + z[1] * z[1]});
        }
        factors.sort((a, b) -> Double.compare(a[1], b[1]));
        return factors;
    }

    /** The solution z of y = (2 − z − 1/z)/4 with |z| &lt; 1: w ± √(w² − 1) with w = 1 − 2y. */
    private static double[] inside(double yr, double yi) {
        double wr = 1 - 2 * yr, wi = -2 * yi, sr = wr * wr - wi * wi - 1, si = 2 * wr * wi, length = Math.hypot(sr, si);
        double rr = Math.sqrt((length + sr) / 2), ri = Math.copySign(Math.sqrt((length - sr) / 2), si);
        double sign = wr * rr + wi * ri > 0 ? 1 : -1, zr = wr + sign * rr, zi = wi + sign * ri, squared = zr * zr + zi * zi;
        return new double[] {zr / squared, -zi / squared};                // 1/z of the larger one: nothing cancels
    }

    private static double[] binomial(int n) {
        double[] power = {1};
        for (int i = 0; i < n; i++) power = product(power, new double[] {1, 1});
        return power;
    }

    private static double choose(int n, int k) {
        double c = 1;
        for (int i = 1; i <= k; i++) c = c * (n - k + i) / i;
        return c;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b.length; j++) product[i + j] += a[i] * b[j];
        return product;
    }

    private static double[] reversed(double[] a) {
        double[] reversed = new double[a.length];
        for (int i = 0; i < a.length; i++) reversed[i] = a[a.length - 1 - i];
        return reversed;
    }

    private static double[] normalised(double[] a) {
        double sum = 0;
        for (double v : a) sum += v;
        double[] normalised = new double[a.length];
        for (int i = 0; i < a.length; i++) normalised[i] = a[i] / sum * Math.sqrt(2);
        return normalised;
    }
}
