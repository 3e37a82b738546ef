package org.roentgen.learn.train;

/** The class that a row is taken for. */
public final class MostProbable {

    private MostProbable() { }

    /** The first of equals. */
    public static int of(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        return best;
    }
}
