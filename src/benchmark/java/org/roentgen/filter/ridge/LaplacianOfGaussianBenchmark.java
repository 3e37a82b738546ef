package org.roentgen.filter.ridge;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The Laplacian of a Gaussian of σ = 2 voxels on 256³ floats; the peer is SciPy's gaussian_laplace on the same values. */
@State(Scope.Benchmark)
public class LaplacianOfGaussianBenchmark {

    @Benchmark
    public Img<FloatType> laplacian(OurVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(new LaplacianOfGaussian(2, false), volume.image, volume.result));
        return volume.result;
    }
}
