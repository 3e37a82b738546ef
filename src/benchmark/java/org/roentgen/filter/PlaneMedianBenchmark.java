package org.roentgen.filter;

import ij.plugin.filter.RankFilters;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * The 2-D median of a radius r on 2048² pixels: in the disc that ImageJ takes, of the pixels whose squared distance is at most
 * r² + 1, and in the square of 2r + 1 pixels that OpenCV takes. OpenCV has no 16-bit median of more than 5 × 5.
 */
@State(Scope.Benchmark)
public class PlaneMedianBenchmark {

    private static final int N = Input.PLANE_N;

    @State(Scope.Benchmark)
    public static class OurPlane {

        @Param({"8-bit r2", "8-bit r20", "16-bit r2", "16-bit r20"})
        public String window;

        Img<? extends RealType<?>> image, result;

        @Setup
        public void fill() {
            image = is8Bit(window) ? ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N)
                : ArrayImgs.unsignedShorts(Input.PLANE16.shorts(), N, N);
            result = is8Bit(window) ? ArrayImgs.unsignedBytes(N, N) : ArrayImgs.unsignedShorts(N, N);
        }
    }

    /** Filled anew before each call, outside the clock: the filter overwrites it. */
    @State(Scope.Benchmark)
    public static class ImageJPlane {

        @Param({"8-bit r2", "8-bit r20", "16-bit r2", "16-bit r20"})
        public String window;

        private Object values;
        ImageProcessor image;

        @Setup
        public void limit() {
            Threads.limitImageJ();
            values = is8Bit(window) ? Input.PLANE8.bytes() : (Object) Input.PLANE16.shorts();
            image = is8Bit(window) ? new ByteProcessor(N, N) : new ShortProcessor(N, N);
        }

        @Setup(Level.Invocation)
        public void fill() {
            System.arraycopy(values, 0, image.getPixels(), 0, N * N);
        }
    }

    @State(Scope.Benchmark)
    public static class OpenCvPlane {

        @Param({"8-bit r2", "8-bit r20", "16-bit r2"})
        public String window;

        Mat image, result;

        @Setup
        public void fill() {
            opencv_core.setNumThreads(Threads.COUNT);
            image = new Mat(N, N, is8Bit(window) ? opencv_core.CV_8UC1 : opencv_core.CV_16UC1);
            result = new Mat(N, N, image.type());
            if (is8Bit(window)) image.data().put(Input.PLANE8.bytes());
            else new ShortPointer(image.data()).put(Input.PLANE16.shorts());
        }
    }

    @Benchmark
    public Img<? extends RealType<?>> disc(OurPlane plane, Threads threads) {
        return median(Element.BALL, Math.sqrt(radius(plane.window) * radius(plane.window) + 1), plane, threads);
    }

    @Benchmark
    public Img<? extends RealType<?>> square(OurPlane plane, Threads threads) {
        return median(Element.BOX, radius(plane.window), plane, threads);
    }

    @Benchmark
    public ImageProcessor imagej(ImageJPlane plane) {
        new RankFilters().rank(plane.image, radius(plane.window), RankFilters.MEDIAN);
        return plane.image;
    }

    @Benchmark
    public Mat opencv(OpenCvPlane plane) {
        opencv_imgproc.medianBlur(plane.image, plane.result, 2 * radius(plane.window) + 1);
        return plane.result;
    }

    private static Img<? extends RealType<?>> median(Element element, double radius, OurPlane plane, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)
            .run(PercentileFilter.median(element, radius), plane.image, plane.result));
        return plane.result;
    }

    private static boolean is8Bit(String window) {
        return window.startsWith("8-bit");
    }

    private static int radius(String window) {
        return Integer.parseInt(window.substring(window.indexOf('r') + 1));
    }
}
