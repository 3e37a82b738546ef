package org.roentgen.filter.descriptor;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Uniform patterns of 8 points at a distance of 1 on 2048² 8-bit pixels; the peer is scikit-image's local_binary_pattern on the same values. */
@State(Scope.Benchmark)
public class LocalBinaryPatternBenchmark {

    private static final int N = Input.PLANE_N;

    private final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N);
    private final Img<FloatType> result = ArrayImgs.floats(N, N);

    @Benchmark
    public Img<FloatType> uniform(Threads threads) {
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.ZERO)
            .run(new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1), image, result));
        return result;
    }
}
