package org.roentgen.image;

/**
 * For each voxel, the nearest voxel of a mask, of the background, or of another value, and the distance to its centre.
 * <p>min √Σ ((p − q)·spacing)² over those voxels q: exact, not a chamfer. Where several are equally near one of them is named, always the same. Inside is what is
 * neither 0 nor NaN.
 * <p><b>Dimensions</b> 2-D or 3-D; the slices of a plane's spacing each on its own.  <b>Units</b> image units, anisotropic spacing honoured. <b>Edges</b> there is
 * nothing beyond them, unless the image is periodic.  <b>Cost</b> O(voxels), on all threads.  <b>Memory</b> 4 bytes a voxel beside the image; distances are computed
 * from the position of the nearest voxel, without rounding on the way.
 * <p>Lower envelopes of parabolas, axis by axis: Felzenszwalb and Huttenlocher 2012, Theory Comput. 8:415–428, doi:10.4086/toc.2012.v008a019; here one for each run
 * of voxels of one kind, which is enough because nothing beyond a run is nearer than its neighbour.
 */
public final class DistanceMap {

    /** Which voxels are looked for. */
    public enum Target {
        /** Voxels inside the mask; they are their own nearest. */
        MASK,
        /** Voxels outside the mask; they are their own nearest. */
        BACKGROUND,
        /** From inside those outside, from outside those inside. */
        OTHER_SIDE,
        /** Those of another value: another label, or none. */
        OTHER_VALUE;

        float kind(float v) {
            return !(v < 0 || v > 0) ? 0 : this == OTHER_VALUE ? v : 1;
        }

        boolean isReached(float kind) {
            return this == MASK && kind == 1 || this == BACKGROUND && kind == 0;
        }
    }

    private final int nx, ny, nz, planeSize;
    private final double[] spacing;
    private final boolean periodic;
    private final int[] nearest;                                // −1 for none yet

    /** To the voxels of a mask. */
    public DistanceMap(Block mask, double[] spacing, Progress progress) {
        this(mask, Target.MASK, spacing, false, progress);
    }

    /** @param periodic whether the image is repeated beyond its edges */
    public DistanceMap(Block image, Target target, double[] spacing, boolean periodic, Progress progress) {
        nx = image.nx;
        ny = image.ny;
        nz = image.nz;
        planeSize = image.strideZ;
        this.spacing = spacing.clone();
        this.periodic = periodic;
        nearest = new int[image.size()];
        for (int axis = 0; axis < (Spacing.isPlane(spacing) ? 2 : 3); axis++) {
            int along = axis;
            if (axis > 0 && (axis == 1 ? ny : nz) == 1) continue;
            InParallel.range(NearestLines.groups(axis, image), progress.part(axis / 3.0, (axis + 1) / 3.0),
                () -> new NearestLines(along, image, target, spacing, periodic, nearest)::run);
        }
        progress.done(1);
    }

    /** Index of the nearest voxel; −1 when there is none. */
    public int nearest(int index) {
        return nearest[index];
    }

    /** Infinite when there is none. */
    public double distance(int index) {
        return Math.sqrt(squaredDistance(index % nx, index % planeSize / nx, index / planeSize, nearest[index]));
    }

    private double squaredDistance(int x, int y, int z, int other) {
        if (other < 0) return Double.POSITIVE_INFINITY;
        int plane = other / planeSize, inPlane = other - plane * planeSize, row = inPlane / nx;
        double dx = steps(x - (inPlane - row * nx), nx) * spacing[0], dy = steps(y - row, ny) * spacing[1];
        double dz = z == plane ? 0 : steps(z - plane, nz) * spacing[2];
        return dx * dx + dy * dy + dz * dz;
    }

    private int steps(int difference, int size) {
        return periodic ? Math.min(Math.abs(difference), size - Math.abs(difference)) : difference;
    }

    /** Writes the distances of all voxels, rounded to floats, into a block of the image's size. */
    public void write(Block distances) {
        InParallel.range(ny * nz, Progress.NONE, row -> {
            int y = row % ny, z = row / ny;
            for (int x = 0, i = row * nx; x < nx; x++, i++) distances.data[i] = (float) Math.sqrt(squaredDistance(x, y, z, nearest[i]));
        });
    }

    /**
     * Distances alone, of an image that is not periodic: some times faster, and without memory beside the result. They are rounded to floats on the way, which
     * changes the last of their 24 bits.
     * @param target the mask or the background
     * @param distances a block of the image's size
     */
    public static void write(Block image, Target target, double[] spacing, Block distances, Progress progress) {
        if (target != Target.MASK && target != Target.BACKGROUND) throw new IllegalArgumentException("Target must be the mask or the background, but is " + target
            + ". Take a map.");
        SquaredDistances.write(image, target == Target.MASK, spacing, distances, progress);
        InParallel.range(image.ny * image.nz, Progress.NONE, row -> {
            for (int i = row * image.nx; i < (row + 1) * image.nx; i++) distances.data[i] = (float) Math.sqrt(distances.data[i]);
        });
    }
}
