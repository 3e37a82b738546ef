package org.roentgen.filter;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.morphology.GreyMorphology;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The least value in a square of 2r + 1 pixels, on 2048² pixels of 8 bits. */
@State(Scope.Benchmark)
public class ErosionBenchmark {

    private static final int N = Input.PLANE_N;

    @Param({"r2", "r15"})
    public String window;

    private Img<UnsignedByteType> image, result;
    private Mat mat, eroded, square;

    @Setup
    public void fill() {
        image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N);
        result = ArrayImgs.unsignedBytes(N, N);
        opencv_core.setNumThreads(Threads.COUNT);
        mat = new Mat(N, N, opencv_core.CV_8UC1);
        mat.data().put(Input.PLANE8.bytes());
        eroded = new Mat(N, N, opencv_core.CV_8UC1);
        square = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(2 * radius() + 1, 2 * radius() + 1));
    }

    @Benchmark
    public Img<UnsignedByteType> box(Threads threads) {
        GreyMorphology erosion = new GreyMorphology(GreyMorphology.Operation.ERODE, StructuringElement.of(Element.BOX, radius()));
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST).run(erosion, image, result));
        return result;
    }

    @Benchmark
    public Mat opencv() {
        opencv_imgproc.erode(mat, eroded, square);
        return eroded;
    }

    private int radius() {
        return Integer.parseInt(window.substring(1));
    }
}
