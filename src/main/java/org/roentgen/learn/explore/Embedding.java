package org.roentgen.learn.explore;

/** Where t-SNE puts rows. */
public final class Embedding {

    private final double[] x, y;

    /** The Kullback-Leibler divergence that is left, in nats. */
    public final double divergence;
    public final double perplexity;

    Embedding(double[] x, double[] y, double divergence, double perplexity) {
        this.x = x;
        this.y = y;
        this.divergence = divergence;
        this.perplexity = perplexity;
    }

    public double[] x() {
        return x.clone();
    }

    public double[] y() {
        return y.clone();
    }
}
