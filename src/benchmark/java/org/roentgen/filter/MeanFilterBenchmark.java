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

/** The mean within 2 voxels on 256³ floats: the ball of 33 voxels that ImageJ takes, and the box of 125. */
@State(Scope.Benchmark)
public class MeanFilterBenchmark {

    private static final int RADIUS = 2;

    @Benchmark
    public Img<FloatType> ball(OurVolume volume, Threads threads) {
        return mean(Element.BALL, volume, threads);
    }

    @Benchmark
    public Img<FloatType> box(OurVolume volume, Threads threads) {
        return mean(Element.BOX, volume, threads);
    }

    @Benchmark
    public ImageStack imagej(ImageJVolume volume) {
        return Filters3D.filter(volume.stack, Filters3D.MEAN, RADIUS, RADIUS, RADIUS);
    }

    private static Img<FloatType> mean(Element element, OurVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(new MeanFilter(element, RADIUS), volume.image, volume.result));
        return volume.result;
    }
}
