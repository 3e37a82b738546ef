package org.roentgen.filter.variational;

/** How readily intensity flows between two voxels: 1 where they are equal, near 0 over edges. Perona and Malik's two, of q = (slope / contrast)². */
public enum Conductance {

    /** e^−q: keeps steep edges over flat ones. As 1/(T(q/16))¹⁶ with seven terms of the exponential series, to 3·10⁻⁶: that is fast on rows. */
    EXPONENTIAL {
        @Override void flux(float[] from, float[] to, float flow, float steepness, float[] flux) {
            for (int i = 0; i < flux.length; i++) {
                float d = to[i] - from[i], q = steepness * d * d;
                float e = series(q);
                e *= e;
                e *= e;
                e *= e;
                flux[i] = flow * d / (e * e);
            }
        }

        @Override float steepness(double inverse) {
            return (float) (inverse / 16);
        }
    },

    /** 1/(1 + q): keeps wide regions over small ones. */
    QUADRATIC {
        @Override void flux(float[] from, float[] to, float flow, float steepness, float[] flux) {
            for (int i = 0; i < flux.length; i++) {
                float d = to[i] - from[i];
                flux[i] = flow * d / (1 + steepness * d * d);
            }
        }

        @Override float steepness(double inverse) {
            return (float) inverse;
        }
    };

    /** Fills in flow · d · g(q) for the differences d between two rows or planes; steepness is what this made of q/d². */
    abstract void flux(float[] from, float[] to, float flow, float steepness, float[] flux);

    abstract float steepness(double inverse);

    /** Of e^q, seven terms. */
    static float series(float q) {
        return 1 + q * (1 + q * (1 / 2f + q * (1 / 6f + q * (1 / 24f + q * (1 / 120f + q * (1 / 720f + q * (1 / 5040f)))))));
    }

    static double checkedContrast(double contrast) {
        if (!(contrast > 0))
            throw new IllegalArgumentException("Contrast must be greater than 0, but is " + contrast + ". Give it in intensities per image unit.");
        return contrast;
    }
}
