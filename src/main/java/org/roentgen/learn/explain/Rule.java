package org.roentgen.learn.explain;

/** A leaf of a surrogate tree: which rows come there, and what the tree says of them. */
public final class Rule {

    /** Conditions joined by "and"; "all rows" of a tree without splits. */
    public final String condition;
    /** Class, or number. */
    public final String prediction;
    /** Of the rows that the tree was made of. */
    public final int rows;
    /** Of these rows: share for which the model says the class too, or the root of their mean squared difference to the number. */
    public final double agreement;

    Rule(String condition, String prediction, int rows, double agreement) {
        this.condition = condition;
        this.prediction = prediction;
        this.rows = rows;
        this.agreement = agreement;
    }
}
