package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Fills the holes of a mask, or of the objects of a label image: connected parts of the background that do not reach the edge of the image.
 * <p>Background is connected by faces where objects are connected by edges or corners, and by corners where they are by faces, so that a closed curve parts the
 * inside from the outside. A hole of a label image gets the label around it; one that touches several labels stays.
 * <p><b>Dimensions</b> 2-D, or 3-D, where a hole is a cavity, closed in all directions; slice by slice for tubes.  <b>Output</b> mask, or the labels. <b>Edges</b>
 * what reaches them is no hole, whatever the boundary.  <b>Cost</b> O(voxels).  <b>Memory</b> four floats a voxel, and what {@link
 * org.roentgen.segment.ConnectedComponents} needs.  <b>NaN</b> is outside.
 */
public final class HoleFilling extends WholeFilter {

    private final Connectivity background;
    private final boolean labels;

    /** @param objects how voxels of objects are connected */
    public HoleFilling(Connectivity objects, boolean labels) {
        background = objects == Connectivity.FACES ? Connectivity.ALL : Connectivity.FACES;
        this.labels = labels;
    }

    @Override public Output output() {
        return labels ? Output.INPUT_VALUES : Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Binary.prepare(in, labels);
        InParallel.range(in.ny * in.nz, Progress.NONE, row -> {
            for (int i = row * in.nx; i < (row + 1) * in.nx; i++) out[0].data[i] = in.data[i] == 0 ? 1 : 0;
        });
        ObjectMap parts = ObjectMap.ofMask(out[0], background, spacing, progress);
        float[] fill = fill(in, parts, in.nz > 1 && !Spacing.isPlane(spacing));
        for (int i = 0; i < in.size(); i++) out[0].data[i] = in.data[i] != 0 ? in.data[i] : fill[parts.at(i)];
    }

    /** The value that each part of the background gets. */
    private float[] fill(Block in, ObjectMap parts, boolean volume) {
        boolean[] open = parts.touchEdge(volume);
        float[] fill = new float[parts.count + 1];
        if (labels) surround(in, parts, open, fill, volume);
        else for (int part = 1; part < fill.length; part++) fill[part] = open[part] ? 0 : Binary.INSIDE;
        return fill;
    }

    /** Each voxel of an object that is beside a hole offers its label; two different ones leave the hole open. */
    private static void surround(Block in, ObjectMap parts, boolean[] open, float[] fill, boolean volume) {
        int[] steps = volume ? new int[] {1, in.strideY, in.strideZ} : new int[] {1, in.strideY};
        boolean[] several = Arrays.copyOf(open, open.length);
        for (int i = 0; i < in.size(); i++) {
            int hole = parts.at(i);
            if (hole == 0 || several[hole]) continue;
            for (int step : steps)
                for (int other = i - step; other <= i + step; other += 2 * step) {        // a hole is never at the edge
                    if (in.data[other] == 0) continue;
                    several[hole] |= fill[hole] != 0 && fill[hole] != in.data[other];
                    fill[hole] = in.data[other];
                }
        }
        for (int part = 0; part < fill.length; part++) if (several[part]) fill[part] = 0;
    }
}
