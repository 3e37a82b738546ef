package org.roentgen.segment.watershed;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** A watershed of 256³ floats from 40³ single voxels as markers; the peer is skimage.segmentation.watershed on the same. */
@State(Scope.Benchmark)
public class MarkerWatershedBenchmark {

    private static final int EACH = 40;

    private final Img<FloatType> image = ArrayImgs.floats(Input.VOLUME.floats(), Input.N, Input.N, Input.N);
    private final Img<IntType> markers = ArrayImgs.ints(markers(), Input.N, Input.N, Input.N);

    private static int[] markers() {
        int[] labels = new int[Input.N * Input.N * Input.N];
        for (int i = 0; i < EACH * EACH * EACH; i++) labels[place(i % EACH) + Input.N * (place(i / EACH % EACH) + Input.N * place(i / EACH / EACH))] = i + 1;
        return labels;
    }

    private static int place(int i) {
        return (int) (3 + 6.4 * i);
    }

    @Benchmark
    public void flood(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(MarkerWatershed.ofImage(Connectivity.FACES, 0, false)
            .run(image, Optional.of(markers), Optional.<RandomAccessibleInterval<BitType>>empty(), Spacing.of(1, 1, 1), Progress.NONE)));
    }
}
