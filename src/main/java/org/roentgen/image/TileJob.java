package org.roentgen.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** One run of a {@link TileRunner}: threads take tile after tile until none is left or one has failed. */
final class TileJob {

    private final TileRunner settings;
    private final BlockOperation operation;
    private final double[] spacing;
    private final int[] reach;
    private final TileGrid grid;
    private final BlockReader reader, kept;
    private final BlockWriter writer;
    private final Optional<BlockReader> mask;
    private final AtomicLong next = new AtomicLong(), finished = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param kept what stands outside a mask, unless a constant does */
    TileJob(TileRunner settings, BlockOperation operation, double[] spacing, TileGrid grid,
            RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> kept,
            RandomAccessibleInterval<? extends RealType<?>> out) {
        this.settings = settings;
        this.operation = operation;
        this.spacing = spacing;
        this.reach = TileRunner.reach(operation, spacing);
        this.grid = grid;
        reader = BlockReader.of(in, settings.boundary);
        this.kept = BlockReader.of(kept, settings.boundary);
        writer = BlockWriter.of(out);
        mask = settings.mask.map(m -> BlockReader.of(m, Boundary.ZERO));
    }

    long count() {
        return grid.count();
    }

    /** What one thread does. */
    void work() {
        try {
            Worker worker = new Worker();
            for (long tile = next.getAndIncrement(); tile < grid.count() && failure.get() == null; tile = next.getAndIncrement()) {
                settings.progress.checkCancelled();
                worker.compute(grid.corner(tile));
                settings.progress.done((double) finished.incrementAndGet() / grid.count());
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
        }
    }

    /** Lets what went wrong in a thread go on in this one, as it is. */
    void rethrow() {
        Throwable t = failure.get();
        if (t instanceof RuntimeException) throw (RuntimeException) t;
        if (t instanceof Error) throw (Error) t;
    }

    /** The buffers of one thread. */
    private final class Worker {

        private final BlockReader reader = TileJob.this.reader.copy(), kept = TileJob.this.kept.copy();
        private final BlockWriter writer = TileJob.this.writer.copy();
        private final Optional<BlockReader> mask = TileJob.this.mask.map(BlockReader::copy);
        private final float[] inData, outData, keptData, maskData;

        Worker() {
            int[] tile = grid.extent();
            outData = new Block(tile[0], tile[1], tile[2]).data;
            inData = new Block(tile[0] + 2 * reach[0], tile[1] + 2 * reach[1], tile[2] + 2 * reach[2]).data;
            int size = outData.length;
            keptData = new float[mask.isPresent() ? size : 0];
            maskData = new float[mask.isPresent() ? size : 0];
        }

        void compute(long[] corner) {
            int[] extent = grid.extent(corner);
            Block out = new Block(outData, extent[0], extent[1], extent[2]);
            if (mask.isPresent()) computeInside(corner, out);
            else apply(corner, out);
            writer.write(out, corner[0], corner[1], corner[2]);
        }

        private void apply(long[] corner, Block out) {
            Block in = new Block(inData, out.nx + 2 * reach[0], out.ny + 2 * reach[1], out.nz + 2 * reach[2]);
            reader.read(in, corner[0] - reach[0], corner[1] - reach[1], corner[2] - reach[2]);
            operation.apply(in, out, spacing);
        }

        private void computeInside(long[] corner, Block out) {
            Block inside = new Block(maskData, out.nx, out.ny, out.nz), outside = new Block(keptData, out.nx, out.ny, out.nz);
            mask.get().read(inside, corner[0], corner[1], corner[2]);
            if (anyInside(inside)) apply(corner, out);
            if (settings.outside.isPresent()) Arrays.fill(outside.data, settings.outside.get());
            else kept.read(outside, corner[0], corner[1], corner[2]);
            for (int i = 0; i < out.size(); i++)
                if (inside.data[i] == 0) out.data[i] = outside.data[i];
        }

        private boolean anyInside(Block mask) {
            for (int i = 0; i < mask.size(); i++) if (mask.data[i] != 0) return true;
            return false;
        }
    }
}
