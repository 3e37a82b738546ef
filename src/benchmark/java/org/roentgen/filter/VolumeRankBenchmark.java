package org.roentgen.filter;

import ij.ImageStack;
import ij.plugin.Filters3D;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.ImageJVolume;
import org.roentgen.benchmark.OurVolume;
import org.roentgen.benchmark.Threads;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** Statistics of the ball of 33 voxels, radius 2, on 256³ floats. */
@State(Scope.Benchmark)
public class VolumeRankBenchmark {

    private static final int RADIUS = 2;

    @Param({"minimum", "maximum", "variance"})
    public String statistic;

    @Benchmark
    public Img<FloatType> ball(OurVolume volume, Threads threads) {
        threads.run(() -> new TileRunner(Spacing.of(1, 1, 1)).run(ours(), volume.image, volume.result));
        return volume.result;
    }

    @Benchmark
    public ImageStack imagej(ImageJVolume volume) {
        return Filters3D.filter(volume.stack, theirs(), RADIUS, RADIUS, RADIUS);
    }

    private Filter ours() {
        switch (statistic) {
            case "minimum": return ExtremumFilter.minimum(Element.BALL, RADIUS);
            case "maximum": return ExtremumFilter.maximum(Element.BALL, RADIUS);
            default: return VarianceFilter.variance(Element.BALL, RADIUS);
        }
    }

    private int theirs() {
        switch (statistic) {
            case "minimum": return Filters3D.MIN;
            case "maximum": return Filters3D.MAX;
            default: return Filters3D.VAR;
        }
    }
}
