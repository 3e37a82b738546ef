package org.roentgen.filter.descriptor;

import java.util.Arrays;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Histograms of oriented gradients of a whole plane as one list of numbers: what {@link OrientedGradients} is, with cells side by side.
 * <p>The gradient is f(x + 1) − f(x − 1), in intensity per two pixels, and 0 along an axis at the edge. hₖ = Σ |∇f| / pixels over the pixels of a cell
 * with the direction k. Cells begin at the image's corner, and pixels after the last whole cell do not count. Blocks of cells overlap, one at each
 * cell, and are normalised by themselves: L2-Hys with 0.2 and ε = 10⁻⁵. Order: block row, block column, cell row, cell column, direction.
 * <p>Dalal, Triggs 2005, CVPR, doi:10.1109/CVPR.2005.177. As scikit-image's {@code hog}. <b>NaN</b> spoils the blocks that see it.
 */
public final class GradientVector {

    private static final double CLIP = 0.2, SQUARED_EPSILON = 1e-10;

    private final GradientBins bins;
    private final int directions, cell, block;

    /** @param orientations of the half circle
     * @param cell edge in pixels
     * @param block edge in cells */
    public GradientVector(int orientations, int cell, int block) {
        if (cell < 1 || block < 1)
            throw new IllegalArgumentException("Cell and block must be at least 1, but are " + cell + " and " + block + ". Choose 8 pixels and 2 cells.");
        bins = GradientBins.ofPlane(orientations);
        directions = orientations;
        this.cell = cell;
        this.block = block;
    }

    public double[] of(RandomAccessibleInterval<? extends RealType<?>> plane) {
        long nx = plane.dimension(0) / cell, ny = plane.dimension(1) / cell;
        if (plane.numDimensions() != 2 || nx < block || ny < block)
            throw new IllegalArgumentException("Image must be a plane of at least " + block * cell + " × " + block * cell + " pixels, but has "
                + Arrays.toString(plane.dimensionsAsLongArray()) + ". Choose smaller cells.");
        return blocks(cells(plane, (int) nx, (int) ny));
    }

    /** Indexed [row][column][direction]. */
    private double[][][] cells(RandomAccessibleInterval<? extends RealType<?>> plane, int nx, int ny) {
        double[][][] cells = new double[ny][nx][directions];
        RandomAccess<? extends RealType<?>> access = plane.randomAccess();
        for (int y = 0; y < ny * cell; y++)
            for (int x = 0; x < nx * cell; x++) {
                access.setPosition(plane.min(0) + x, 0);
                access.setPosition(plane.min(1) + y, 1);
                double gx = slope(access, plane, 0), gy = slope(access, plane, 1);
                cells[y / cell][x / cell][bins.of(gx, gy, 0)] += Math.sqrt(gx * gx + gy * gy) / (cell * cell);
            }
        return cells;
    }

    private static double slope(RandomAccess<? extends RealType<?>> access, RandomAccessibleInterval<?> plane, int d) {
        long position = access.getLongPosition(d);
        if (position == plane.min(d) || position == plane.max(d)) return 0;
        access.fwd(d);
        double after = access.get().getRealDouble();
        access.setPosition(position - 1, d);
        double before = access.get().getRealDouble();
        access.setPosition(position, d);
        return after - before;
    }

    private double[] blocks(double[][][] cells) {
        int rows = cells.length - block + 1, columns = cells[0].length - block + 1, size = block * block * directions;
        double[] all = new double[rows * columns * size];
        for (int i = 0; i < rows * columns; i++) {
            double[] h = block(cells, i / columns, i % columns, size);
            normalise(h);
            for (int k = 0; k < size; k++) h[k] = Math.min(h[k], CLIP);
            normalise(h);
            System.arraycopy(h, 0, all, i * size, size);
        }
        return all;
    }

    private double[] block(double[][][] cells, int row, int column, int size) {
        double[] h = new double[size];
        for (int j = 0; j < block * block; j++) System.arraycopy(cells[row + j / block][column + j % block], 0, h, j * directions, directions);
        return h;
    }

    private static void normalise(double[] h) {
        double sum = SQUARED_EPSILON;
        for (double v : h) sum += v * v;
        for (int k = 0; k < h.length; k++) h[k] /= Math.sqrt(sum);
    }
}
