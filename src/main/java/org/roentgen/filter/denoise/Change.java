package org.roentgen.filter.denoise;

/** How the one end of a pair changes what is averaged at the other. */
enum Change {

    /** By the difference of their values. */
    OF_VALUES {
        @Override void between(float[] a, float[] b, float[] difference, int from, int to) {
            for (int i = from; i < to; i++) difference[i] = b[i] - a[i];
        }

        @Override void mean(float[] centre, float[] changes, float[] weights, float own, int n) {
            for (int i = 0; i < n; i++) centre[i] += changes[i] / (own + weights[i]);
        }
    },

    /** By that of their squares. */
    OF_SQUARES {
        @Override void between(float[] a, float[] b, float[] difference, int from, int to) {
            for (int i = from; i < to; i++) difference[i] = b[i] * b[i] - a[i] * a[i];
        }

        @Override void mean(float[] centre, float[] changes, float[] weights, float own, int n) {
            for (int i = 0; i < n; i++) centre[i] = centre[i] * centre[i] + changes[i] / (own + weights[i]);
        }
    };

    /** What the ends b of pairs add to what is averaged at the ends a; the ends a add the opposite at b. */
    abstract void between(float[] a, float[] b, float[] difference, int from, int to);

    /** Turns values into means from the sums of changes and weights; the centre itself counts as much as its equal. */
    abstract void mean(float[] centre, float[] changes, float[] weights, float own, int n);
}
