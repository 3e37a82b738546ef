package org.roentgen.segment.cluster;

/**
 * Classes that every value belongs to more or less, the more the nearer their centres are.
 * <p>Minimises J = Σ Σ u^m·(v − μ)² with memberships u = 1 / Σⱼ (|v − μ| / |v − μⱼ|)^(2/(m − 1)) and centres μ = Σ u^m·v / Σ u^m, in turns, from the means of
 * {@link MultiOtsu}, until no centre moves by more than 10⁻⁶ of the range, or 1000 times. A value belongs most to the nearest centre. The criterion of a step is J.
 * <p>Bezdek 1981, Pattern Recognition with Fuzzy Objective Function Algorithms, doi:10.1007/978-1-4757-0450-1.
 */
public final class FuzzyCMeans implements Clustering {

    private static final int MOST_STEPS = 1000, BINS = 1 << 12;
    private static final double STILL = 1e-6;

    private final double fuzziness;

    /** @param fuzziness m; towards 1 classes become separate */
    public FuzzyCMeans(double fuzziness) {
        if (!(fuzziness > 1 && fuzziness <= 10))
            throw new IllegalArgumentException("Fuzziness must be greater than 1 and at most 10, but is " + fuzziness + ". Give 2 as usual.");
        this.fuzziness = fuzziness;
    }

    @Override public int bins() {
        return BINS;
    }

    @Override public Classes classes(Distribution values, int k, Steps steps) {
        double[] centre = MultiOtsu.separate(values, k).mean.clone();
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST_STEPS && moved > STILL * values.range(); step++) {
            Moments moments = new Moments(values, new Fuzzy(new double[k], centre, new double[k], fuzziness), fuzziness);
            moved = 0;
            for (int c = 0; c < k; c++) {
                moved = Math.max(moved, Math.abs(moments.mean[c] - centre[c]));
                centre[c] = moments.mean[c];
            }
            steps.step(step, moments.objective);
        }
        Moments last = new Moments(values, new Fuzzy(new double[k], centre, new double[k], fuzziness), 1);
        return new Fuzzy(last.share, centre, last.variance, fuzziness);
    }

    /** Sums over all values, weighted by their memberships to some power. */
    private static final class Moments {

        final double[] share, mean, variance;
        double objective;

        Moments(Distribution values, Fuzzy classes, double power) {
            int k = classes.size();
            double[] u = new double[k], weight = new double[k], sum = new double[k], square = new double[k];
            for (int i = 0; i < values.size(); i++) {
                classes.shares(values.value[i], u);
                for (int c = 0; c < k; c++) {
                    double w = values.count[i] * (power == 1 ? u[c] : StrictMath.pow(u[c], power)), distance = values.value[i] - classes.mean[c];
                    weight[c] += w;
                    sum[c] += w * distance;
                    square[c] += w * distance * distance;
                }
            }
            share = new double[k];
            mean = new double[k];
            variance = new double[k];
            for (int c = 0; c < k; c++) {
                share[c] = weight[c] / values.total;
                mean[c] = classes.mean[c] + sum[c] / weight[c];
                variance[c] = square[c] / weight[c];
                objective += square[c];
            }
        }
    }

    private static final class Fuzzy extends Classes {

        private final double power;

        Fuzzy(double[] share, double[] mean, double[] variance, double fuzziness) {
            super(share, mean, variance);
            power = 1 / (fuzziness - 1);
        }

        @Override int of(double value) {
            int c = 0;
            while (c + 1 < size() && value > (mean[c] + mean[c + 1]) / 2) c++;
            return c;
        }

        /** Relative to the nearest, so that nothing overflows. */
        @Override void shares(double value, double[] shares) {
            double nearest = value - mean[of(value)], sum = 0;
            for (int c = 0; c < size(); c++) {
                double ratio = nearest == value - mean[c] ? 1 : nearest * nearest / ((value - mean[c]) * (value - mean[c]));
                shares[c] = ratio == 1 || ratio == 0 || power == 1 ? ratio : StrictMath.pow(ratio, power);
                sum += shares[c];
            }
            for (int c = 0; c < size(); c++) shares[c] /= sum;
        }
    }
}
