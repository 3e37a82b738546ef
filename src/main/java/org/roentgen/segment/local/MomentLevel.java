package org.roentgen.segment.local;

import org.roentgen.filter.Element;
import org.roentgen.filter.MeanFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/** Thresholds from the mean and the standard deviation in a window; for the formulas see {@link LocalThreshold}. */
final class MomentLevel implements BlockOperation {

    private static final double PULL = 2, DECAY = 10;

    private interface Rule {
        double level(double mean, double deviation);
    }

    private final MeanFilter mean;
    private final VarianceFilter deviation;
    private final Rule rule;

    private MomentLevel(Element element, double radius, double factor, Rule rule) {
        if (!(Math.abs(factor) <= Float.MAX_VALUE))
            throw new IllegalArgumentException("Factor must be a finite number, but is " + factor + ". Give 0.2 as a start.");
        mean = new MeanFilter(element, radius);
        deviation = VarianceFilter.standardDeviation(element, radius);
        this.rule = rule;
    }

    static MomentLevel niblack(Element element, double radius, double factor) {
        return new MomentLevel(element, radius, factor, (m, s) -> m + factor * s);
    }

    static MomentLevel sauvola(Element element, double radius, double factor, IntensityRange range) {
        double b = range.black, r = (range.white - b) / 2;
        return new MomentLevel(element, radius, factor, (m, s) -> b + (m - b) * (1 + factor * (s / r - 1)));
    }

    static MomentLevel phansalkar(Element element, double radius, double factor, IntensityRange range) {
        double b = range.black, r = (range.white - b) / 2;
        return new MomentLevel(element, radius, factor, (m, s) -> b + (m - b) * (1 + PULL * StrictMath.exp(-DECAY / 2 / r * (m - b)) + factor * (s / r - 1)));
    }

    @Override public int[] reach(double[] spacing) {
        return mean.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block deviations = new Block(out.nx, out.ny, out.nz);
        deviation.apply(in, deviations, spacing);
        mean.apply(in, out, spacing);
        for (int i = 0; i < out.size(); i++) out.data[i] = (float) rule.level(out.data[i], deviations.data[i]);
    }
}
