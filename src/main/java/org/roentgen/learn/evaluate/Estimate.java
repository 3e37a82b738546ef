package org.roentgen.learn.evaluate;

/** A number that rows gave, and the interval that other rows of their kind would give it in. Immutable. */
public final class Estimate {

    public final double value, lower, upper;

    public Estimate(double value, double lower, double upper) {
        this.value = value;
        this.lower = lower;
        this.upper = upper;
    }

    /** @throws IllegalArgumentException when it is not between 0 and 1 */
    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1))
            throw new IllegalArgumentException("Confidence must be greater than 0 and less than 1, but is " + confidence + ". Choose 0.95, say.");
    }

    @Override public String toString() {
        return value + " [" + lower + ", " + upper + "]";
    }
}
