package org.roentgen.filter.variational;

import org.roentgen.image.Block;

/** One explicit step of ∂u/∂t = div(D ∇u). */
final class TensorFlow {

    private static final int[] DIAGONAL = {0, 3, 5};

    private final Neighbours neighbours;
    private final float[][] tensor;

    /** @param tensor the components xx, xy, xz, yy, yz, zz of D; it is spoilt */
    TensorFlow(Neighbours neighbours, float[][] tensor) {
        this.neighbours = neighbours;
        this.tensor = tensor;
    }

    void step(Block from, Block to, double time) {
        float[][] crossFlow = crossFlow(from.data);
        neighbours.forEach(() -> (i, position) -> {
            double sum = 0;
            for (int d = 0; d < 3; d++) {
                if (neighbours.hasNext(d, position)) sum += flow(from.data, crossFlow, d, i) / neighbours.spacing[d];
                if (neighbours.hasPrevious(d, position)) sum -= flow(from.data, crossFlow, d, i - neighbours.stride[d]) / neighbours.spacing[d];
            }
            to.data[i] = (float) (from.data[i] + time * sum);
        });
    }

    /** What slopes along the other axes make flow along each; in the place of the tensor's mixed components. */
    private float[][] crossFlow(float[] u) {
        float[] xy = tensor[1], xz = tensor[2], yz = tensor[4];
        neighbours.forEach(() -> (i, position) -> {
            double x = neighbours.slope(u, 0, i, position), y = neighbours.slope(u, 1, i, position), z = neighbours.slope(u, 2, i, position);
            float alongX = (float) (xy[i] * y + xz[i] * z), alongY = (float) (xy[i] * x + yz[i] * z), alongZ = (float) (xz[i] * x + yz[i] * y);
            xy[i] = alongX;
            xz[i] = alongY;
            yz[i] = alongZ;
        });
        return new float[][] {xy, xz, yz};
    }

    /** Into a voxel from the next one along an axis. */
    private double flow(float[] u, float[][] crossFlow, int axis, int i) {
        int next = i + neighbours.stride[axis];
        float[] diagonal = tensor[DIAGONAL[axis]], cross = crossFlow[axis];
        return 0.5 * ((double) diagonal[i] + diagonal[next]) * (u[next] - u[i]) / neighbours.spacing[axis] + 0.5 * ((double) cross[i] + cross[next]);
    }
}
