package org.roentgen.segment.contour;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import org.roentgen.image.Block;

/**
 * The zero level of a function in a box as small patches of planes, one for each voxel with a face neighbour of the other sign.
 * <p>A plane is φ / |∇φ| away from its voxel (Russo and Smereka 2000), with the difference to the next voxel along axes where φ changes its sign on the way, and central
 * differences along the others: with these the zeros of φ stay where they are between two voxels of different sign, which see the same slope across. Where φ vanishes at
 * distances dₐ along all axes this is 1/d² = Σ 1/dₐ². A patch goes as far to the sides as its voxel.
 * <b>Memory</b> 16 bytes for each of the voxels that have one.
 * <p>Russo and Smereka 2000, J. Comput. Phys. 163(1):51–67, doi:10.1006/jcph.2000.6553.
 */
final class FootPlanes {

    private final double[] shape;
    private final float[] phi;
    private final int[] n, stride, size, first;                   // the first plane of each row of the box
    private final int[] column;                                   // of each plane
    private final float[] gradient;                               // three values of each plane
    private final IntBinaryOperator voxel;

    /** @param phi not to be changed as long as the planes are used
     * @param contour a box, not 0 where there shall be planes
     * @param voxel the index in the image of a row and column of the box */
    FootPlanes(Scene scene, float[] phi, Block contour, IntBinaryOperator voxel) {
        shape = IntStream.range(0, 3).mapToDouble(d -> scene.size(d) > 1 ? scene.shape[d] : 1).toArray();
        this.phi = phi;
        this.voxel = voxel;
        n = new int[] {scene.image.nx, scene.image.ny, scene.image.nz};
        stride = new int[] {1, scene.image.strideY, scene.image.strideZ};
        size = new int[] {contour.nx, contour.ny, contour.nz};
        first = new int[size[1] * size[2] + 1];
        for (int row = 0; row < first.length - 1; row++) first[row + 1] = first[row] + count(contour, row);
        column = new int[first[first.length - 1]];
        gradient = new float[3 * column.length];
        RowRanges.forEach(first.length - 1, row -> {
            for (int x = 0, k = first[row]; x < size[0]; x++) if (contour.data[row * size[0] + x] != 0) put(k++, row, x);
        });
    }

    private int count(Block contour, int row) {
        int count = 0;
        for (int i = row * size[0]; i < (row + 1) * size[0]; i++) if (contour.data[i] != 0) count++;
        return count;
    }

    private void put(int k, int row, int x) {
        column[k] = x;
        for (int d = 0; d < 3; d++) gradient[3 * k + d] = (float) slope(voxel.applyAsInt(row, x), d, 0);
    }

    /** Of φ along an axis: through zero where it vanishes before the next voxel, the nearer one of two zeros; else the central difference, 0 at an extremum.
     * @param ofTwo the side that is taken of two zeros equally far: −1, 1, or 0 for none */
    private double slope(int i, int axis, int ofTwo) {
        int at = i / stride[axis] % n[axis];
        double sign = phi[i] > 0 ? 1 : -1, before = 0, after = 0;
        if (at > 0) before = sign * (phi[i] - phi[i - stride[axis]]) / shape[axis];
        if (at < n[axis] - 1) after = sign * (phi[i + stride[axis]] - phi[i]) / shape[axis];
        boolean zeroBefore = at > 0 && phi[i - stride[axis]] > 0 != phi[i] > 0, zeroAfter = at < n[axis] - 1 && phi[i + stride[axis]] > 0 != phi[i] > 0;
        if (zeroBefore && zeroAfter && before == -after) return sign * ofTwo * after;
        if (zeroBefore || zeroAfter) return sign * (before >= -after ? before : after);
        if (at == 0 || at == n[axis] - 1) return sign * (before + after);
        return before * after > 0 ? sign * 0.5 * (before + after) : 0;
    }

    /** Of a voxel at the contour. */
    private double own(int i) {
        double squares = 0;
        for (int d = 0; d < 3; d++) {
            double slope = slope(i, d, 1);
            squares += slope * slope;
        }
        return Math.abs(phi[i]) / Math.sqrt(squares);
    }

    /** From a voxel of the box to its own plane, or if it has none to the nearest patch, which is looked for from another voxel on, from neighbour to neighbour. */
    double distance(int i, int start, boolean positive) {
        if (i == start) return own(voxel.applyAsInt(i / size[0], i % size[0]));
        double[] least = {Double.POSITIVE_INFINITY};
        for (int before = -1, at = start; at != before;) {
            before = at;
            at = nearer(i, at, positive, least);
        }
        return least[0];
    }

    /** The voxel that has the nearest patch of all around a voxel; that voxel itself when none is nearer than before. */
    private int nearer(int i, int around, boolean positive, double[] least) {
        int x = around % size[0], y = around / size[0] % size[1], z = around / size[0] / size[1], nearest = around;
        for (int c = Math.max(0, z - 1); c <= Math.min(size[2] - 1, z + 1); c++)
            for (int b = Math.max(0, y - 1); b <= Math.min(size[1] - 1, y + 1); b++) {
                int row = b + size[1] * c;
                for (int k = find(row, x - 1); k < first[row + 1] && column[k] <= x + 1; k++) {
                    double distance = patch(k, row, i % size[0] - column[k], i / size[0] % size[1] - b, i / size[0] / size[1] - c, positive);
                    if (!(distance < least[0])) continue;
                    least[0] = distance;
                    nearest = row * size[0] + column[k];
                }
            }
        return nearest;
    }

    /** The first plane of a row that is not before a column. */
    private int find(int row, int x) {
        int k = Arrays.binarySearch(column, first[row], first[row + 1], x);
        return k < 0 ? -k - 1 : k;
    }

    /** From a voxel so many columns, rows and slices from that of a patch in a row; from the middle of the patch where it would lie on the wrong side. */
    private double patch(int k, int row, int dx, int dy, int dz, boolean positive) {
        double gx = gradient[3 * k], gy = gradient[3 * k + 1], gz = gradient[3 * k + 2], steepness = Math.sqrt(gx * gx + gy * gy + gz * gz);
        double x = dx * shape[0], y = dy * shape[1], z = dz * shape[2];
        if (steepness == 0) return Math.sqrt(x * x + y * y + z * z);
        double scale = 1 / steepness, along = (gx * x + gy * y + gz * z) * scale;
        double height = along + phi[voxel.applyAsInt(row, column[k])] * scale;
        x -= along * gx * scale;
        y -= along * gy * scale;
        z -= along * gz * scale;
        double covered = height > 0 == positive ? Math.min(1, Math.min(share(x, 0), Math.min(share(y, 1), share(z, 2)))) : 0, open = 1 - covered;
        return Math.sqrt(height * height + open * open * (x * x + y * y + z * z));
    }

    /** Of a way to the side, within the voxel. */
    private double share(double way, int axis) {
        return 0.5 * shape[axis] / Math.abs(way);
    }
}
