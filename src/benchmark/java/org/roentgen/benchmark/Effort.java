package org.roentgen.benchmark;

/**
 * How long each work is measured: iterations to warm up, then iterations that count. An iteration repeats the call until its
 * seconds are over, and gives the mean time of a call. The same rule for Java and Python, but that Java has seconds of its own
 * to warm up, while its compiler is at work.
 */
enum Effort {

    FULL(2, 2, 3, 2),
    /** Shows that everything runs; the numbers are rough. */
    QUICK(1, 1.5, 2, 0.3);

    final int warmups, iterations;
    final double warmupSeconds, seconds;

    Effort(int warmups, double warmupSeconds, int iterations, double seconds) {
        this.warmups = warmups;
        this.warmupSeconds = warmupSeconds;
        this.iterations = iterations;
        this.seconds = seconds;
    }
}
