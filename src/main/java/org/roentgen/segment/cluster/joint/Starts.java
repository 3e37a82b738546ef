package org.roentgen.segment.cluster.joint;

import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Several places to begin an iteration at, each followed for a few steps to find the best. */
final class Starts {

    private static final int COUNT = 10;

    /** Steps that are taken from each. */
    static final int STEPS = 20;

    private Starts() { }

    /** Of equal ones the first.
     * @param start by its number
     * @param criterion how good a start is after its steps: the greatest is the best */
    static <T> T best(IntFunction<T> start, ToDoubleFunction<T> criterion) {
        T best = null;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int number = 0; number < COUNT; number++) {
            T next = start.apply(number);
            double value = criterion.applyAsDouble(next);
            if (best != null && value <= greatest) continue;
            best = next;
            greatest = value;
        }
        return best;
    }
}
