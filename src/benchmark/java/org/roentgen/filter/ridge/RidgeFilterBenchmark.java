package org.roentgen.filter.ridge;

import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Frangi's filter for tubes at three scales on 128³ floats, with c from the volume; the peer is scikit-image's frangi on the same values. */
@State(Scope.Benchmark)
public class RidgeFilterBenchmark {

    @State(Scope.Benchmark)
    public static class SmallVolume {

        final Img<FloatType> image = ArrayImgs.floats(Input.SMALL_VOLUME.floats(), Input.SMALL_N, Input.SMALL_N, Input.SMALL_N);
        final Img<FloatType> result = ArrayImgs.floats(Input.SMALL_N, Input.SMALL_N, Input.SMALL_N);
    }

    @Benchmark
    public Img<FloatType> frangi(SmallVolume volume, Threads threads) {
        RidgeFilter filter = new RidgeFilter(new Frangi(RidgeShape.TUBE, 0.5, 0.5, 0), true, 1, 2, 3);
        threads.run(() -> filter.run(volume.image, List.of(volume.result), new TileRunner(Spacing.of(1, 1, 1))));
        return volume.result;
    }
}
