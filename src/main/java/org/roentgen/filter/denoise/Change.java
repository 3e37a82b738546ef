package org.roentgen.filter.denoise;

/** How the one end of a pair changes what is averaged at the other. */
enum Change {

    /** By the difference of their values. */
    OF_VALUES {
        @Override void add(float[] weight, float[] a, float[] b, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int from, int to) {
            for (int i = from; i < to; i++) {
                float w = weight[i], change = w * (b[i] - a[i]);
                weightsA[i] += w;
                changesA[i] += change;
                weightsB[i] += w;
                changesB[i] -= change;
            }
        }
    },

    /** By that of their squares. */
    OF_SQUARES {
        @Override void add(float[] weight, float[] a, float[] b, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int from, int to) {
            for (int i = from; i < to; i++) {
                float w = weight[i], change = w * (b[i] * b[i] - a[i] * a[i]);
                weightsA[i] += w;
                changesA[i] += change;
                weightsB[i] += w;
                changesB[i] -= change;
            }
        }
    };

    /** Adds weights and weighted changes at both ends of pairs a, b. */
    abstract void add(float[] weight, float[] a, float[] b, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int from, int to);
}
