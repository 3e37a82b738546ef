package org.roentgen.segment;

import java.util.Optional;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Progress;

/** Otsu's threshold with its histogram on 256³ floats; the peer is scikit-image's threshold_otsu on the same values. */
@State(Scope.Benchmark)
public class ThresholdBenchmark {

    @Benchmark
    public void otsu(OurVolume volume, Threads threads, Blackhole hole) {
        OtsuThreshold otsu = new OtsuThreshold();
        threads.run(() -> hole.consume(
            otsu.threshold(Histogram.of(volume.image, Optional.empty(), otsu.bins(), Progress.NONE))));
    }
}
