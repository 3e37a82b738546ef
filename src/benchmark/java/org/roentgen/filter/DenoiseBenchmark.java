package org.roentgen.filter;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_photo;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.denoise.BilateralSmoothing;
import org.roentgen.filter.denoise.NonLocalMeans;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Non-local means of 128³ floats (patches of 3³, search in 11³) and of 2048² 8-bit pixels (7², 21²), and bilateral smoothing of the latter
 * in a disc of 9 pixels. OpenCV gives 8 bits, we give floats.
 */
@State(Scope.Benchmark)
public class DenoiseBenchmark {

    private static final int N = Input.PLANE_N, SMALL = Input.SMALL_N;

    @State(Scope.Benchmark)
    public static class Plane {

        Img<UnsignedByteType> image;
        Img<FloatType> result;

        @Setup
        public void fill() {
            image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N);
            result = ArrayImgs.floats(N, N);
        }
    }

    @State(Scope.Benchmark)
    public static class OpenCvPlane {

        Mat image, result;

        @Setup
        public void fill() {
            opencv_core.setNumThreads(Threads.COUNT);
            image = new Mat(N, N, opencv_core.CV_8UC1);
            result = new Mat(N, N, opencv_core.CV_8UC1);
            image.data().put(Input.PLANE8.bytes());
        }
    }

    @State(Scope.Benchmark)
    public static class SmallVolume {

        final Img<FloatType> image = ArrayImgs.floats(Input.SMALL_VOLUME.floats(), SMALL, SMALL, SMALL), result = ArrayImgs.floats(SMALL, SMALL, SMALL);
    }

    @Benchmark
    public Img<FloatType> nlmVolume(SmallVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(new NonLocalMeans(1, 5, 0.1, 0, NonLocalMeans.Noise.GAUSSIAN), volume.image, volume.result));
        return volume.result;
    }

    @Benchmark
    public Img<FloatType> nlmPlane(Plane plane, Threads threads) {
        return filtered(new NonLocalMeans(3, 10, 10, 0, NonLocalMeans.Noise.GAUSSIAN), plane, threads);
    }

    @Benchmark
    public Img<FloatType> bilateral(Plane plane, Threads threads) {
        return filtered(new BilateralSmoothing(Element.BALL, 4, 3, 30), plane, threads);
    }

    private static Img<FloatType> filtered(Filter filter, Plane plane, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).run(filter, plane.image, plane.result));
        return plane.result;
    }

    @Benchmark
    public Mat opencvNlm(OpenCvPlane plane) {
        opencv_photo.fastNlMeansDenoising(plane.image, plane.result, 10, 7, 21);
        return plane.result;
    }

    @Benchmark
    public Mat opencvBilateral(OpenCvPlane plane) {
        opencv_imgproc.bilateralFilter(plane.image, plane.result, 9, 30, 3);
        return plane.result;
    }
}
