package org.roentgen.benchmark;

/**
 * How long each work is measured: iterations to warm up, then iterations that count. An iteration repeats the call until its
 * seconds are over, and gives the mean time of a call. The same rule for Java and Python.
 */
enum Effort {

    FULL(2, 3, 2),
    /** Shows that everything runs; the numbers are rough. */
    QUICK(1, 2, 0.3);

    final int warmups, iterations;
    final double seconds;

    Effort(int warmups, int iterations, double seconds) {
        this.warmups = warmups;
        this.iterations = iterations;
        this.seconds = seconds;
    }
}
