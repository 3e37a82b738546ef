package org.roentgen.learn.tune;

/** Parameters that were tried, how well they did, and on how many rows. */
public final class Trial {

    public final String parameters;
    /** Of the criterion; higher is better. NaN where it is not defined. */
    public final double score;
    public final int rows;

    Trial(String parameters, double score, int rows) {
        this.parameters = parameters;
        this.score = score;
        this.rows = rows;
    }

    @Override public String toString() {
        return (parameters.isEmpty() ? "defaults" : parameters) + ": " + score + " on " + rows + " rows";
    }
}
