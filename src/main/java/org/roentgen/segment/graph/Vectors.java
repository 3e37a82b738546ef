package org.roentgen.segment.graph;

/** Sums and updates of stretches of vectors. Products are summed in four lanes of doubles, always in the same order. */
final class Vectors {

    private Vectors() { }

    static double dot(float[] a, float[] b, int from, int to) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += (double) a[i] * b[i];
            s1 += (double) a[i + 1] * b[i + 1];
            s2 += (double) a[i + 2] * b[i + 2];
            s3 += (double) a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) s0 += (double) a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    /** a += factor · b. */
    static void add(float[] a, float factor, float[] b, int from, int to) {
        for (int i = from; i < to; i++) a[i] += factor * b[i];
    }

    /** a = b + factor · a. */
    static void scaleAndAdd(float[] a, float factor, float[] b, int from, int to) {
        for (int i = from; i < to; i++) a[i] = b[i] + factor * a[i];
    }
}
