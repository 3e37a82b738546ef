package org.roentgen.filter.texture;

/** Laws' kernels along one axis, of length √Σw² = 1: level, edge, spot, wave and ripple, over 3 or 5 voxels. Weights in the order of rising index. */
public enum LawsKernel {

    L3(1, 2, 1), E3(1, 0, -1), S3(-1, 2, -1), L5(1, 4, 6, 4, 1), E5(1, 2, 0, -2, -1), S5(-1, 0, 2, 0, -1), W5(1, -2, 0, 2, -1), R5(1, -4, 6, -4, 1);

    private final double[] weights;

    /** @param weights of the voxel before the centre … after it; a convolution with Laws' mask (−1, 0, 1) has the 1 before */
    LawsKernel(double... weights) {
        double squares = 0;
        for (double w : weights) squares += w * w;
        this.weights = weights;
        for (int i = 0; i < weights.length; i++) weights[i] /= Math.sqrt(squares);
    }

    Taps taps() {
        return Taps.centred(weights);
    }
}
