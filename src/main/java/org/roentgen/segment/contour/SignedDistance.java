package org.roentgen.segment.contour;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * The signed distance to the zero level of a function, positive where it is: to a fraction of a voxel in isotropic images; between thick slices it
 * can be more than half a slice too large.
 * <p>Voxels with a face neighbour of the other sign know the foot point of their distance, from where φ vanishes along each axis by linear interpolation
 * (1/d² = Σ 1/dₐ²); every other voxel takes the distance to the foot point of the nearest of them, which is found exactly. So a contour does not
 * snap to voxels when its function is made a distance again. Only the box around the contour is looked at.
 */
final class SignedDistance {

    private final Scene scene;
    private final float[] phi;
    private final int[] n, stride, low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, high = {-1, -1, -1};

    SignedDistance(Scene scene, float[] phi) {
        this.scene = scene;
        this.phi = phi;
        n = new int[] {scene.image.nx, scene.image.ny, scene.image.nz};
        stride = new int[] {1, scene.image.strideY, scene.image.strideZ};
    }

    /** Takes those of the voxels into the box that are at the contour, and all within the reach of them. */
    void enclose(int[] voxels, int count, double reach) {
        for (int k = 0; k < count; k++) if (isAtContour(voxels[k])) enclose(voxels[k]);
        for (int d = 0; d < 3; d++) {
            int margin = (int) Math.ceil(reach / scene.shape[d]) + 1;
            low[d] = Math.max(0, low[d] - margin);
            high[d] = Math.min(n[d] - 1, high[d] + margin);
        }
    }

    private void enclose(int i) {
        for (int d = 0; d < 3; d++) {
            low[d] = Math.min(low[d], position(i, d));
            high[d] = Math.max(high[d], position(i, d));
        }
    }

    boolean isEmpty() {
        return low[0] > high[0];
    }

    Box box() {
        return new Box();
    }

    private int position(int i, int axis) {
        return i / stride[axis] % n[axis];
    }

    private boolean isAtContour(int i) {
        for (int d = 0; d < 3; d++) if (crossing(i, d, -1) < Double.POSITIVE_INFINITY || crossing(i, d, 1) < Double.POSITIVE_INFINITY) return true;
        return false;
    }

    /** How far φ is from zero along an axis to one side, if less than to the next voxel. */
    private double crossing(int i, int axis, int side) {
        int at = position(i, axis) + side;
        if (at < 0 || at >= n[axis]) return Double.POSITIVE_INFINITY;
        float own = phi[i], other = phi[i + side * stride[axis]];
        return own > 0 == other > 0 ? Double.POSITIVE_INFINITY : scene.shape[axis] * own / (own - other);
    }

    /** From a voxel at the contour to its foot point. */
    private void foot(int i, double[] foot) {
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            double before = crossing(i, d, -1), after = crossing(i, d, 1), nearer = Math.max(1e-6, Math.min(before, after));
            foot[d] = (before < after ? -1 : 1) / nearer;
            sum += foot[d] * foot[d];
        }
        for (int d = 0; d < 3; d++) foot[d] /= sum;
    }

    /** The distances of all voxels of the box, which are computed at once: φ may be changed afterwards. */
    final class Box {

        final Block distance = new Block(high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1);

        private Box() {
            RowRanges.forEach(distance.ny * distance.nz, row -> {
                for (int x = 0; x < distance.nx; x++) distance.data[row * distance.nx + x] = isAtContour(voxel(row, x)) ? 1 : 0;
            });
            double[] shape = distance.nz > 1 ? scene.shape : Spacing.ofPlane(scene.shape[0], scene.shape[1]);
            DistanceMap nearest = new DistanceMap(distance, shape, Progress.NONE);
            RowRanges.forEach(distance.ny * distance.nz, row -> {
                double[] foot = new double[3];
                for (int x = 0; x < distance.nx; x++) distance.data[row * distance.nx + x] = distance(voxel(row, x), voxel(nearest.nearest(row * distance.nx + x)), foot);
            });
        }

        private int voxel(int i) {
            return voxel(i / distance.nx, i % distance.nx);
        }

        /** The index in the image. */
        int voxel(int row, int x) {
            return low[0] + x + (low[1] + row % distance.ny) * stride[1] + (low[2] + row / distance.ny) * stride[2];
        }

        private float distance(int i, int nearest, double[] foot) {
            foot(nearest, foot);
            double squared = 0;
            for (int d = 0; d < 3; d++) {
                double along = (position(nearest, d) - position(i, d)) * scene.shape[d] + foot[d];
                squared += n[d] > 1 ? along * along : 0;
            }
            return (float) (phi[i] > 0 ? Math.sqrt(squared) : -Math.sqrt(squared));
        }
    }

    /** All voxels of the image, to begin with. */
    static int[] everywhere(Scene scene) {
        int[] all = new int[scene.image.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
