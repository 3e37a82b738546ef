package org.roentgen.segment;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/** Runs a seeded kernel on blocks. */
public final class SeededRun {

    public final int[] labels;
    public final Block[] maps;

    private SeededRun(int[] labels, Block[] maps) {
        this.labels = labels;
        this.maps = maps;
    }

    /** @param mask null for none */
    public static SeededRun of(Segmentation kernel, Block image, IntBlock seeds, Block mask, double[] spacing) {
        Img<IntType> labels = ArrayImgs.ints(seeds.data, seeds.nx, seeds.ny, seeds.nz);
        Optional<RandomAccessibleInterval<BitType>> inside = Optional.ofNullable(mask).map(m -> Converters.convert((RandomAccessibleInterval<FloatType>) image(m),
            (in, out) -> out.set(in.get() != 0), new BitType()));
        Labels found = kernel.run(image(image), Optional.of(labels), inside, spacing, Progress.NONE);
        return new SeededRun(found.labels().data, found.maps().toArray(new Block[0]));
    }

    private static Img<FloatType> image(Block block) {
        return ArrayImgs.floats(block.data, block.nx, block.ny, block.nz);
    }
}
