package org.roentgen.filter.variational;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** One explicit step of ∂u/∂t = div(D ∇u). */
final class TensorFlow {

    private final Rows rows;
    private final float[][] tensor;
    private final double time;

    /** @param tensor what {@link DiffusionTensor} computes */
    TensorFlow(Rows rows, float[][] tensor, double time) {
        this.rows = rows;
        this.tensor = tensor;
        this.time = time;
    }

    void step(float[] from, float[] to) {
        rows.forEach(() -> step(from, to, new float[2][rows.nx], new float[2][rows.nx], new float[2][rows.nx], new float[rows.nx]));
    }

    /** Each pair for a row and the one beside it. */
    private IntConsumer step(float[] from, float[] to, float[][] u, float[][] diagonal, float[][] cross, float[] sum) {
        return row -> {
            rows.read(from, row, u[0]);
            Arrays.fill(sum, 0);
            for (int axis = 0; axis < 3; axis++) {
                double h = rows.spacing[axis];
                rows.read(tensor[DiffusionTensor.DIAGONAL[axis]], row, diagonal[0]);
                rows.read(tensor[DiffusionTensor.FLOW[axis]], row, cross[0]);
                for (int side = -1; side <= 1; side += 2) {
                    if (axis > 0 && rows.beside(row, axis, side) == row) continue;
                    rows.read(from, row, axis, side, u[1]);
                    rows.read(tensor[DiffusionTensor.DIAGONAL[axis]], row, axis, side, diagonal[1]);
                    rows.read(tensor[DiffusionTensor.FLOW[axis]], row, axis, side, cross[1]);
                    int edge = side > 0 ? rows.nx - 1 : 0;
                    if (axis == 0) cross[1][edge] = -cross[1][edge];
                    add(u[0], u[1], diagonal[0], diagonal[1], (float) (0.5 * time / (h * h)), sum);
                    add(cross[0], cross[1], (float) (side * 0.5 * time / h), sum);
                }
            }
            add(u[0], sum);
            rows.write(sum, to, row);
        };
    }

    private static void add(float[] u, float[] sum) {
        for (int i = 0; i < sum.length; i++) sum[i] += u[i];
    }

    private static void add(float[] u, float[] v, float[] d, float[] e, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) sum[i] += factor * (d[i] + e[i]) * (v[i] - u[i]);
    }

    private static void add(float[] c, float[] d, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) sum[i] += factor * (c[i] + d[i]);
    }
}
