package org.roentgen.filter.edge;

import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Canny's edges of 2048² 8-bit pixels with a Gaussian; the peer is scikit-image's canny with thresholds of eight times the slope. */
@State(Scope.Benchmark)
public class CannyBenchmark {

    private static final double SIGMA = 1.5, LOW = 20, HIGH = 60, FACTOR = 8;

    @State(Scope.Benchmark)
    public static class Plane {

        final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), Input.PLANE_N, Input.PLANE_N),
            edges = ArrayImgs.unsignedBytes(Input.PLANE_N, Input.PLANE_N);
    }

    @Benchmark
    public Img<UnsignedByteType> gaussian(Plane plane, Threads threads) {
        Canny canny = new Canny(new GaussianDerivative(SIGMA), EdgeThreshold.absolute(LOW / FACTOR), EdgeThreshold.absolute(HIGH / FACTOR), Canny.Result.EDGES, true);
        threads.run(() -> canny.run(plane.image, List.of(plane.edges), new TileRunner(Spacing.ofPlane(1, 1))));
        return plane.edges;
    }
}
