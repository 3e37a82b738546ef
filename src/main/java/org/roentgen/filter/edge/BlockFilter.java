package org.roentgen.filter.edge;

import java.util.Arrays;
import java.util.stream.Collectors;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.TileRunner;

/** Runs a filter from block to block on all threads, as a step of a filter of the whole volume. */
final class BlockFilter {

    private final TileRunner runner;

    BlockFilter(double[] spacing, Boundary boundary) {
        runner = new TileRunner(spacing).boundary(boundary);
    }

    void run(VolumeFilter filter, Block in, Progress progress, Block... out) {
        filter.run(image(in), Arrays.stream(out).map(BlockFilter::image).collect(Collectors.toList()), runner.progress(progress));
    }

    private static Img<FloatType> image(Block block) {
        return ArrayImgs.floats(block.data, block.nx, block.ny, block.nz);
    }
}
