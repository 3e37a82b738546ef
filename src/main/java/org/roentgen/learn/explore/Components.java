package org.roentgen.learn.explore;

/** Principal components of a table: where its rows lie on them, what they are made of, and how much of the variance they hold. */
public final class Components {

    private final double[][] scores, loadings;
    private final double[] variances;
    private final double total;

    Components(double[][] scores, double[][] loadings, double[] variances, double total) {
        this.scores = scores;
        this.loadings = loadings;
        this.variances = variances;
        this.total = total;
    }

    public int count() {
        return variances.length;
    }

    /** The place of each row on each component; not to be changed. */
    public double[][] scores() {
        return scores;
    }

    /** The places of all rows on one component; 0 where there are fewer components. */
    public double[] scores(int component) {
        double[] places = new double[scores.length];
        if (component < count()) for (int i = 0; i < places.length; i++) places[i] = scores[i][component];
        return places;
    }

    public double loading(int component, int column) {
        return loadings[component][column];
    }

    public double variance(int component) {
        return variances[component];
    }

    /** Of the variance of all columns together, in [0, 1]. */
    public double share(int component) {
        return variances[component] / total;
    }
}
