package org.roentgen.segment.local;

import org.roentgen.filter.Element;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/** The middle of the values in a window where they differ, elsewhere the middle of the range: Bernsen's threshold. */
final class MidrangeLevel implements BlockOperation {

    private final ExtremumFilter minimum, maximum;
    private final float contrast, otherwise;

    MidrangeLevel(Element element, double radius, double contrast, IntensityRange range) {
        if (!(contrast >= 0 && contrast <= Float.MAX_VALUE))
            throw new IllegalArgumentException("Contrast must be a number of at least 0, but is " + contrast + ". Give 15 for an 8-bit image.");
        minimum = ExtremumFilter.minimum(element, radius);
        maximum = ExtremumFilter.maximum(element, radius);
        this.contrast = (float) contrast;
        otherwise = (float) ((range.black + range.white) / 2);
    }

    @Override public int[] reach(double[] spacing) {
        return minimum.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block least = new Block(out.nx, out.ny, out.nz);
        Block scratch = new Block(in.data.clone(), in.nx, in.ny, in.nz);
        minimum.apply(scratch, least, spacing);
        maximum.apply(in, out, spacing);
        for (int i = 0; i < out.size(); i++) out.data[i] = level(least.data[i], out.data[i]);
    }

    /** Of NaN, NaN. */
    private float level(float least, float greatest) {
        return greatest - least < contrast ? otherwise : (least + greatest) / 2;
    }
}
