package org.roentgen.filter;

import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.texture.GaborFilter;
import org.roentgen.filter.texture.GaborKernel;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The modulus of one Gabor filter on 2048² pixels: σ = 5, a wavelength of 20/3 pixels, cut off at 3σ, which is what scikit-image does. */
@State(Scope.Benchmark)
public class GaborBenchmark {

    private final Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(Input.PLANE8.bytes(), Input.PLANE_N, Input.PLANE_N);
    private final Img<FloatType> result = ArrayImgs.floats(Input.PLANE_N, Input.PLANE_N);

    @Benchmark
    public Img<FloatType> modulus(Threads threads) {
        GaborFilter filter = new GaborFilter(new GaborKernel(5, 20 / 3.0, 1, 3), 0, GaborFilter.Part.MODULUS, false);
        threads.run(() -> filter.run(image, List.of(result), new TileRunner(Spacing.ofPlane(1, 1))));
        return result;
    }
}
