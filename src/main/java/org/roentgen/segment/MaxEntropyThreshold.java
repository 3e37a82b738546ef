package org.roentgen.segment;

/**
 * Splits the values so that the entropies of the two classes have the greatest sum.
 * <p>t maximises H = −Σ q ln q over the bins up to t − Σ r ln r over those beyond, with q = p/P and r = p/(1 − P), P the
 * share up to t.
 * <p>Kapur, Sahoo &amp; Wong 1985, Comput. Vis. Graph. Image Process. 29(3):273–285, doi:10.1016/0734-189X(85)90125-2.
 */
public final class MaxEntropyThreshold implements ThresholdMethod {

    @Override public String name() {
        return "MaxEntropy";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        return histogram.bestSplit(RenyiEntropyThreshold.entropy(histogram, 1));
    }
}
