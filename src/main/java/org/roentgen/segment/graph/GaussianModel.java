package org.roentgen.segment.graph;

import org.roentgen.segment.cluster.Distribution;
import org.roentgen.segment.cluster.NormalClasses;

/**
 * Densities from the values under the seeds of a label, as a sum of Gaussians: expectation and maximisation ({@link NormalClasses}), begun at quantiles, until the
 * likelihood hardly rises. No Gaussian is narrower than a thousandth of the range.
 */
final class GaussianModel implements ValueModel {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-7, NARROWEST = 1e-3;

    final NormalClasses classes;
    private final double range;

    GaussianModel(float[] seedValues, ValueSpan span, int components) {
        range = span.range() > 0 ? span.range() : 1;
        Distribution values = Distribution.of(seedValues);
        double least = Math.pow(NARROWEST * range, 2);
        classes = NormalClasses.fitted(values, NormalClasses.quantiles(values, components), least, ENOUGH, ROUNDS, (step, likelihood) -> { });
    }

    @Override public double cost(float value) {
        return ValueModel.cost(range * classes.density(value));
    }
}
