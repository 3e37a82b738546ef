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

/** Total variation of 128³ floats, a corner of the volume, with a weight of a tenth of its range; the peer is scikit-image's denoise_tv_chambolle on the same values. */
@State(Scope.Benchmark)
public class TotalVariationBenchmark {

    private static final int N = 128;

    /** The corner, its range, and the memory for the result. */
    @State(Scope.Benchmark)
    public static class Corner {

        final float[] values = new float[N * N * N];
        final Img<FloatType> image = ArrayImgs.floats(values, N, N, N), result = ArrayImgs.floats(N, N, N);
        final double range;

        public Corner() {
            float[] volume = Input.VOLUME.floats();
            float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < values.length; i++) {
                values[i] = volume[i % N + Input.N * (i / N % N + Input.N * (i / N / N))];
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
            range = max - min;
        }
    }

    @Benchmark
    public Img<FloatType> ours(Corner corner, Threads threads) {
        TotalVariation filter = new TotalVariation(0.1 * corner.range, 2e-4, 200);
        threads.run(() -> filter.run(corner.image, List.of(corner.result), new TileRunner(Spacing.of(1, 1, 1))));
        return corner.result;
    }
}
