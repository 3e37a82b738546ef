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
import org.roentgen.filter.Element;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The entropy of 256 levels in a disc of radius 5 on 2048² 8-bit pixels; the peer is scikit-image's rank.entropy on the same values. */
@State(Scope.Benchmark)
public class LocalEntropyBenchmark {

    private static final int N = Input.PLANE_N, RADIUS = 5;

    private final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), N, N);
    private final Img<FloatType> result = ArrayImgs.floats(N, N);

    @Benchmark
    public Img<FloatType> disc(Threads threads) {
        threads.run(() -> new TileRunner(Spacing.ofPlane(1, 1))
            .run(new EntropyFilter(Element.BALL, RADIUS, new GreyLevels(256, 0, 256)), image, result));
        return result;
    }
}
