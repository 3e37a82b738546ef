package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;

/**
 * Fills the convex hull of a mask, of each of its connected objects, or of each label.
 * <p>Inside are the voxels whose centres lie in the convex hull of the centres of the object's voxels, its surface included; in whole numbers, without rounding.
 * Hulls of objects may overlap. Of labels, voxels that have one keep it, and a voxel of the background in several hulls gets the smallest label.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> none: spacing, anisotropic or not, has no influence on what is convex.  <b>Output</b> mask, or the labels.
 * <b>Edges</b> objects end there. <b>Cost</b> O(voxels + s · log s) for s rows of objects.  <b>Memory</b> three floats a voxel, and 16 bytes a row of an object.
 * <b>NaN</b> is outside.
 * <p>Andrew 1979 (plane); Barber, Dobkin and Huhdanpaa 1996 (space). scikit-image's convex_hull_image takes the corners of pixels half a pixel outside their centres,
 * and so has a border more.
 */
public final class ConvexHull extends WholeFilter {

    /** Of what hulls are made. */
    public enum Of { ALL, OBJECTS, LABELS }

    private final Of of;
    private final Connectivity connectivity;

    /** @param connectivity of the objects of a mask */
    public ConvexHull(Of of, Connectivity connectivity) {
        this.of = of;
        this.connectivity = connectivity;
    }

    @Override public Output output() {
        return of == Of.LABELS ? Output.INPUT_VALUES : Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Binary.prepare(in, of == Of.LABELS);
        ObjectMap objects = of == Of.OBJECTS ? ObjectMap.ofMask(in, connectivity, spacing, progress.part(0, 0.5)) : ObjectMap.ofLabels(in);
        RowEnds[] ends = ends(objects);
        for (int object = objects.count; object > 0; object--) {                // the smallest label comes last, and so stays
            progress.checkCancelled();
            float value = objects.value(object);
            new Hull(ends[object].corners(), (y, z, low, high) -> Arrays.fill(out[0].data, in.index(low, y, z), in.index(high, y, z) + 1, value)).fill();
            progress.done(1 - 0.5 * object / objects.count);
        }
        for (int i = 0; i < in.size(); i++) if (in.data[i] != 0) out[0].data[i] = in.data[i];
    }

    private static RowEnds[] ends(ObjectMap objects) {
        RowEnds[] ends = new RowEnds[objects.count + 1];
        Arrays.setAll(ends, i -> new RowEnds());
        Block number = objects.number;
        for (int z = 0; z < number.nz; z++)
            for (int y = 0; y < number.ny; y++)
                for (int row = number.index(0, y, z), x = row, end = row + number.nx, begin; x < end; ) {
                    begin = x++;
                    while (x < end && number.data[x] == number.data[begin]) x++;
                    if (number.data[begin] != 0) ends[objects.at(begin)].add(begin - row, x - 1 - row, y, z);
                }
        return ends;
    }
}
