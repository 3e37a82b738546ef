package org.roentgen.image;

import java.util.List;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;

/** One run of a {@link RowOperation} over planes, without a mask: strips of rows, computed one after the other by each thread. */
final class RowJob {

    private static final int WIDTH = 1024;                      // pixels of a strip: few enough for some rows to fit the nearest cache, much more than a halo
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
        grid = TileGrid.ofStrips(Axes.size(in), WIDTH, operation.stripHeight(), Parallelization.getTaskExecutor().getParallelism());
        reader = BlockReader.of(in, boundary);
        writers = out.stream().map(BlockWriter::of).collect(Collectors.toList());
    }

    /** Is an operation best run so: row by row, in planes, out of arrays? */
    static boolean suits(VectorOperation operation, double[] spacing, RandomAccessibleInterval<? extends RealType<?>> in) {
        return operation instanceof RowOperation && Spacing.isPlane(spacing) && ((RowOperation) operation).suitsRows(spacing) && operation.reach(spacing)[1] <= FARTHEST
            && BlockReader.of(in, Boundary.NEAREST).rows(0, 1, 0, 0).isPresent();
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
        operation.apply(new int[] {nx, extent[1] + 2 * reach[1], 1}, reader.rows(corner[0] - reach[0], nx, corner[1] - reach[1], corner[2]).get(),
            (i, row, y, z) -> writers.get(i).write(new Block(row, extent[0], 1, 1), corner[0], corner[1] + y, corner[2] + z), spacing);
    }
}
