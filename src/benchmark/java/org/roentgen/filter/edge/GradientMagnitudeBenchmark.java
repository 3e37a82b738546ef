package org.roentgen.filter.edge;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Sobel's gradient magnitude on 256³ floats; the peer is scikit-image's sobel on the same values. */
@State(Scope.Benchmark)
public class GradientMagnitudeBenchmark {

    @Benchmark
    public Img<FloatType> sobel(OurVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(new GradientMagnitude(DifferenceOperator.SOBEL), volume.image, volume.result));
        return volume.result;
    }
}
