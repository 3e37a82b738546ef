package org.roentgen.segment;

import java.util.concurrent.TimeUnit;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** 26-connected labelling of a 256³ mask with the label image written; the peer is scipy.ndimage.label on the same mask. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConnectedComponentsBenchmark {

    private static final int N = 256;

    private Img<UnsignedByteType> mask;
    private Img<UnsignedShortType> labels;

    @Setup
    public void fill() {
        mask = ArrayImgs.unsignedBytes(HashNoise.mask(HashNoise.image(N)), N, N, N);
        labels = ArrayImgs.unsignedShorts(N, N, N);
    }

    @Benchmark
    public int roentgen_label26() {
        ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.ALL, Spacing.of(1, 1, 1), 0, Progress.NONE);
        components.write(labels, Progress.NONE);
        return components.count();
    }
}
