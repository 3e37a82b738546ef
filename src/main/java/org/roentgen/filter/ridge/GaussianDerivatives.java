package org.roentgen.filter.ridge;

import java.util.Arrays;

import org.roentgen.filter.LineFilter;
import org.roentgen.image.RowOperation;

/** Several Gaussian derivatives of one volume or plane, by {@link SlidingPlanes}. The six second derivatives take 15 passes instead of 18. */
final class GaussianDerivatives {

    static final int[][] GRADIENT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, PLANE_GRADIENT = {{1, 0, 0}, {0, 1, 0}};
    /** Components in the order xx, xy, xz, yy, yz, zz, and xx, xy, yy. */
    static final int[][] HESSIAN = {{2, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 2, 0}, {0, 1, 1}, {0, 0, 2}},
        PLANE_HESSIAN = {{2, 0, 0}, {1, 1, 0}, {0, 2, 0}};
    static final int[][] UNMIXED = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}}, PLANE_UNMIXED = {{2, 0, 0}, {0, 2, 0}};

    private static final int ORDERS = 3;

    private final int[] reach;
    private final LineFilter[][] lines = new LineFilter[3][ORDERS];
    private final int[][] orders;

    /** @param sigma in image units
     * @param orders along x, y, z of each derivative, 0 to 2 */
    GaussianDerivatives(double sigma, double[] spacing, int[][] orders) {
        for (int d = 0; d < 3; d++) {
            GaussianKernel kernel = new GaussianKernel(sigma, spacing[d]);
            for (int order = 0; order < ORDERS; order++) lines[d][order] = kernel.line(order);
        }
        reach = reach(sigma, spacing);
        this.orders = orders;
    }

    /** Takes the derivatives plane by plane. */
    interface Receiver {
        /** @param values of each derivative in a plane, row after row; may be changed */
        void take(int z, float[][] values);
    }

    static int[] reach(double sigma, double[] spacing) {
        return Arrays.stream(spacing).mapToInt(s -> new GaussianKernel(sigma, s).reach).toArray();
    }

    /** See {@link RowOperation#kept}. */
    static long kept(double sigma, double[] spacing, int[][] orders, int nx, int ny) {
        return SlidingPlanes.floats(orders, reach(sigma, spacing), nx, ny);
    }

    /** For planes of derivatives of a size. */
    SlidingPlanes planes(int nx, int ny) {
        return new SlidingPlanes(lines, orders, nx, ny);
    }

    /** @param size of the input, which is the result grown by the reach */
    void apply(int[] size, RowOperation.Source in, Receiver receiver) {
        SlidingPlanes planes = planes(size[0] - 2 * reach[0], size[1] - 2 * reach[1]);
        for (int z = 0; z < size[2]; z++) {
            int plane = z;
            if (planes.next((y, row) -> in.read(y, plane, row))) receiver.take(z - 2 * reach[2], planes.values());
        }
    }
}
