package org.roentgen.filter;

/**
 * One axis of a separable filter: sums of whole lines, each in an array of its own.
 * <p>Line i of the output comes from lines i … i + 2·reach of the input. The same index in different arrays is the
 * one form of sum that the JIT turns into vector instructions on every Java since 11.
 */
public interface LineFilter {

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

    /**
     * Filters along a line of n numbers, which may be changed: {@code out[i]} comes from {@code line[i]} … {@code line[i + 2·reach]}. The neighbours are
     * made by shifting the line.
     * @param shifted scratch, 2·reach + 1 arrays as long as the line
     */
    default void shift(float[] line, float[][] shifted, float[] out, int n) {
        for (int k = 0; k < 2 * reach() + 1; k++) System.arraycopy(line, k, shifted[k], 0, n - k);
        apply(shifted, new float[][] {out}, 1, n - 2 * reach());
    }
}
