package org.roentgen.segment.superpixel;

import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** 1000 supervoxels of 128³ floats, ten iterations and connected; the peer is scikit-image's slic on the same values, from 0 to 1. */
@State(Scope.Benchmark)
public class SlicBenchmark {

    private final Img<FloatType> image = ArrayImgs.floats(Input.SMALL_VOLUME.floats(), Input.SMALL_N, Input.SMALL_N, Input.SMALL_N);

    @Benchmark
    public void pieces(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(Slic.ofCount(1000, 0.1, false, 10).run(image, Optional.empty(), Optional.empty(), Spacing.of(1, 1, 1), Progress.NONE).greatest()));
    }
}
