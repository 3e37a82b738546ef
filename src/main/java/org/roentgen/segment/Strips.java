package org.roentgen.segment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** An image read on all threads in strips, whole rows of a plane that fit a processor's cache; outside the mask it reads NaN. */
final class Strips {

    /** Voxels per strip, unless a row has more: 128 KB of floats. */
    private static final int VOXELS = 1 << 15;

    /** The block of values that begins in row y of plane z. */
    static final class Strip {

        final int y, z;
        final Block block;

        private Strip(Block block, int y, int z) {
            this.block = block;
            this.y = y;
            this.z = z;
        }
    }

    private final BlockReader image;
    private final Optional<BlockReader> mask;
    private final int nx, ny, fromZ, toZ, rows, perPlane;

    Strips(RandomAccessibleInterval<? extends RealType<?>> image, Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask) {
        Axes.check(image);
        mask.ifPresent(m -> Axes.checkSameSize("Mask", m, image));
        this.image = BlockReader.of(image, Boundary.ZERO);
        this.mask = mask.map(m -> BlockReader.of(m, Boundary.ZERO));
        long[] size = Axes.size(image);
        nx = (int) size[0];
        ny = (int) size[1];
        fromZ = 0;
        toZ = (int) size[2];
        rows = Math.max(1, Math.min(ny, VOXELS / nx));
        perPlane = (ny + rows - 1) / rows;
    }

    private Strips(Strips whole, int z) {
        image = whole.image;
        mask = whole.mask;
        nx = whole.nx;
        ny = whole.ny;
        fromZ = z;
        toZ = z + 1;
        rows = whole.rows;
        perPlane = whole.perPlane;
    }

    /** The same image and mask, one plane only. */
    Strips plane(int z) {
        return new Strips(this, z);
    }

    int planes() {
        return toZ - fromZ;
    }

    /** Runs a step for every strip; each task accumulates into a result of its own. The results come in the order of the image. */
    <R> List<R> collect(Supplier<R> start, BiConsumer<R, Strip> step, Progress progress) {
        int wish = InParallel.tasks();
        int strips = planes() * perPlane, tasks = Math.min(strips, Math.max(wish, strips / 4096 + 1));
        AtomicLong done = new AtomicLong();
        return InParallel.map(IntStream.range(0, tasks).boxed().collect(Collectors.toList()), task -> {
            R result = start.get();
            Reading reading = new Reading();
            for (int i = at(task, strips, tasks); i < at(task + 1, strips, tasks); i++) {
                progress.checkCancelled();
                step.accept(result, reading.strip(i));
                progress.done(done.incrementAndGet() / (double) strips);
            }
            return result;
        });
    }

    private static int at(int task, int strips, int tasks) {
        return (int) ((long) strips * task / tasks);
    }

    /** One task's readers and buffers. */
    private final class Reading {

        private final BlockReader values = image.copy();
        private final Optional<BlockReader> shape = mask.map(BlockReader::copy);
        private final float[] data = new float[nx * rows], inside = new float[mask.isPresent() ? nx * rows : 0];

        Strip strip(int index) {
            int y = index % perPlane * rows, z = fromZ + index / perPlane;
            Block block = new Block(data, nx, Math.min(rows, ny - y), 1);
            values.read(block, 0, y, z);
            shape.ifPresent(reader -> {
                reader.read(new Block(inside, nx, block.ny, 1), 0, y, z);
                for (int i = 0; i < block.size(); i++)
                    if (inside[i] == 0) data[i] = Float.NaN;
            });
            return new Strip(block, y, z);
        }
    }
}
