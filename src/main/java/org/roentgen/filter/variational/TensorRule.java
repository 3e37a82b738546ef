package org.roentgen.filter.variational;

/** How the structure tensor of a voxel becomes its diffusion tensor; both with the components xx, xy, xz, yy, yz, zz. See {@link TensorDiffusion}. */
public enum TensorRule {

    EDGE_ENHANCING {
        @Override void apply(double[] tensor, double contrast, boolean plane) {
            double squaredSlope = tensor[0] + tensor[3] + tensor[5], ratio = squaredSlope / (contrast * contrast);
            double across = squaredSlope > 0 ? -Math.exp(-3.31488 / (ratio * ratio * ratio * ratio)) / squaredSlope : 0;
            for (int c = 0; c < 6; c++) tensor[c] *= across;
            addIdentity(tensor, 1, plane);
        }
    },

    COHERENCE_ENHANCING {
        @Override void apply(double[] tensor, double contrast, boolean plane) {
            SymmetricMatrix matrix = new SymmetricMatrix(tensor, plane ? 2 : 3);
            double[] values = matrix.values(), v = matrix.smallestVector();
            double difference = (values[1] - values[0]) / (contrast * contrast);
            double along = difference > 0 ? (1 - ALPHA) * Math.exp(-1 / (difference * difference)) : 0;
            for (int a = 0, c = 0; a < 3; a++) for (int b = a; b < 3; b++) tensor[c++] = along * v[a] * v[b];
            addIdentity(tensor, ALPHA, plane);
        }
    };

    private static final double ALPHA = 0.001;

    abstract void apply(double[] tensor, double contrast, boolean plane);

    private static void addIdentity(double[] tensor, double factor, boolean plane) {
        tensor[0] += factor;
        tensor[3] += factor;
        if (!plane) tensor[5] += factor;
    }
}
