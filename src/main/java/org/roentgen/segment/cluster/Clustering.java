package org.roentgen.segment.cluster;

import org.roentgen.segment.ThresholdMethod;

/** A way to divide values into classes. Immutable. */
public interface Clustering {

    /** Hears of every step. */
    interface Steps {
        void step(int number, double criterion);
    }

    /** @param k how many classes; at most as many as there are different values */
    Classes classes(Distribution values, int k, Steps steps);

    /** How many bins real-valued data are counted in; whole numbers always have a bin each. */
    default int bins() {
        return ThresholdMethod.FINE_BINS;
    }
}
