package org.roentgen.filter.rank;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.Box;

/**
 * Moves a window to and fro over a block, voxel by voxel; each move costs as many voxels as enter and leave (Huang, Yang, Tang 1979,
 * doi:10.1109/TASSP.1979.1163188), or along x, where the window is a box with more rows than there are bins, as many bins as its columns have.
 */
final class WindowScan {

    private static final int LARGEST = 1 << 24;

    private final int[][] halfWidths;                                  // [dz][dy], -1 for none
    private final int reachX, reachY, reachZ;

    WindowScan(int[][] halfWidths) {
        this.halfWidths = halfWidths;
        reachZ = halfWidths.length / 2;
        reachY = halfWidths[0].length / 2;
        reachX = halfWidths[reachZ][reachY];
    }

    /** The reach of an element.
     * @throws IllegalArgumentException when its voxels are too many to be counted */
    static int[] checkedReach(Element element, double radius, double[] spacing) {
        int[] reach = element.reach(radius, spacing);
        double voxels = (2.0 * reach[0] + 1) * (2.0 * reach[1] + 1) * (2.0 * reach[2] + 1);
        if (voxels > LARGEST)
            throw new IllegalArgumentException("Radius must give a window of at most " + LARGEST + " voxels, but gives " + voxels + ". Choose a smaller one.");
        return reach;
    }

    void run(BinCounts counts, Box in, Block out) {
        new Walk(counts, in, out).run();
    }

    private Optional<ColumnCounts> columns(Bins bins, Box in) {
        boolean isBox = Arrays.stream(halfWidths).flatMapToInt(Arrays::stream).allMatch(w -> w == reachX);
        int height = 2 * reachY + 1, depth = 2 * reachZ + 1;
        return isBox && ColumnCounts.suit(bins, in, height, depth) ? Optional.of(new ColumnCounts(bins, in, height, depth)) : Optional.empty();
    }

    /** Offsets of the window's voxels whose neighbour in a direction lies outside the window. */
    private int[] edge(Box in, int x, int y, int z) {
        return offsets(in, i -> !has(dx(i) + x, dy(i) + y, dz(i) + z));
    }

    /** Of the window's voxels, which are numbered within its bounding box. */
    private int[] offsets(Box in, IntPredicate which) {
        return IntStream.range(0, (2 * reachX + 1) * (2 * reachY + 1) * (2 * reachZ + 1)).filter(i -> has(dx(i), dy(i), dz(i))).filter(which)
            .map(i -> in.index(dx(i), dy(i), dz(i))).toArray();
    }

    private int dx(int i) {
        return i % (2 * reachX + 1) - reachX;
    }

    private int dy(int i) {
        return i / (2 * reachX + 1) % (2 * reachY + 1) - reachY;
    }

    private int dz(int i) {
        return i / (2 * reachX + 1) / (2 * reachY + 1) - reachZ;
    }

    private boolean has(int dx, int dy, int dz) {
        return Math.abs(dz) <= reachZ && Math.abs(dy) <= reachY && Math.abs(dx) <= halfWidths[dz + reachZ][dy + reachY];
    }

    /** Along x, at each end a step along y and back along x, and so on. */
    private final class Walk {

        private final BinCounts counts;
        private final Box in;
        private final Block out;
        private final int[] edgeX, edgeY, edgeZ;
        private final Optional<ColumnCounts> columns;
        private int x, y, z, stepX = 1, stepY = 1, centre;

        Walk(BinCounts counts, Box in, Block out) {
            this.counts = counts;
            this.in = in;
            this.out = out;
            edgeX = edge(in, 1, 0, 0);
            edgeY = edge(in, 0, 1, 0);
            edgeZ = edge(in, 0, 0, 1);
            columns = columns(counts.bins, in);
            centre = in.index(reachX, reachY, reachZ);
            for (int offset : offsets(in, i -> true)) counts.change(counts.bins.of[centre + offset], 1);
        }

        void run() {
            do out.data[out.index(x, y, z)] = counts.result();
            while (alongX() || alongY() || alongZ());
        }

        private boolean alongX() {
            if (x + stepX < 0 || x + stepX >= out.nx) return false;
            if (columns.isPresent()) columns.get().exchange(stepX > 0 ? x : x + 2 * reachX, stepX > 0 ? x + 2 * reachX + 1 : x - 1, counts);
            else counts.move(centre, centre + stepX, edgeX, stepX);
            centre += stepX;
            x += stepX;
            return true;
        }

        private boolean alongY() {
            if (y + stepY < 0 || y + stepY >= out.ny) return false;
            counts.move(centre, centre + stepY * in.strideY, edgeY, stepY);
            columns.ifPresent(c -> c.alongY(stepY));
            centre += stepY * in.strideY;
            y += stepY;
            stepX = -stepX;
            return true;
        }

        private boolean alongZ() {
            if (++z == out.nz) return false;
            counts.move(centre, centre + in.strideZ, edgeZ, 1);
            columns.ifPresent(ColumnCounts::alongZ);
            centre += in.strideZ;
            stepX = -stepX;
            stepY = -stepY;
            return true;
        }
    }
}
