package org.roentgen.image;

import java.util.List;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;

/**
 * One run of a {@link RowOperation} without a mask: in planes over strips of rows, in volumes over columns of the same rows of all planes, one after the other by each
 * thread.
 */
final class RowJob {

    private static final int WIDTH = 1024, HEIGHT = 128;        // pixels of a strip: few enough for some rows to fit the nearest cache, much more than a halo
    private static final int FARTHEST = 8;                      // rows of a halo that are worth reading twice

    private final RowOperation operation;
    private final double[] spacing;
    private final int[] reach;
    private final TileGrid grid;
    private final BlockReader reader;
    private final List<BlockWriter> writers;

    RowJob(RowOperation operation, double[] spacing, Boundary boundary, RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        this.operation = operation;
        this.spacing = spacing;
        reach = TileRunner.reach(operation, spacing);
        int threads = Parallelization.getTaskExecutor().getParallelism();
        grid = Spacing.isPlane(spacing) ? TileGrid.ofStrips(Axes.size(in), WIDTH, HEIGHT, threads)
            : TileGrid.ofColumns(Axes.size(in), reach[1], (nx, ny) -> Float.BYTES * operation.kept(nx, ny, spacing), threads);
        reader = BlockReader.of(in, boundary);
        writers = out.stream().map(BlockWriter::of).collect(Collectors.toList());
    }

    /** Is an operation best run so: row by row, out of arrays? */
    static boolean suits(VectorOperation operation, double[] spacing, RandomAccessibleInterval<? extends RealType<?>> in) {
        return operation instanceof RowOperation && readsOnce((RowOperation) operation, spacing) && BlockReader.of(in, Boundary.NEAREST).rows(0, 1, 0, 0).isPresent();
    }

    private static boolean readsOnce(RowOperation operation, double[] spacing) {
        return Spacing.isPlane(spacing) ? operation.reach(spacing)[1] <= FARTHEST : operation.kept(1, 1, spacing) > 0;
    }

    void run(Progress progress) {
        InParallel.range((int) grid.count(), progress, () -> {
            BlockReader reader = this.reader.copy();
            List<BlockWriter> writers = this.writers.stream().map(BlockWriter::copy).collect(Collectors.toList());
            return strip -> compute(grid.corner(strip), reader, writers);
        });
    }

    private void compute(long[] corner, BlockReader reader, List<BlockWriter> writers) {
        int[] extent = grid.extent(corner);
        int nx = extent[0] + 2 * reach[0];
        operation.apply(new int[] {nx, extent[1] + 2 * reach[1], extent[2] + 2 * reach[2]},
            reader.rows(corner[0] - reach[0], nx, corner[1] - reach[1], corner[2] - reach[2]).get(),
            (i, row, y, z) -> writers.get(i).write(new Block(row, extent[0], 1, 1), corner[0], corner[1] + y, corner[2] + z), spacing);
    }
}
