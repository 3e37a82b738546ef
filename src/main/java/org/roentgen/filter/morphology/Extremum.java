package org.roentgen.filter.morphology;

/** Smallest or largest of two rows, place by place: loops that the JIT turns into vector instructions. NaN wins. */
enum Extremum {

    LEAST {
        @Override void combine(float[] a, float[] b, float[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = Math.min(a[i], b[i]);
        }
    },

    GREATEST {
        @Override void combine(float[] a, float[] b, float[] out, int n) {
            for (int i = 0; i < n; i++) out[i] = Math.max(a[i], b[i]);
        }
    };

    /** {@code out}, which may be one of the two, becomes the smaller or larger of each pair of numbers. */
    abstract void combine(float[] a, float[] b, float[] out, int n);
}
