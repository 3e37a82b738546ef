package org.roentgen.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** One run of a {@link TileRunner}: threads take tile after tile until none is left or one has failed. */
final class TileJob {

    private final TileRunner settings;
    private final VectorOperation operation;
    private final double[] spacing;
    private final int[] reach;
    private final TileGrid grid;
    private final BlockReader reader, kept;
    private final List<BlockWriter> writers;
    private final Optional<BlockReader> mask;
    private final Optional<StoredIntegers> stored;

    /** @param kept what stands outside a mask, unless a constant does
     * @param stored how the input and the output store their values, for an {@link OrderOperation} on these */
    TileJob(TileRunner settings, VectorOperation operation, double[] spacing, TileGrid grid,
            RandomAccessibleInterval<? extends RealType<?>> in, RandomAccessibleInterval<? extends RealType<?>> kept,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, Optional<StoredIntegers> stored) {
        this.settings = settings;
        this.operation = operation;
        this.spacing = spacing;
        this.reach = TileRunner.reach(operation, spacing);
        this.grid = grid;
        reader = BlockReader.of(in, settings.boundary);
        this.kept = BlockReader.of(kept, settings.boundary);
        writers = out.stream().map(BlockWriter::of).collect(Collectors.toList());
        mask = settings.mask.map(m -> BlockReader.of(m, Boundary.ZERO));
        this.stored = stored;
    }

    void run() {
        AtomicLong finished = new AtomicLong();
        InParallel.each(grid.count(), () -> {
            Worker worker = stored.isPresent() ? new StoredWorker(stored.get()) : new FloatWorker();
            return tile -> {
                settings.progress.checkCancelled();
                worker.compute(grid.corner(tile));
                settings.progress.done((double) finished.incrementAndGet() / grid.count());
            };
        });
    }

    /** The buffers of one thread. */
    private abstract class Worker {

        final BlockReader reader = TileJob.this.reader.copy(), kept = TileJob.this.kept.copy();
        final List<BlockWriter> writers = TileJob.this.writers.stream().map(BlockWriter::copy).collect(Collectors.toList());
        final int inSize, outSize;
        private final Optional<BlockReader> mask = TileJob.this.mask.map(BlockReader::copy);
        private final float[] maskData;

        Worker() {
            int[] tile = grid.extent();
            outSize = Box.size(tile[0], tile[1], tile[2]);
            inSize = Box.size(tile[0] + 2 * reach[0], tile[1] + 2 * reach[1], tile[2] + 2 * reach[2]);
            maskData = new float[mask.isPresent() ? outSize : 0];
        }

        void compute(long[] corner) {
            int[] extent = grid.extent(corner);
            if (!mask.isPresent()) {
                compute(extent, corner);
                write(corner);
                return;
            }
            Block inside = new Block(maskData, extent[0], extent[1], extent[2]);
            mask.get().read(inside, corner[0], corner[1], corner[2]);
            if (anyInside(inside)) compute(extent, corner);
            else prepare(extent);
            replaceOutside(inside, corner);
            write(corner);
        }

        private boolean anyInside(Block mask) {
            for (int i = 0; i < mask.size(); i++) if (mask.data[i] != 0) return true;
            return false;
        }

        private void compute(int[] n, long[] corner) {
            prepare(n);
            apply(n[0] + 2 * reach[0], n[1] + 2 * reach[1], n[2] + 2 * reach[2], corner[0] - reach[0], corner[1] - reach[1], corner[2] - reach[2]);
        }

        /** Makes room for a result of this size. */
        abstract void prepare(int[] extent);

        /** Reads a box of size n at (x, y, z) and computes the result from it. */
        abstract void apply(int nx, int ny, int nz, long x, long y, long z);

        abstract void replaceOutside(Block mask, long[] corner);

        abstract void write(long[] corner);
    }

    private final class FloatWorker extends Worker {

        private final float[] in = new float[inSize], keptData = new float[mask.isPresent() ? outSize : 0];
        private final float[][] outData = new float[writers.size()][outSize];
        private final Block[] out = new Block[writers.size()];

        @Override void prepare(int[] n) {
            for (int i = 0; i < out.length; i++) out[i] = new Block(outData[i], n[0], n[1], n[2]);
        }

        @Override void apply(int nx, int ny, int nz, long x, long y, long z) {
            Block in = new Block(this.in, nx, ny, nz);
            reader.read(in, x, y, z);
            operation.apply(in, out, spacing);
        }

        @Override void replaceOutside(Block mask, long[] corner) {
            Block outside = new Block(keptData, mask.nx, mask.ny, mask.nz);
            if (settings.outside.isPresent()) Arrays.fill(outside.data, settings.outside.get());
            else kept.read(outside, corner[0], corner[1], corner[2]);
            for (Block o : out)
                for (int i = 0; i < o.size(); i++)
                    if (mask.data[i] == 0) o.data[i] = outside.data[i];
        }

        @Override void write(long[] corner) {
            for (int i = 0; i < out.length; i++) writers.get(i).write(out[i], corner[0], corner[1], corner[2]);
        }
    }

    private final class StoredWorker extends Worker {

        private final StoredIntegers kind;
        private final Object in, outData, keptData;
        private StoredBlock out;

        StoredWorker(StoredIntegers kind) {
            this.kind = kind;
            in = kind.array(inSize);
            outData = kind.array(outSize);
            keptData = kind.array(mask.isPresent() ? outSize : 0);
        }

        @Override void prepare(int[] n) {
            out = new StoredBlock(kind, outData, n[0], n[1], n[2]);
        }

        @Override void apply(int nx, int ny, int nz, long x, long y, long z) {
            StoredBlock in = new StoredBlock(kind, this.in, nx, ny, nz);
            reader.read(in, x, y, z);
            ((OrderOperation) operation).apply(in, out, spacing);
        }

        @Override void replaceOutside(Block mask, long[] corner) {
            StoredBlock outside = new StoredBlock(kind, keptData, mask.nx, mask.ny, mask.nz);
            kept.read(outside, corner[0], corner[1], corner[2]);
            for (int i = 0; i < out.size(); i++) if (mask.data[i] == 0) System.arraycopy(keptData, i, outData, i, 1);
        }

        @Override void write(long[] corner) {
            writers.get(0).write(out, corner[0], corner[1], corner[2]);
        }
    }
}
