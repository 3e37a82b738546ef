package org.roentgen.filter;

/**
 * One axis of a separable filter: sums of whole lines, each in an array of its own.
 * <p>Line i of the output comes from lines i … i + 2·reach of the input. The same index in different arrays is the
 * one form of sum that the JIT turns into vector instructions on every Java since 11.
 */
interface LineFilter {

    /** Lines read beyond the output on each side. */
    int reach();

    /** Fills the first n numbers of the first {@code count} output lines; all of {@code in} may be changed. */
    void apply(float[][] in, float[][] out, int count, int n);
}
