package org.roentgen.image;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Computes strips of planes of stored integers. */
final class StoredStrip implements RowJob.Strip {

    private static final int WIDTH = 2048, HEIGHT = 512;        // bytes and rows of a strip: few enough for some rows to fit the nearest cache, much more than a halo
    private static final int FARTHEST = 128, PER_HALO = 8, PER_THREAD = 2;

    private final OrderOperation.ByRows operation;
    private final int[] reach;
    private final Boundary boundary;
    private final StoredIntegers kind;
    private final StoredPlanes in, out;

    private StoredStrip(OrderOperation.ByRows operation, int[] reach, Boundary boundary, StoredIntegers kind, StoredPlanes in, StoredPlanes out) {
        this.operation = operation;
        this.reach = reach;
        this.boundary = boundary;
        this.kind = kind;
        this.in = in;
        this.out = out;
    }

    /** None if an operation is not best run so: in planes, out of arrays, and seeing few other rows. */
    static Optional<RowJob> job(OrderOperation operation, TileRunner settings, double[] spacing, StoredIntegers kind,
            RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> out) {
        int[] reach = TileRunner.reach(operation, spacing);
        Optional<StoredPlanes> from = StoredPlanes.of(in), to = StoredPlanes.of(out);
        boolean suits = !settings.mask.isPresent() && Spacing.isPlane(spacing) && Math.max(reach[0], reach[1]) <= FARTHEST
            && operation.byRows(kind, spacing).isPresent();
        if (!suits || !from.isPresent() || !to.isPresent()) return Optional.empty();
        TileGrid grid = TileGrid.ofStrips(Axes.size(in), WIDTH * Byte.SIZE / kind.bits, Math.max(HEIGHT, PER_HALO * reach[1]),
            PER_THREAD * InParallel.threads());
        return Optional.of(new RowJob(grid, () -> new StoredStrip(operation.byRows(kind, spacing).get(), reach, settings.boundary, kind, from.get(), to.get())));
    }

    @Override public void compute(long[] corner, int[] extent) {
        int nx = extent[0] + 2 * reach[0];
        operation.apply(new int[] {nx, extent[1] + 2 * reach[1], 1},
            in.rows(kind, boundary, corner[0] - reach[0], nx, corner[1] - reach[1], corner[2]), out.rows(corner[0], corner[1], corner[2]));
    }
}
