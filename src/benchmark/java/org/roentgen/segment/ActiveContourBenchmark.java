package org.roentgen.segment;

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
import org.roentgen.segment.contour.ActiveContour;
import org.roentgen.segment.contour.ContourStart;
import org.roentgen.segment.contour.MorphologicalChanVese;

/** 50 iterations of morphological Chan–Vese with one smoothing each, from a checkerboard; the peer is scikit-image's morphological_chan_vese on the same volume. */
@State(Scope.Benchmark)
public class ActiveContourBenchmark {

    private static final ActiveContour CONTOUR = new ActiveContour(new MorphologicalChanVese(1, 1, 0, 1), ContourStart.CHECKERBOARD, 0, true, 50);

    private final Img<FloatType> image = ArrayImgs.floats(Input.SMALL_VOLUME.floats(), Input.SMALL_N, Input.SMALL_N, Input.SMALL_N);

    @Benchmark
    public void morphological(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(CONTOUR.run(image, Optional.empty(), Optional.empty(), Spacing.of(1, 1, 1), Progress.NONE)));
    }
}
