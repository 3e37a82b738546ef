package org.roentgen.segment.cluster.joint;

/** Normally distributed classes: p(v) = Σ wₖ·N(v; μₖ, Σₖ + D), with D for the errors of values. */
final class JointNormals extends JointClasses {

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    private final Moments moments;
    private final double[] floor;
    private final double[][][] root;                              // L of Σ + D = L·Lᵀ (Cholesky)
    private final double[] offset;                                // ½ ln det (Σ + D) + ½ tr ((Σ + D)⁻¹ D)

    /** @param floor D, a variance for each channel */
    JointNormals(Moments moments, double[] floor) {
        super(moments);
        this.moments = moments;
        this.floor = floor;
        root = new double[size()][][];
        offset = new double[size()];
        for (int c = 0; c < size(); c++) {
            root[c] = root(covariance[c], floor);
            offset[c] = offset(root[c], floor);
        }
    }

    JointNormals(JointClasses classes, double[] floor) {
        this(new Moments(classes.share, classes.mean, classes.covariance), floor);
    }

    JointNormals with(Moments others) {
        return new JointNormals(others, floor);
    }

    private static double offset(double[][] root, double[] floor) {
        double offset = 0;
        double[] solution = new double[floor.length];
        for (int d = 0; d < floor.length; d++) {
            double[] error = new double[floor.length];
            error[d] = Math.sqrt(floor[d]);
            offset += StrictMath.log(root[d][d]) + 0.5 * squaredLength(root, error, solution);
        }
        return offset;
    }

    private static double[][] root(double[][] covariance, double[] floor) {
        int n = covariance.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i][j] + (i == j ? floor[i] : 0);
                for (int k = 0; k < j; k++) sum -= root[i][k] * root[j][k];
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / root[j][j];
            }
        return root;
    }

    /** |L⁻¹ v|², and L⁻¹ v into the last. */
    private static double squaredLength(double[][] root, double[] vector, double[] solution) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double value = vector[i];
            for (int k = 0; k < i; k++) value -= root[i][k] * solution[k];
            solution[i] = value / root[i][i];
            sum += solution[i] * solution[i];
        }
        return sum;
    }

    /** ½ (v − μ)ᵀ (Σ + D)⁻¹ (v − μ) + ½ ln det (Σ + D) + ½ tr ((Σ + D)⁻¹ D), in the mean over errors of the value. */
    double energy(double[] vector, int c, double[] scratch) {
        for (int d = 0; d < vector.length; d++) scratch[d] = vector[d] - mean[c][d];
        return 0.5 * squaredLength(root[c], scratch, scratch) + offset[c];
    }

    /** As the first class sees it: with unit covariance. */
    double[] whitened(double[] vector) {
        double[] whitened = new double[vector.length];
        energy(vector, 0, whitened);
        return whitened;
    }

    @Override void shares(double[] vector, double[] shares) {
        logShares(vector, shares);
    }

    /** Relative to the greatest, so that nothing becomes 0 altogether; gives ln p(v). */
    double logShares(double[] vector, double[] shares) {
        double[] scratch = new double[vector.length];
        double greatest = Double.NEGATIVE_INFINITY, sum = 0;
        for (int c = 0; c < size(); c++) greatest = Math.max(greatest, shares[c] = StrictMath.log(share[c]) - energy(vector, c, scratch));
        for (int c = 0; c < size(); c++) sum += shares[c] = StrictMath.exp(shares[c] - greatest);
        for (int c = 0; c < size(); c++) shares[c] /= sum;
        return greatest + StrictMath.log(sum) - 0.5 * vector.length * LOG_TWO_PI;
    }

    JointNormals sorted() {
        return new JointNormals(moments.sorted(), floor);
    }
}
