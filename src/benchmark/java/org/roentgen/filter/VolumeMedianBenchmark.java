package org.roentgen.filter;

import ij.ImageStack;
import ij.plugin.Filters3D;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.ImageJVolume;
import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The median within 1 voxel on 256³ floats: the box of 27 voxels that SciPy takes, and the ball of 7 that ImageJ takes. */
@State(Scope.Benchmark)
public class VolumeMedianBenchmark {

    private static final int RADIUS = 1;

    @Benchmark
    public Img<FloatType> ball(OurVolume volume, Threads threads) {
        return median(Element.BALL, volume, threads);
    }

    @Benchmark
    public Img<FloatType> box(OurVolume volume, Threads threads) {
        return median(Element.BOX, volume, threads);
    }

    @Benchmark
    public ImageStack imagej(ImageJVolume volume) {
        return Filters3D.filter(volume.stack, Filters3D.MEDIAN, RADIUS, RADIUS, RADIUS);
    }

    private static Img<FloatType> median(Element element, OurVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1))
            .run(PercentileFilter.median(element, RADIUS), volume.image, volume.result));
        return volume.result;
    }
}
