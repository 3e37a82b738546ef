package org.roentgen.segment;

import java.util.Optional;
import java.util.TreeMap;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Fills in labels that were drawn on some slices, by shape-based interpolation.
 * <p>Between two successive slices at a and b on which a label is drawn, it is where S(t) = (1 − t)·S_a + t·S_b ≥ 0, t = (z − a)/(b − a), with S the distance in the
 * slice to the nearest pixel of the other side, positive inside. Where several labels would be, the one with the largest S is, of equal ones the smaller. What is
 * drawn stays; beyond its first and last slice a label is not continued. With {@code moving} shapes are first laid over each other by their centroids, which move
 * along a straight line: shapes that do not overlap are then joined, and a slanting tube keeps its width.
 * <p><b>Dimensions</b> 3-D, along any axis; in a plane along x or y. Slices of a plane have none between them.  <b>Units</b> anisotropic spacing honoured within
 * slices.  <b>Output</b> the labels. <b>Edges</b> shapes end there, whatever the boundary.  <b>Cost</b> O(pixels of the box around each label on its slices).
 * <b>Memory</b> three floats a voxel, some planes.  <b>NaN</b> is background and stays.
 * <p>Raya and Udupa 1990, IEEE Trans. Med. Imaging 9(1):32–42, doi:10.1109/42.52980; Herman, Zheng and Bucholtz 1992, IEEE Comput. Graph. Appl. 12(3):69–79,
 * doi:10.1109/38.135915. Distances are exact here, chamfers there.
 */
public final class SliceInterpolation extends WholeFilter {

    private final int axis;
    private final boolean moving;

    /** @param axis across the slices: 0, 1 or 2 for x, y or z
     * @param moving whether shapes are laid over each other by their centroids */
    public SliceInterpolation(int axis, boolean moving) {
        if (axis < 0 || axis > 2) throw new IllegalArgumentException("Axis must be 0, 1 or 2, but is " + axis + ". 2 fills between slices.");
        this.axis = axis;
        this.moving = moving;
    }

    @Override public Output output() {
        return Output.INPUT_VALUES;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        SliceView slices = new SliceView(in, axis, spacing);
        Block strength = new Block(in.nx, in.ny, in.nz);
        System.arraycopy(in.data, 0, out[0].data, 0, in.size());
        TreeMap<Float, LabelShape> last = new TreeMap<>();
        for (int w = 0; w < slices.count; w++) {
            progress.checkCancelled();
            for (LabelShape shape : LabelShape.on(slices, w)) {
                LabelShape before = last.put(shape.label, shape);
                if (before != null && before.slice < w - 1) fill(slices, before, shape, out[0], strength);
            }
            progress.done((w + 1.0) / slices.count);
        }
    }

    private void fill(SliceView slices, LabelShape a, LabelShape b, Block out, Block strength) {
        int[] box = a.boxWith(b);
        SignedPlane from = new SignedPlane(slices, a, box), to = new SignedPlane(slices, b, box);
        for (int w = a.slice + 1; w < b.slice; w++) {
            double t = (double) (w - a.slice) / (b.slice - a.slice), du = moving ? b.u - a.u : 0, dv = moving ? b.v - a.v : 0;
            for (int v = box[1]; v < box[3]; v++)
                for (int u = box[0]; u < box[2]; u++) {
                    double s = (1 - t) * from.at(u - t * du, v - t * dv) + t * to.at(u + (1 - t) * du, v + (1 - t) * dv);
                    if (s >= 0) offer(slices.index(u, v, w), a.label, (float) s, slices, out, strength);
                }
        }
    }

    /** Strengths are kept one higher, so that 0 is none. */
    private static void offer(int i, float label, float s, SliceView slices, Block out, Block strength) {
        if (slices.isDrawn(i)) return;
        boolean stronger = s + 1 > strength.data[i] || s + 1 == strength.data[i] && label < out.data[i];
        if (!stronger) return;
        strength.data[i] = s + 1;
        out.data[i] = label;
    }
}
