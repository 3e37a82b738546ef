package org.roentgen.segment.contour;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * The signed distance to the zero level of a function, positive where it is.
 * <p><b>Error</b> none for planes; at most D²/2R around a sphere of radius R, with D the diagonal of a voxel, and mostly too small: 0.2 mm in voxels of 1 × 1 × 3 mm
 * around a sphere of 18 mm, 0.5 mm in voxels of 0.7 × 0.7 × 5 mm.
 * <p>Voxels with a face neighbour of the other sign have a {@link FootPlane} of their own, from all axes; every other voxel takes the distance to the nearest patch of
 * the planes around the nearest of them, which is found exactly. So a contour does not snap to voxels when its function is made a distance again.
 * Only the box around the contour is looked at; farther than the reach a distance is infinite.
 */
final class SignedDistance {

    private final Scene scene;
    private final float[] phi;
    private final int[] n, stride, low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, high = {-1, -1, -1};
    private final double reach;

    SignedDistance(Scene scene, float[] phi, double reach) {
        this.scene = scene;
        this.phi = phi;
        this.reach = reach;
        n = new int[] {scene.image.nx, scene.image.ny, scene.image.nz};
        stride = new int[] {1, scene.image.strideY, scene.image.strideZ};
    }

    /** Takes those of the voxels into the box that are at the contour. */
    void enclose(int[] voxels, int count) {
        for (int k = 0; k < count; k++) if (isAtContour(voxels[k])) enclose(voxels[k]);
    }

    /** Takes all voxels into the box that are at the contour. */
    void encloseAll() {
        for (int i = 0; i < phi.length; i++) if (isAtContour(i)) enclose(i);
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

    /** The voxels within the reach of those that were taken. */
    Box box() {
        for (int d = 0; d < 3; d++) {
            int margin = (int) Math.ceil(reach / scene.shape[d]) + 1;
            low[d] = Math.max(0, low[d] - margin);
            high[d] = Math.min(n[d] - 1, high[d] + margin);
        }
        return new Box();
    }

    private int position(int i, int axis) {
        return i / stride[axis] % n[axis];
    }

    private boolean isAtContour(int i) {
        boolean positive = phi[i] > 0;
        for (int d = 0; d < 3; d++) {
            int at = position(i, d);
            if (at > 0 && phi[i - stride[d]] > 0 != positive || at < n[d] - 1 && phi[i + stride[d]] > 0 != positive) return true;
        }
        return false;
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
            FootPlanes planes = new FootPlanes(scene, phi, distance, this::voxel);
            RowRanges.forEach(distance.ny * distance.nz, row -> {
                for (int i = row * distance.nx; i < (row + 1) * distance.nx; i++) distance.data[i] = distance(i, nearest, planes);
            });
        }

        private float distance(int i, DistanceMap nearest, FootPlanes planes) {
            boolean positive = phi[voxel(i / distance.nx, i % distance.nx)] > 0, isFar = nearest.distance(i) > reach + scene.coarsest();
            double size = isFar ? Double.POSITIVE_INFINITY : planes.distance(i, nearest.nearest(i), positive);
            return (float) (positive ? size : -size);
        }

        /** The index in the image. */
        int voxel(int row, int x) {
            return low[0] + x + (low[1] + row % distance.ny) * stride[1] + (low[2] + row / distance.ny) * stride[2];
        }
    }
}
