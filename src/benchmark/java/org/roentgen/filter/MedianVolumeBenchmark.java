package org.roentgen.filter;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import ij.ImageStack;
import ij.plugin.Filters3D;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roentgen.image.TileRunner;

/**
 * Medians of a 256³ volume on two threads. {@code float}: fractions; {@code short}: 12-bit whole numbers, as in a CT.
 * ImageJ's radius 1 of its 3-D filters is the ball of 7 voxels: the ball has the same window, the box of 27 is the harder one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class MedianVolumeBenchmark {

    private static final int SIZE = 256, THREADS = 2;

    @Param({"float", "short"}) public String type;

    private final TileRunner runner = new TileRunner(new double[] {1, 1, 1});
    private ArrayImg<? extends RealType<?>, ?> in, out;
    private ImageStack stack;

    @Setup public void fill() {
        Random random = new Random(1);
        float[] floats = new float[SIZE * SIZE * SIZE];
        short[] shorts = new short[floats.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = 1000 * (random.nextFloat() - 0.5f);
            shorts[i] = (short) random.nextInt(4096);
        }
        boolean whole = type.equals("short");
        in = whole ? ArrayImgs.unsignedShorts(shorts, SIZE, SIZE, SIZE) : ArrayImgs.floats(floats, SIZE, SIZE, SIZE);
        out = whole ? ArrayImgs.unsignedShorts(SIZE, SIZE, SIZE) : ArrayImgs.floats(SIZE, SIZE, SIZE);
        stack = new ImageStack(SIZE, SIZE);
        for (int z = 0; z < SIZE; z++)
            stack.addSlice("", whole ? slice(shorts, new short[SIZE * SIZE], z) : slice(floats, new float[SIZE * SIZE], z));
    }

    private static Object slice(Object volume, Object slice, int z) {
        System.arraycopy(volume, z * SIZE * SIZE, slice, 0, SIZE * SIZE);
        return slice;
    }

    private void run(Filter filter) {
        Parallelization.runWithNumThreads(THREADS, () -> runner.run(filter, in, out));
    }

    @Benchmark public void roentgen_box27() {
        run(PercentileFilter.median(Element.BOX, 1));
    }

    @Benchmark public void roentgen_ball7() {
        run(PercentileFilter.median(Element.BALL, 1));
    }

    @Benchmark public void roentgen_box125() {
        run(PercentileFilter.median(Element.BOX, 2));
    }

    @Benchmark public ImageStack imagej_ball7() {
        return Filters3D.filter(stack, Filters3D.MEDIAN, 1, 1, 1);
    }
}
