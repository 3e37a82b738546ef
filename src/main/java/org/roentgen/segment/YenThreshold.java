package org.roentgen.segment;

/**
 * Splits the values so that both classes are as diverse as possible, by correlation instead of entropy.
 * <p>t maximises C = −ln Σ(p/P)² − ln Σ(p/(1 − P))², the sums over the bins up to t and beyond, P the share up to t.
 * <p>Yen, Chang &amp; Chang 1995, IEEE Trans. Image Process. 4(3):370–378, doi:10.1109/83.366472.
 */
public final class YenThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Yen";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        return histogram.bestSplit(RenyiEntropyThreshold.entropy(histogram, 2));
    }
}
