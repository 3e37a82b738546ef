package org.roentgen.filter;

import ij.plugin.filter.RankFilters;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Statistics of neighbours on 2048² pixels of 8 bits: in the disc of a radius r that ImageJ takes, of the pixels whose squared distance is at most
 * r² + 1, and extremes in squares as OpenCV's erode and dilate. Means and variances come out as floats; as bytes from ImageJ.
 */
@State(Scope.Benchmark)
public class PlaneRankBenchmark {

    private static final int N = Input.PLANE_N;

    @State(Scope.Benchmark)
    public static class OurPlane {

        final Img<? extends RealType<?>> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N), bytes = ArrayImgs.unsignedBytes(N, N),
            floats = ArrayImgs.floats(N, N);
    }

    @State(Scope.Benchmark)
    public static class Disc {

        @Param({"minimum r2", "minimum r20", "maximum r2", "maximum r20", "mean r2", "mean r20", "variance r2", "variance r20"})
        public String window;

        int radius() {
            return Integer.parseInt(window.substring(window.indexOf('r', window.indexOf(' ')) + 1));
        }

        Filter ours() {
            double radius = Math.sqrt(radius() * radius() + 1);
            switch (window.substring(0, window.indexOf(' '))) {
                case "minimum": return ExtremumFilter.minimum(Element.BALL, radius);
                case "maximum": return ExtremumFilter.maximum(Element.BALL, radius);
                case "mean": return new MeanFilter(Element.BALL, radius);
                default: return VarianceFilter.variance(Element.BALL, radius);
            }
        }

        int imagej() {
            switch (window.substring(0, window.indexOf(' '))) {
                case "minimum": return RankFilters.MIN;
                case "maximum": return RankFilters.MAX;
                case "mean": return RankFilters.MEAN;
                default: return RankFilters.VARIANCE;
            }
        }
    }

    @State(Scope.Benchmark)
    public static class Square {

        @Param({"minimum 5", "minimum 31", "maximum 5", "maximum 31"})
        public String window;

        boolean isMinimum() {
            return window.startsWith("minimum");
        }

        int width() {
            return Integer.parseInt(window.substring(window.indexOf(' ') + 1));
        }
    }

    /** Filled anew before each call, outside the clock: the filter overwrites it. */
    @State(Scope.Benchmark)
    public static class ImageJPlane {

        private final byte[] values = Input.PLANE8.bytes();
        final ImageProcessor image = new ByteProcessor(N, N);

        @Setup
        public void limit() {
            Threads.limitImageJ();
        }

        @Setup(Level.Invocation)
        public void fill() {
            System.arraycopy(values, 0, image.getPixels(), 0, N * N);
        }
    }

    @State(Scope.Benchmark)
    public static class OpenCvPlane {

        final Mat image = new Mat(N, N, opencv_core.CV_8UC1), result = new Mat(N, N, opencv_core.CV_8UC1);

        @Setup
        public void fill() {
            opencv_core.setNumThreads(Threads.COUNT);
            image.data().put(Input.PLANE8.bytes());
        }
    }

    @Benchmark
    public Img<? extends RealType<?>> disc(OurPlane plane, Disc disc, Threads threads) {
        return run(disc.ours(), plane, threads);
    }

    @Benchmark
    public ImageProcessor imagej(ImageJPlane plane, Disc disc) {
        new RankFilters().rank(plane.image, disc.radius(), disc.imagej());
        return plane.image;
    }

    @Benchmark
    public Img<? extends RealType<?>> square(OurPlane plane, Square square, Threads threads) {
        int radius = square.width() / 2;
        return run(square.isMinimum() ? ExtremumFilter.minimum(Element.BOX, radius) : ExtremumFilter.maximum(Element.BOX, radius), plane, threads);
    }

    @Benchmark
    public Mat opencv(OpenCvPlane plane, Square square) {
        Mat element = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(square.width(), square.width()));
        if (square.isMinimum()) opencv_imgproc.erode(plane.image, plane.result, element);
        else opencv_imgproc.dilate(plane.image, plane.result, element);
        return plane.result;
    }

    private static Img<? extends RealType<?>> run(Filter filter, OurPlane plane, Threads threads) {
        Img<? extends RealType<?>> result = filter.output() == VolumeFilter.Output.INPUT_VALUES ? plane.bytes : plane.floats;
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST).run(filter, plane.image, result));
        return result;
    }
}
