package org.roentgen.filter.ridge;

import java.util.Arrays;

import org.roentgen.filter.LineFilter;
import org.roentgen.filter.Lines;
import org.roentgen.image.Block;

/**
 * Several Gaussian derivatives of one block, sharing the passes that they have in common: z first, then y and x, some planes at a time.
 * The six second derivatives take 15 passes instead of 18, and few buffers.
 */
final class GaussianDerivatives {

    static final int[][] GRADIENT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, PLANE_GRADIENT = {{1, 0, 0}, {0, 1, 0}};
    /** Components in the order xx, xy, xz, yy, yz, zz, and xx, xy, yy. */
    static final int[][] HESSIAN = {{2, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}},
        PLANE_HESSIAN = {{2, 0, 0}, {1, 1, 0}, {0, 2, 0}};
    static final int[][] UNMIXED = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}}, PLANE_UNMIXED = {{2, 0, 0}, {0, 2, 0}};

    private static final int LENGTH = 768, ORDERS = 3;

    private final GaussianKernel[] kernels = new GaussianKernel[3];
    private final LineFilter[][] lines = new LineFilter[3][ORDERS];
    private final int[][] orders;

    /** @param sigma in image units
     * @param orders along x, y, z of each derivative, 0 to 2 */
    GaussianDerivatives(double sigma, double[] spacing, int[][] orders) {
        for (int d = 0; d < 3; d++) {
            kernels[d] = new GaussianKernel(sigma, spacing[d]);
            for (int order = 0; order < ORDERS; order++) lines[d][order] = kernels[d].line(order);
        }
        this.orders = orders;
    }

    /** Takes some planes of the derivatives, which lie one after the other. */
    interface Receiver {
        /** @param first index in the result of the first voxel
         * @param count of voxels
         * @param values of each derivative; may be changed */
        void take(int first, int count, float[][] values);
    }

    static int[] reach(double sigma, double[] spacing) {
        return Arrays.stream(spacing).mapToInt(s -> new GaussianKernel(sigma, s).reach).toArray();
    }

    /** The derivatives in a block without the reach. */
    void apply(Block in, Receiver receiver) {
        Block[] alongZ = alongZ(in);
        int nz = in.nz - 2 * kernels[2].reach, planes = Math.min(nz, Math.max(1, LENGTH / in.nx));
        Slab slab = new Slab(in, planes);
        for (int z = 0; z < nz; z += planes) slab.apply(alongZ, z, Math.min(planes, nz - z), receiver);
    }

    private boolean needs(int orderY, int orderZ) {
        return Arrays.stream(orders).anyMatch(o -> (orderY < 0 || o[1] == orderY) && o[2] == orderZ);
    }

    /** A block for each order along z that is needed. */
    private Block[] alongZ(Block in) {
        int nz = in.nz - 2 * kernels[2].reach, length = Math.min(LENGTH, in.strideZ);
        Block[] result = new Block[ORDERS];
        for (int order = 0; order < ORDERS; order++) if (needs(-1, order)) result[order] = new Block(in.nx, in.ny, nz);
        float[][] from = Lines.arrays(in.nz, length), to = Lines.arrays(nz, length);
        for (int start = 0; start < in.strideZ; start += length) {
            int n = Math.min(length, in.strideZ - start);
            for (int z = 0; z < in.nz; z++) System.arraycopy(in.data, z * in.strideZ + start, from[z], 0, n);
            for (int order = 0; order < ORDERS; order++) {
                if (result[order] == null) continue;
                lines[2][order].apply(from, to, nz, n);
                for (int z = 0; z < nz; z++) System.arraycopy(to[z], 0, result[order].data, z * in.strideZ + start, n);
            }
        }
        return result;
    }

    /** Some planes on their way along y and x; a line is the same row of each, one after the other. */
    private final class Slab {

        private final int nx, ny, rowLength;
        private final float[][] rows, smoothed, shifted, values;
        private final float[] line;

        Slab(Block in, int planes) {
            rowLength = in.nx;
            nx = in.nx - 2 * kernels[0].reach;
            ny = in.ny - 2 * kernels[1].reach;
            int length = planes * rowLength;
            rows = Lines.arrays(in.ny, length);
            smoothed = Lines.arrays(ny, length);
            shifted = Lines.arrays(2 * kernels[0].reach + 2, length);
            line = new float[length];
            values = new float[orders.length][planes * ny * nx];
        }

        void apply(Block[] alongZ, int z, int planes, Receiver receiver) {
            for (int orderZ = 0; orderZ < ORDERS; orderZ++)
                if (alongZ[orderZ] != null) {
                    copyRows(alongZ[orderZ], z, planes);
                    for (int orderY = 0; orderY < ORDERS; orderY++) if (needs(orderY, orderZ)) alongYX(orderY, orderZ, planes);
                }
            receiver.take(z * ny * nx, planes * ny * nx, values);
        }

        private void copyRows(Block block, int z, int planes) {
            for (int y = 0; y < block.ny; y++)
                for (int k = 0; k < planes; k++) System.arraycopy(block.data, block.index(0, y, z + k), rows[y], k * rowLength, rowLength);
        }

        private void alongYX(int orderY, int orderZ, int planes) {
            lines[1][orderY].apply(rows, smoothed, ny, planes * rowLength);
            for (int i = 0; i < orders.length; i++)
                if (orders[i][1] == orderY && orders[i][2] == orderZ)
                    for (int y = 0; y < ny; y++) {
                        lines[0][orders[i][0]].shift(smoothed[y], shifted, line, planes * rowLength);
                        for (int k = 0; k < planes; k++) System.arraycopy(line, k * rowLength, values[i], (k * ny + y) * nx, nx);
                    }
        }
    }
}
