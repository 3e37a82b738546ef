package org.roentgen.image;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Computes strips of planes, and in volumes columns of the same rows of all planes, by a {@link RowOperation}. */
final class FloatStrip implements RowJob.Strip {

    private static final int WIDTH = 1024;                      // pixels of a strip: few enough for some rows to fit the nearest cache, much more than a halo
    private static final int FARTHEST = 8;                      // rows of a halo that are worth reading twice
    private static final int PER_THREAD = 4;                    // strips, at least

    private final RowOperation operation;
    private final double[] spacing;
    private final int[] reach;
    private final BlockReader reader;
    private final List<BlockWriter> writers;
    private final Optional<OutsideRows> outside;

    private FloatStrip(RowOperation operation, double[] spacing, BlockReader reader, List<BlockWriter> writers, Optional<OutsideRows> outside) {
        this.operation = operation;
        this.spacing = spacing;
        reach = TileRunner.reach(operation, spacing);
        this.reader = reader.copy();
        this.writers = writers.stream().map(BlockWriter::copy).collect(Collectors.toList());
        this.outside = outside.map(OutsideRows::copy);
    }

    /** None if an operation is not best run so: row by row, out of arrays. */
    static Optional<RowJob> job(VectorOperation operation, TileRunner settings, double[] spacing, RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        BlockReader reader = BlockReader.of(in, settings.boundary);
        if (!(operation instanceof RowOperation) || !reader.rows(0, 1, 0, 0).isPresent() || !readsOnce((RowOperation) operation, spacing)) return Optional.empty();
        RowOperation byRows = (RowOperation) operation;
        List<BlockWriter> writers = out.stream().map(BlockWriter::of).collect(Collectors.toList());
        Optional<OutsideRows> outside = settings.mask.map(mask -> new OutsideRows(BlockReader.of(mask, Boundary.ZERO), reader, settings.outside));
        return Optional.of(new RowJob(grid(byRows, spacing, Axes.size(in)), () -> new FloatStrip(byRows, spacing, reader, writers, outside)));
    }

    private static boolean readsOnce(RowOperation operation, double[] spacing) {
        return Spacing.isPlane(spacing) ? operation.suitsRows(spacing) && operation.reach(spacing)[1] <= FARTHEST : operation.kept(1, 1, spacing) > 0;
    }

    private static TileGrid grid(RowOperation operation, double[] spacing, long[] size) {
        int threads = InParallel.threads();
        if (Spacing.isPlane(spacing)) return TileGrid.ofStrips(size, WIDTH, operation.stripHeight(), PER_THREAD * threads);
        return TileGrid.ofColumns(size, operation.reach(spacing)[1], (nx, ny) -> Float.BYTES * operation.kept(nx, ny, spacing), threads);
    }

    /** Of a column the planes from the first to the last that have a voxel inside the mask. */
    @Override public void compute(long[] corner, int[] extent) {
        int first = 0, end = extent[2];
        if (outside.isPresent()) {
            while (first < end && !outside.get().anyInside(corner, extent, first)) writeOutside(corner, extent, first++);
            while (first < end && !outside.get().anyInside(corner, extent, end - 1)) writeOutside(corner, extent, --end);
        }
        if (first == end) return;
        int nx = extent[0] + 2 * reach[0], z = first;
        operation.apply(new int[] {nx, extent[1] + 2 * reach[1], end - first + 2 * reach[2]},
            reader.rows(corner[0] - reach[0], nx, corner[1] - reach[1], corner[2] + first - reach[2]).get(),
            (i, row, y, k) -> write(i, row, corner, extent[0], y, z + k), spacing);
    }

    private void writeOutside(long[] corner, int[] extent, int z) {
        float[] row = new float[extent[0]];
        for (int i = 0; i < writers.size(); i++) for (int y = 0; y < extent[1]; y++) write(i, row, corner, extent[0], y, z);
    }

    private void write(int component, float[] row, long[] corner, int nx, int y, int z) {
        outside.ifPresent(o -> o.replace(row, nx, corner[0], corner[1] + y, corner[2] + z));
        writers.get(component).write(new Block(row, nx, 1, 1), corner[0], corner[1] + y, corner[2] + z);
    }
}
