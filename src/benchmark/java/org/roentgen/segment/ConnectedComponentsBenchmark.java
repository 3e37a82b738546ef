package org.roentgen.segment;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** 26-connected labelling of a 256³ mask with the label image written; the peer is scipy.ndimage.label on the same mask. */
@State(Scope.Benchmark)
public class ConnectedComponentsBenchmark {

    private final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(Input.MASK.bytes(), Input.N, Input.N, Input.N);
    private final Img<UnsignedShortType> labels = ArrayImgs.unsignedShorts(Input.N, Input.N, Input.N);

    @Benchmark
    public void label(Threads threads, Blackhole hole) {
        threads.run(() -> {
            ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.ALL, Spacing.of(1, 1, 1), 0, Progress.NONE);
            components.write(labels, Progress.NONE);
            hole.consume(components.count());
        });
    }
}
