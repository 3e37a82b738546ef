package org.roentgen.filter;

import ij.plugin.filter.BackgroundSubtracter;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import java.util.List;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.background.RollingBall;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** A ball of a radius rolls on 2048² floats from 0 to 255, as high as wide; both shrink the image for larger radii, and ImageJ does not smooth. */
@State(Scope.Benchmark)
public class RollingBallBenchmark {

    private static final int N = Input.PLANE_N;

    @Param({"10", "50"})
    public int radius;

    /** Filled anew before each call, outside the clock: the filter overwrites it. */
    @State(Scope.Benchmark)
    public static class Plane {

        private final float[] values = (float[]) new ByteProcessor(N, N, Input.PLANE8.bytes()).convertToFloatProcessor().getPixels();
        final FloatProcessor imagej = new FloatProcessor(N, N);
        final Img<FloatType> image = ArrayImgs.floats(values, N, N), result = ArrayImgs.floats(N, N);

        @Setup(Level.Invocation)
        public void fill() {
            System.arraycopy(values, 0, imagej.getPixels(), 0, N * N);
        }
    }

    @Benchmark
    public Img<FloatType> ball(Plane plane, Threads threads) {
        threads.run(() -> new RollingBall(radius, radius, false, false, false).run(plane.image, List.of(plane.result), new TileRunner(Spacing.ofPlane(1, 1))));
        return plane.result;
    }

    @Benchmark
    public ImageProcessor imagej(Plane plane) {
        new BackgroundSubtracter().rollingBallBackground(plane.imagej, radius, false, false, false, false, false);
        return plane.imagej;
    }
}
