package org.roentgen.filter;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import ij.ImagePlus;
import ij.ImageStack;
import ij.plugin.Filters3D;
import ij.plugin.GaussianBlur3D;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roentgen.image.Boundary;
import org.roentgen.image.Calibration;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Gaussian and mean on 256³ with two threads, and what ImageJ offers for the same; ImageJ's edges are repeated, so ours are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SmoothingBenchmark {

    private static final int N = 256;

    private final float[][] planes = new float[N][N * N];
    private final TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
    private RandomAccessibleInterval<FloatType> volume, hounsfield;
    private RandomAccessibleInterval<FloatType> result;
    private ImagePlus peer;

    @Setup public void fill() {
        Random random = new Random(1);
        float[] values = new float[N * N * N];
        PlanarImg<UnsignedShortType, ?> stored = PlanarImgs.unsignedShorts(N, N, N);
        int i = 0;
        for (UnsignedShortType voxel : stored) {
            voxel.set(random.nextInt(3000));
            values[i] = voxel.get() - 1024;
            planes[i / (N * N)][i % (N * N)] = values[i++];
        }
        volume = ArrayImgs.floats(values, N, N, N);
        hounsfield = Calibration.linear(1, -1024).view(stored);
        result = ArrayImgs.floats(N, N, N);
    }

    /** GaussianBlur3D works in place. */
    @Setup(Level.Iteration) public void fillPeer() {
        ImageStack stack = new ImageStack(N, N);
        for (float[] plane : planes) stack.addSlice("", plane.clone());
        peer = new ImagePlus("", stack);
    }

    private void run(Filter filter, RandomAccessibleInterval<? extends RealType<?>> image) {
        Parallelization.runWithNumThreads(2, () -> runner.run(filter, image, result));
    }

    @Benchmark public void roentgen_gaussianSigma2Float() {
        run(new GaussianSmoothing(2), volume);
    }

    @Benchmark public void roentgen_gaussianSigma2Calibrated16bit() {
        run(new GaussianSmoothing(2), hounsfield);
    }

    @Benchmark public void imagej_gaussianSigma2Float() {
        GaussianBlur3D.blur(peer, 2, 2, 2);
    }

    @Benchmark public void roentgen_meanBoxRadius2Float() {
        run(new MeanFilter(Element.BOX, 2), volume);
    }

    @Benchmark public void roentgen_meanBallRadius2Float() {
        run(new MeanFilter(Element.BALL, 2), volume);
    }

    @Benchmark public Object imagej_meanRadius2Float() {
        return Filters3D.filter(peer.getStack(), Filters3D.MEAN, 2, 2, 2);
    }

    @Benchmark public void roentgen_gaussianSigma10Float() {
        run(new GaussianSmoothing(10), volume);
    }

    @Benchmark public void roentgen_meanBoxRadius20Float() {
        run(new MeanFilter(Element.BOX, 20), volume);
    }
}
