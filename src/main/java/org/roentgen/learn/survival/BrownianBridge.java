package org.roentgen.learn.survival;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * How far a Brownian bridge B on [0, 1] strays between two times a ≤ b: the limit that |B|, or |B| divided by its standard deviation √(u (1 − u)), keeps with a given
 * probability all the way.
 * <p>|B| ≤ k: between its values at a and b the bridge is a Brownian motion that is tied at both ends, whose probability to stay between −k and k is a sum over mirror
 * images (method of images); that is integrated over the values at both ends.
 * <p>|B| / √(u (1 − u)) ≤ c: in the time ½ ln(u / (1 − u)) that is a stationary Ornstein–Uhlenbeck process, of which the probability to stay is ⟨√φ, e^(−L H) √φ⟩ with
 * the normal density φ, L the time from a to b, and H = −d²/dx² + x²/4 − ½ on [−c, c], 0 at its ends; here in {@value #WAVES} cosines.
 * <p>Hall and Wellner 1980, Biometrika 67:133–143; Nair 1984, Technometrics 26:265–275. Printed tables of the latter follow an approximation of the tail by Miller and
 * Siegmund 1982, Biometrics 38:1011–1016, and differ by up to 0.01.
 */
final class BrownianBridge {

    private static final int NODES = 64, WAVES = 60, MIRRORS = 6;
    private static final double TAIL = 9, CLOSE = 1e-8;
    /** In a shorter time the process hardly moves, and the waves would have to be finer. */
    private static final double MOMENT = 1e-4;

    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(NODES), FINE = new GaussIntegratorFactory().legendre(3 * WAVES);

    private BrownianBridge() { }

    /** Of |B| from a to b, inside (0, 1). */
    static double limit(double a, double b, double level) {
        double largest = a <= 0.5 && b >= 0.5 ? 0.5 : Math.max(Math.sqrt(a * (1 - a)), Math.sqrt(b * (1 - b))), z = normal(level);
        if (b - a < CLOSE) return z * largest;
        return new BrentSolver(CLOSE).solve(200, k -> stays(k, a, b) - level, 0.9 * z * largest, 5);
    }

    /** Of |B| / √(u (1 − u)) from a to b, inside (0, 1). */
    static double standardisedLimit(double a, double b, double level) {
        double time = Math.log(b * (1 - a) / (a * (1 - b))) / 2, z = normal(level);
        return time < MOMENT ? z : new BrentSolver(CLOSE).solve(200, c -> staysStandardised(c, time) - level, 0.9 * z, z + 5);
    }

    private static double normal(double level) {
        return new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
    }

    static double stays(double k, double a, double b) {
        double atA = Math.sqrt(a * (1 - a)), shrinks = (1 - b) / (1 - a), spread = Math.sqrt((b - a) * shrinks);
        return integral(-Math.min(k, TAIL * atA), Math.min(k, TAIL * atA), x -> {
            double mean = x * shrinks, from = Math.max(-k, mean - TAIL * spread), to = Math.min(k, mean + TAIL * spread);
            return density(x / atA) / atA * integral(from, to, y -> density((y - mean) / spread) / spread * between(x, y, k, b - a));
        });
    }

    private static double integral(double from, double to, DoubleUnaryOperator f) {
        return integral(GAUSS, from, to, f);
    }

    private static double integral(GaussIntegrator gauss, double from, double to, DoubleUnaryOperator f) {
        if (to <= from) return 0;
        double sum = 0, half = (to - from) / 2;
        for (int i = 0; i < gauss.getNumberOfPoints(); i++) sum += gauss.getWeight(i) * f.applyAsDouble(from + half * (1 + gauss.getPoint(i)));
        return half * sum;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** That a motion tied to x and y stays between −k and k all the time. */
    private static double between(double x, double y, double k, double time) {
        double sum = 0, direct = (y - x) * (y - x);
        for (int j = -MIRRORS; j <= MIRRORS; j++) {
            double even = y - x + 4 * j * k, odd = y + x + (4 * j + 2) * k;
            sum += Math.exp((direct - even * even) / 2 / time) - Math.exp((direct - odd * odd) / 2 / time);
        }
        return sum;
    }

    static double staysStandardised(double c, double time) {
        double[][] energy = new double[WAVES][WAVES];
        for (int m = 0; m < WAVES; m++) {
            for (int n = 0; n < WAVES; n++) energy[m][n] = c * c / 8 * (square(m - n) + square(m + n + 1));
            energy[m][m] += Math.pow((m + 0.5) * Math.PI / c, 2) - 0.5;
        }
        EigenDecomposition modes = new EigenDecomposition(new Array2DRowRealMatrix(energy));
        RealVector start = start(c);
        double sum = 0;
        for (int m = 0; m < WAVES; m++) sum += Math.pow(modes.getEigenvector(m).dotProduct(start), 2) * Math.exp(-time * modes.getRealEigenvalue(m));
        return sum;
    }

    /** ∫ x² cos(j π x) dx from −1 to 1. */
    private static double square(int j) {
        return j == 0 ? 2 / 3.0 : (j % 2 == 0 ? 4 : -4) / Math.pow(j * Math.PI, 2);
    }

    /** √φ in the waves cos((m + ½) π x / c) / √c. */
    private static RealVector start(double c) {
        RealVector start = new ArrayRealVector(WAVES);
        for (int m = 0; m < WAVES; m++) {
            double wave = (m + 0.5) * Math.PI / c;
            start.setEntry(m, integral(FINE, -c, c, x -> Math.sqrt(density(x) / c) * Math.cos(wave * x)));
        }
        return start;
    }
}
