package org.roentgen.filter.morphology;

/**
 * Smallest or largest of two rows, place by place; rows are arrays of floats or of integers within 16 bits. Loops that the JIT turns into
 * vector instructions on every Java from 11 on.
 * @param <A> float[] or int[]
 */
abstract class Extremum<A> {

    static final Extremum<float[]> LEAST_FLOAT = new OfFloats() {
        @Override void combine(float[] a, float[] b, float[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = Math.min(a[i], b[i]);
        }
    };

    static final Extremum<float[]> GREATEST_FLOAT = new OfFloats() {
        @Override void combine(float[] a, float[] b, float[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = Math.max(a[i], b[i]);
        }
    };

    static final Extremum<int[]> LEAST_INT = new OfInts() {
        @Override void combine(int[] a, int[] b, int[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = b[i] + (a[i] - b[i] & a[i] - b[i] >> 31);
        }
    };

    static final Extremum<int[]> GREATEST_INT = new OfInts() {
        @Override void combine(int[] a, int[] b, int[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = a[i] - (a[i] - b[i] & a[i] - b[i] >> 31);
        }
    };

    /** {@code out}, which may be one of the two, becomes the smaller or larger of each pair of numbers. NaN wins. */
    abstract void combine(A a, A b, A out, int n);

    abstract A[] arrays(int count, int length);

    private abstract static class OfFloats extends Extremum<float[]> {
        @Override float[][] arrays(int count, int length) {
            return new float[count][length];
        }
    }

    private abstract static class OfInts extends Extremum<int[]> {
        @Override int[][] arrays(int count, int length) {
            return new int[count][length];
        }
    }
}
