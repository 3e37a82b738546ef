package org.roentgen.learn.survival;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.special.Gamma;

/** A test statistic that is distributed as χ² where there is no effect. */
public final class ChiSquared {

    private static final double NOTHING = 1e-10;

    public final double value;
    /** Degrees of freedom; a fraction where a penalty takes some away. */
    public final double degrees;

    ChiSquared(double value, double degrees) {
        this.value = value;
        this.degrees = degrees;
    }

    /** uᵀ V⁻ u with the rank of V as degrees of freedom: directions without variance say nothing. */
    static ChiSquared of(double[] u, double[][] variance) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(variance));
        double[] eigenvalues = eigen.getRealEigenvalues();
        double largest = 0, sum = 0;
        for (double v : eigenvalues) largest = Math.max(largest, v);
        int rank = 0;
        for (int i = 0; i < u.length; i++) {
            if (!(eigenvalues[i] > NOTHING * largest)) continue;
            double along = 0;
            for (int j = 0; j < u.length; j++) along += eigen.getV().getEntry(j, i) * u[j];
            sum += along * along / eigenvalues[i];
            rank++;
        }
        return new ChiSquared(sum, rank);
    }

    /** Probability of at least this value without an effect; NaN without a degree of freedom. */
    public double p() {
        if (!(degrees > 0) || Double.isNaN(value)) return Double.NaN;
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, value / 2);
    }
}
