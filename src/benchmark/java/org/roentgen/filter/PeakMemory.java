package org.roentgen.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * How much memory neighbourhood filters take besides the input and the outputs, on 512 × 512 × n floats with two threads: they run in what 64 MB leave, and where
 * that ends with an OutOfMemoryError, in twice as much, and so on. The rest of an old generation of 1024 + 512 MB is taken away before.
 */
public final class PeakMemory {

    private static final int N = 512, LEAST = 64, MOST = 512, OLD_GENERATION = 2 * N + MOST, CHUNK = 32;         // MB, as in the pom

    private final List<byte[]> taken = new ArrayList<>();
    private final int slices;

    private PeakMemory(int slices) {
        this.slices = slices;
    }

    /** @param arguments slices for filters with one output, and a pattern of names */
    public static void main(String[] arguments) {
        Pattern names = Pattern.compile(arguments[1]);
        NeighbourhoodFilters.all().forEach((name, filter) -> {
            if (names.matcher(name).matches()) new PeakMemory(Integer.parseInt(arguments[0]) * 2 / (1 + filter.components())).run(name, filter);
        });
    }

    private void run(String name, VectorFilter filter) {
        ArrayImg<FloatType, ?> in = ArrayImgs.floats(N, N, slices);
        for (int i = 0; i < 1000; i++) in.getAt(i % N, i * 7L % N, i * 31L % slices).set(i);
        List<ArrayImg<FloatType, ?>> out = new ArrayList<>();
        for (int i = 0; i < filter.components(); i++) out.add(ArrayImgs.floats(N, N, slices));
        boolean fits = false;
        for (int room = LEAST; !fits && room <= MOST; room *= 2) {
            leave(room + slices * (1 + out.size()));                                             // a slice is 1 MB
            long start = System.nanoTime();
            fits = fits(filter, in, out);
            System.out.printf(Locale.ROOT, "%s: %s %d MB, %.1f s%n", name, fits ? "fits into" : "needs more than", room, (System.nanoTime() - start) / 1e9);
        }
    }

    private void leave(int megabytes) {
        int chunks = (OLD_GENERATION - megabytes) / CHUNK;
        while (taken.size() > chunks) taken.remove(taken.size() - 1);
        while (taken.size() < chunks) taken.add(new byte[CHUNK << 20]);
    }

    private static boolean fits(VectorFilter filter, ArrayImg<FloatType, ?> in, List<ArrayImg<FloatType, ?>> out) {
        try {
            Parallelization.runWithNumThreads(Threads.COUNT, () -> new TileRunner(Spacing.of(1, 1, 1)).run(filter, in, out));
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }
}
