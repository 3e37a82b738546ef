package org.roentgen.segment;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

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

/** Otsu's threshold with its histogram on 256³ floats; the peer is scikit-image's threshold_otsu on the same values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThresholdBenchmark {

    private static final int N = 256;

    private Img<FloatType> image;

    @Setup
    public void fill() {
        image = ArrayImgs.floats(HashNoise.image(N), N, N, N);
    }

    @Benchmark
    public double roentgen_otsu() {
        OtsuThreshold otsu = new OtsuThreshold();
        return otsu.threshold(Histogram.of(image, Optional.empty(), otsu.bins(), Progress.NONE));
    }
}
