package org.roentgen.filter.ridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.filter.LineFilter;
import org.roentgen.filter.Lines;

/**
 * Several separable sums of one volume, plane by plane, sharing the passes that they have in common: along y and x as a plane comes, then along z through the planes
 * that are kept. As many are kept as the sums reach along z, without any halo, so that nothing is computed twice and the volume may be long.
 * <p>Not thread-safe.
 */
final class SlidingPlanes {

    private static final int LENGTH = 768;                                  // floats in a line along z: 3 KB, so that seven stay in the first cache

    /** Gives rows of the next plane, grown by the reach. */
    interface Rows {
        void read(int y, float[] row);
    }

    private final LineFilter[][] lines;
    private final int[][] orders;
    private final int nx, ny, grownX, rowsTogether, reachZ;
    private final List<int[]> pairs = new ArrayList<>();                    // orders along x and y that are needed
    private final int[] pairOf;
    private final float[][] rows, sums, shifted, values;
    private final float[] line, stretch;
    private final float[][][][] kept;                                       // [pair][some rows][plane]
    private int planes;

    /**
     * @param lines for each axis, and there for each order; those of an axis reach equally far
     * @param orders along x, y, z of each sum
     * @param nx voxels along x of the sums
     * @param ny voxels along y of the sums
     */
    SlidingPlanes(LineFilter[][] lines, int[][] orders, int nx, int ny) {
        this.lines = lines;
        this.orders = orders;
        this.nx = nx;
        this.ny = ny;
        int reachX = lines[0][0].reach(), reachY = lines[1][0].reach();
        reachZ = lines[2][0].reach();
        grownX = nx + 2 * reachX;
        pairOf = Arrays.stream(orders).mapToInt(this::pair).toArray();
        rows = Lines.arrays(ny + 2 * reachY, grownX);
        sums = Lines.arrays(ny, grownX);
        shifted = Lines.arrays(2 * reachX + 2, grownX);
        line = Lines.arrays(1, grownX)[0];
        rowsTogether = Math.min(ny, Math.max(1, LENGTH / nx));
        stretch = Lines.arrays(1, rowsTogether * nx)[0];
        kept = new float[pairs.size()][(ny + rowsTogether - 1) / rowsTogether][][];
        for (float[][][] pair : kept) for (int i = 0; i < pair.length; i++) pair[i] = Lines.arrays(2 * reachZ + 1, rowsTogether * nx);
        values = new float[orders.length][nx * ny];
    }

    private int pair(int[] order) {
        for (int i = 0; i < pairs.size(); i++) if (pairs.get(i)[0] == order[0] && pairs.get(i)[1] == order[1]) return i;
        pairs.add(order);
        return pairs.size() - 1;
    }

    /** Floats of all arrays for planes of a size. */
    static long floats(int[][] orders, int[] reach, int nx, int ny) {
        long pairs = Arrays.stream(orders).map(o -> o[0] + "," + o[1]).distinct().count(), plane = (long) nx * ny;
        return (pairs * (2 * reach[2] + 1) + orders.length) * plane + (nx + 2L * reach[0]) * 2 * (ny + reach[1] + reach[0]);
    }

    /** Takes the next plane. @return whether there are sums now: of the plane that came so many planes before as they reach along z */
    boolean next(Rows plane) {
        for (int y = 0; y < rows.length; y++) plane.read(y, rows[y]);
        for (float[][][] pair : kept) for (float[][] stretches : pair) rotate(stretches);
        for (int order = 0; order < lines[1].length; order++) alongYX(order);
        if (++planes <= 2 * reachZ) return false;
        for (int i = 0; i < orders.length; i++) alongZ(i);
        return true;
    }

    /** Each of the sums in a plane, which may be changed. */
    float[][] values() {
        return values;
    }

    private static void rotate(float[][] planes) {
        float[] first = planes[0];
        System.arraycopy(planes, 1, planes, 0, planes.length - 1);
        planes[planes.length - 1] = first;
    }

    private void alongYX(int orderY) {
        if (pairs.stream().noneMatch(pair -> pair[1] == orderY)) return;
        lines[1][orderY].apply(rows, sums, ny, grownX);
        for (int p = 0; p < kept.length; p++) if (pairs.get(p)[1] == orderY) alongX(lines[0][pairs.get(p)[0]], kept[p]);
    }

    private void alongX(LineFilter filter, float[][][] kept) {
        for (int y = 0; y < ny; y++) {
            filter.shift(sums[y], shifted, line, grownX);
            System.arraycopy(line, 0, kept[y / rowsTogether][2 * reachZ], y % rowsTogether * nx, nx);
        }
    }

    private void alongZ(int i) {
        float[][] out = {stretch};
        for (int k = 0; k < kept[pairOf[i]].length; k++) {
            int at = k * rowsTogether * nx, n = Math.min(rowsTogether * nx, nx * ny - at);
            lines[2][orders[i][2]].apply(kept[pairOf[i]][k], out, 1, n);
            System.arraycopy(stretch, 0, values[i], at, n);
        }
    }
}
