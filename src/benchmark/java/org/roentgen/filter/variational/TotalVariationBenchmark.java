package org.roentgen.filter.variational;

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

/** Total variation of 128³ floats with a weight of a tenth of its range; the peer is scikit-image's denoise_tv_chambolle on the same values. */
@State(Scope.Benchmark)
public class TotalVariationBenchmark {

    private static final int N = Input.SMALL_N;

    /** The volume, its range, and the memory for the result. */
    @State(Scope.Benchmark)
    public static class SmallVolume {

        final float[] values = Input.SMALL_VOLUME.floats();
        final Img<FloatType> image = ArrayImgs.floats(values, N, N, N), result = ArrayImgs.floats(N, N, N);
        final double range;

        public SmallVolume() {
            float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
            for (float v : values) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
            range = max - min;
        }
    }

    @Benchmark
    public Img<FloatType> ours(SmallVolume volume, Threads threads) {
        TotalVariation filter = new TotalVariation(0.1 * volume.range, 2e-4, 200);
        threads.run(() -> filter.run(volume.image, List.of(volume.result), new TileRunner(Spacing.of(1, 1, 1))));
        return volume.result;
    }
}
