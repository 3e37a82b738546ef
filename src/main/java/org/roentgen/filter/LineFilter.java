package org.roentgen.filter;

import org.roentgen.image.Block;

/**
 * One axis of a separable filter: sums of whole lines, each in an array of its own.
 * <p>Line i of the output comes from lines i … i + 2·reach of the input. The same index in different arrays is the
 * one form of sum that the JIT turns into vector instructions on every Java since 11.
 */
interface LineFilter {

    /** Leaves an axis as it is. */
    LineFilter NONE = new LineFilter() {

        @Override public int reach() {
            return 0;
        }

        @Override public void apply(float[][] in, float[][] out, int count, int n) {
            for (int i = 0; i < count; i++) System.arraycopy(in[i], 0, out[i], 0, n);
        }
    };

    /** Lines read beyond the output on each side; with 0 the lines stay as they are. */
    int reach();

    /** Fills the first n numbers of the first {@code count} output lines; all of {@code in} may be changed. */
    void apply(float[][] in, float[][] out, int count, int n);

    /** Filters the first rows of the first planes of a block into another, which has as many. */
    default void alongX(Block block, Block result) {
        if (reach() == 0) Lines.copy(block, result);
        else Lines.alongX(block, result, this);
    }
}
