package org.roentgen.filter;

import ij.ImagePlus;
import ij.plugin.GaussianBlur3D;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.ImageJVolume;
import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Calibration;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** A Gaussian of σ = 2 voxels on 256³, from floats and from 16-bit numbers that a calibration turns into Hounsfield units. */
@State(Scope.Benchmark)
public class GaussianSmoothingBenchmark {

    private static final double SIGMA = 2;

    /** As stored by a scanner, and seen through its calibration. */
    @State(Scope.Benchmark)
    public static class Scan {

        final RandomAccessibleInterval<FloatType> hounsfield = Calibration.linear(1, -1024)
            .view(ArrayImgs.unsignedShorts(Input.CT.shorts(), Input.N, Input.N, Input.N));
        final Img<FloatType> result = ArrayImgs.floats(Input.N, Input.N, Input.N);
    }

    @Benchmark
    public Img<FloatType> floats(OurVolume volume, Threads threads) {
        smooth(volume.image, volume.result, threads);
        return volume.result;
    }

    @Benchmark
    public Img<FloatType> calibrated(Scan scan, Threads threads) {
        smooth(scan.hounsfield, scan.result, threads);
        return scan.result;
    }

    @Benchmark
    public ImagePlus imagej(ImageJVolume volume) {
        GaussianBlur3D.blur(volume.image, SIGMA, SIGMA, SIGMA);
        return volume.image;
    }

    private static void smooth(RandomAccessibleInterval<FloatType> image, Img<FloatType> result, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(new GaussianSmoothing(SIGMA), image, result));
    }
}
