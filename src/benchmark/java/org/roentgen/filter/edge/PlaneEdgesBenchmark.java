package org.roentgen.filter.edge;

import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Slopes, curvatures and Canny's edges of 2048² 8-bit pixels, beside OpenCV: to 32-bit floats, Canny to a mask, with the same thresholds. */
@State(Scope.Benchmark)
public class PlaneEdgesBenchmark {

    private static final int N = Input.PLANE_N;

    /** Of OpenCV's Sobel, which is eight times the slope. */
    private static final double LOW = 40, HIGH = 120, FACTOR = 8;

    @State(Scope.Benchmark)
    public static class OurPlane {

        final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N), edges = ArrayImgs.unsignedBytes(N, N);
        final Img<FloatType> result = ArrayImgs.floats(N, N);
    }

    @State(Scope.Benchmark)
    public static class OpenCvPlane {

        Mat image, edges, result;

        @Setup
        public void fill() {
            opencv_core.setNumThreads(Threads.COUNT);
            image = new Mat(N, N, opencv_core.CV_8UC1);
            edges = new Mat(N, N, opencv_core.CV_8UC1);
            result = new Mat(N, N, opencv_core.CV_32FC1);
            image.data().put(Input.PLANE8.bytes());
        }
    }

    @Benchmark
    public Img<FloatType> sobel(OurPlane plane, Threads threads) {
        return run(new Gradient(DifferenceOperator.SOBEL, 0), plane, plane.result, threads);
    }

    @Benchmark
    public Mat opencvSobel(OpenCvPlane plane) {
        opencv_imgproc.Sobel(plane.image, plane.result, opencv_core.CV_32F, 1, 0);
        return plane.result;
    }

    @Benchmark
    public Img<FloatType> scharr(OurPlane plane, Threads threads) {
        return run(new Gradient(DifferenceOperator.SCHARR, 0), plane, plane.result, threads);
    }

    @Benchmark
    public Mat opencvScharr(OpenCvPlane plane) {
        opencv_imgproc.Scharr(plane.image, plane.result, opencv_core.CV_32F, 1, 0);
        return plane.result;
    }

    @Benchmark
    public Img<FloatType> laplacian(OurPlane plane, Threads threads) {
        return run(new Laplacian(Connectivity.FACES), plane, plane.result, threads);
    }

    @Benchmark
    public Mat opencvLaplacian(OpenCvPlane plane) {
        opencv_imgproc.Laplacian(plane.image, plane.result, opencv_core.CV_32F);
        return plane.result;
    }

    @Benchmark
    public Img<UnsignedByteType> canny(OurPlane plane, Threads threads) {
        return run(new Canny(DifferenceOperator.SOBEL, EdgeThreshold.absolute(LOW / FACTOR), EdgeThreshold.absolute(HIGH / FACTOR), Canny.Result.EDGES, true),
            plane, plane.edges, threads);
    }

    @Benchmark
    public Mat opencvCanny(OpenCvPlane plane) {
        opencv_imgproc.Canny(plane.image, plane.edges, LOW, HIGH, 3, true);
        return plane.edges;
    }

    private static <T extends RealType<T>> Img<T> run(VolumeFilter filter, OurPlane plane, Img<T> result, Threads threads) {
        threads.run(() -> filter.run(plane.image, List.of(result), new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        return result;
    }
}
