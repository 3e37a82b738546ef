package org.roentgen.segment;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.roentgen.image.Progress;

/** An image read on all threads in strips, whole rows of a plane that fit a processor's cache; outside the mask it reads NaN. */
final class Strips {

    /** Voxels per strip, unless a row has more: 128 KB of floats. */
    private static final int VOXELS = 1 << 15;

    /** What a task sees of the image: {@code size} values from row {@code y} of plane {@code z} on. */
    static final class Strip {

        float[] values = new float[0];
        int size, y, z, rows;
    }

    private final RandomAccessibleInterval<?> image, mask;
    private final int nx, ny, fromZ, toZ, rows, perPlane;

    /** @param mask null for the whole image */
    Strips(RandomAccessibleInterval<? extends RealType<?>> image, RandomAccessibleInterval<? extends BooleanType<?>> mask) {
        if (mask != null && !Arrays.equals(image.dimensionsAsLongArray(), mask.dimensionsAsLongArray()))
            throw new IllegalArgumentException("Mask must have the size of the image (" + size(image) + "), but is "
                + size(mask) + ". Resample or crop it first.");
        this.image = volume(image);
        this.mask = mask == null ? null : volume(mask);
        nx = (int) this.image.dimension(0);
        ny = (int) this.image.dimension(1);
        fromZ = 0;
        toZ = (int) this.image.dimension(2);
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

    /** Any image of one to three axes with three axes that begin at 0. */
    static <T> RandomAccessibleInterval<T> volume(RandomAccessibleInterval<T> image) {
        RandomAccessibleInterval<T> volume = image;
        while (volume.numDimensions() < 3) volume = Views.addDimension(volume, 0, 0);
        return Views.zeroMin(volume);
    }

    static String size(RandomAccessibleInterval<?> image) {
        return Arrays.stream(image.dimensionsAsLongArray()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    /** Runs a step for every strip; each task accumulates into a result of its own. */
    <R> List<R> collect(Supplier<R> start, BiConsumer<R, Strip> step, Progress progress) {
        TaskExecutor executor = Parallelization.getTaskExecutor();
        int strips = planes() * perPlane, tasks = Math.min(strips, Math.max(executor.suggestNumberOfTasks(), strips / 4096 + 1));
        AtomicLong done = new AtomicLong();
        return executor.forEachApply(IntStream.range(0, tasks).boxed().collect(Collectors.toList()), task -> {
            R result = start.get();
            Strip strip = new Strip(), inside = new Strip();
            Floats values = new Floats(image), shape = mask == null ? null : new Floats(mask);
            int to = (int) ((long) strips * (task + 1) / tasks);
            for (int i = (int) ((long) strips * task / tasks); i < to; i++) {
                progress.checkCancelled();
                read(values, i, strip);
                if (shape != null) exclude(strip, read(shape, i, inside));
                step.accept(result, strip);
                progress.done(done.incrementAndGet() / (double) strips);
            }
            return result;
        });
    }

    private Strip read(Floats source, int index, Strip strip) {
        strip.z = fromZ + index / perPlane;
        strip.y = index % perPlane * rows;
        strip.rows = Math.min(rows, ny - strip.y);
        strip.size = nx * strip.rows;
        if (strip.values.length < strip.size) strip.values = new float[nx * rows];
        source.read(new long[] {0, strip.y, strip.z}, new int[] {nx, strip.rows, 1}, strip.values);
        return strip;
    }

    private static void exclude(Strip strip, Strip inside) {
        for (int i = 0; i < strip.size; i++)
            if (inside.values[i] == 0) strip.values[i] = Float.NaN;
    }
}
