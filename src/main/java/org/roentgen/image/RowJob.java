package org.roentgen.image;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;

/** One run of an operation over planes row by row, without a mask: strips of rows, each computed from top to bottom by one thread. */
final class RowJob {

    private static final int WIDTH = 1024, HEIGHT = 128;        // pixels of a strip: few enough for some rows to fit the nearest cache, much more than a halo
    private static final int FARTHEST = 8;                      // rows of a halo that are worth reading twice
    private static final int STORED_WIDTH = 2048;               // the same for stored integers, which are smaller: bytes
    private static final int STORED_HEIGHT = 512, STORED_FARTHEST = 128, STORED_PER_HALO = 8;
    private static final int PER_THREAD = 4, STORED_PER_THREAD = 2;             // strips, at least

    /** Computes a part of the image; not thread-safe. */
    private interface Strip {
        void compute(long[] corner, int[] extent);
    }

    private final TileGrid grid;
    private final Supplier<Strip> strips;

    private RowJob(TileGrid grid, Supplier<Strip> strips) {
        this.grid = grid;
        this.strips = strips;
    }

    /** None if an operation is not best run so: in planes, out of arrays, and seeing few other rows. */
    static Optional<RowJob> of(VectorOperation operation, double[] spacing, Boundary boundary, RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        int[] reach = TileRunner.reach(operation, spacing);
        BlockReader reader = BlockReader.of(in, boundary);
        boolean suits = operation instanceof RowOperation && Spacing.isPlane(spacing) && reach[1] <= FARTHEST && reader.rows(0, 1, 0, 0).isPresent();
        if (!suits) return Optional.empty();
        List<BlockWriter> writers = out.stream().map(BlockWriter::of).collect(Collectors.toList());
        return Optional.of(new RowJob(grid(in, WIDTH, HEIGHT, PER_THREAD), () -> floats((RowOperation) operation, spacing, reach, reader.copy(),
            writers.stream().map(BlockWriter::copy).collect(Collectors.toList()))));
    }

    /** The same of stored integers. */
    static Optional<RowJob> of(OrderOperation operation, double[] spacing, Boundary boundary, StoredIntegers kind,
            RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> out) {
        int[] reach = TileRunner.reach(operation, spacing);
        Optional<StoredPlanes> from = StoredPlanes.of(in), to = StoredPlanes.of(out);
        boolean suits = Spacing.isPlane(spacing) && Math.max(reach[0], reach[1]) <= STORED_FARTHEST && operation.byRows(kind, spacing).isPresent();
        if (!suits || !from.isPresent() || !to.isPresent()) return Optional.empty();
        TileGrid grid = grid(in, STORED_WIDTH * Byte.SIZE / kind.bits, Math.max(STORED_HEIGHT, STORED_PER_HALO * reach[1]), STORED_PER_THREAD);
        return Optional.of(new RowJob(grid, () -> stored(operation.byRows(kind, spacing).get(), reach, boundary, kind, from.get(), to.get())));
    }

    private static TileGrid grid(RandomAccessibleInterval<?> image, int width, int height, int perThread) {
        return TileGrid.ofStrips(Axes.size(image), width, height, perThread * Parallelization.getTaskExecutor().getParallelism());
    }

    void run(Progress progress) {
        AtomicInteger next = new AtomicInteger(), done = new AtomicInteger();
        int threads = (int) Math.min(grid.count(), Parallelization.getTaskExecutor().getParallelism());
        InParallel.forEach(Collections.nCopies(threads, strips), workers -> {
            try {
                Strip strip = workers.get();
                for (int i = next.getAndIncrement(); i < grid.count(); i = next.getAndIncrement()) {
                    progress.checkCancelled();
                    strip.compute(grid.corner(i), grid.extent(grid.corner(i)));
                    progress.done((double) done.incrementAndGet() / grid.count());
                }
            } finally {
                next.set((int) grid.count());                   // after a failure, what others have not begun is left
            }
        });
    }

    private static Strip floats(RowOperation operation, double[] spacing, int[] reach, BlockReader reader, List<BlockWriter> writers) {
        return (corner, extent) -> {
            int nx = extent[0] + 2 * reach[0];
            operation.apply(new int[] {nx, extent[1] + 2 * reach[1], 1}, reader.rows(corner[0] - reach[0], nx, corner[1] - reach[1], corner[2]).get(),
                (i, row, y, z) -> writers.get(i).write(new Block(row, extent[0], 1, 1), corner[0], corner[1] + y, corner[2] + z), spacing);
        };
    }

    private static Strip stored(OrderOperation.ByRows operation, int[] reach, Boundary boundary, StoredIntegers kind, StoredPlanes in, StoredPlanes out) {
        return (corner, extent) -> {
            int nx = extent[0] + 2 * reach[0];
            operation.apply(new int[] {nx, extent[1] + 2 * reach[1], 1},
                in.rows(kind, boundary, corner[0] - reach[0], nx, corner[1] - reach[1], corner[2]), out.rows(corner[0], corner[1], corner[2]));
        };
    }
}
