package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Smooths the surface of a mask, or of the objects of a label image: where the Gaussian of the mask (1 inside, 0 outside) is at least ½.
 * <p>A flat surface stays where it is, a convex one shrinks: a ball of radius r by about σ²/r, a disc by σ²/2r; what is thinner than about 1.35 σ vanishes. Of a
 * label image each label is smoothed on its own; at most two reach ½, and then the smaller label has the voxel.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, anisotropic spacing honoured.  <b>Output</b> mask, or the labels.  <b>Edges</b> as the
 * boundary says. <b>Cost</b> that of {@link GaussianSmoothing}; of labels, for each one in the box around it.  <b>Memory</b> four floats a voxel.  <b>NaN</b> is
 * outside.
 * <p>The first step of threshold dynamics: Merriman, Bence and Osher 1992, UCLA CAM report 92-18.
 */
public final class MaskSmoothing extends WholeFilter {

    private final GaussianSmoothing gaussian;
    private final boolean labels;

    /** @param sigma of the Gaussian, in image units */
    public MaskSmoothing(double sigma, boolean labels) {
        gaussian = new GaussianSmoothing(sigma);
        this.labels = labels;
    }

    @Override public Output output() {
        return labels ? Output.INPUT_VALUES : Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Binary.prepare(in, labels);
        TileRunner runner = new TileRunner(spacing).boundary(boundary);
        if (!labels) {
            smooth(in, Binary.INSIDE, new int[] {0, 0, 0, in.nx, in.ny, in.nz}, runner.progress(progress), out[0]);
            return;
        }
        ObjectMap objects = ObjectMap.ofLabels(in);
        Boxes boxes = new Boxes(objects);
        int[] reach = boundary == Boundary.PERIODIC ? new int[] {in.nx, in.ny, in.nz} : gaussian.reach(spacing);
        if (Spacing.isPlane(spacing)) reach[2] = 0;
        for (int object = objects.count; object > 0; object--) {
            progress.checkCancelled();
            smooth(in, objects.value(object), boxes.grown(object, reach), runner, out[0]);
            progress.done(1 - (object - 1.0) / objects.count);
        }
    }

    /** Writes one value where its Gaussian is at least ½, in a box. */
    private void smooth(Block in, float value, int[] box, TileRunner runner, Block out) {
        int nx = box[3] - box[0], ny = box[4] - box[1], nz = box[5] - box[2];
        float[] inside = new float[Math.multiplyExact(Math.multiplyExact(nx, ny), nz)];
        for (int z = 0, i = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, from = in.index(box[0], y + box[1], z + box[2]); x < nx; x++, i++) inside[i] = in.data[from + x] == value ? 1 : 0;
        float[] smooth = array(Filters.apply(gaussian, ArrayImgs.floats(inside, nx, ny, nz), runner));
        for (int z = 0, i = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, to = out.index(box[0], y + box[1], z + box[2]); x < nx; x++, i++) if (smooth[i] >= 0.5f) out.data[to + x] = value;
    }

    private static float[] array(Img<FloatType> image) {
        return ((FloatArray) ((ArrayImg<?, ?>) image).update(null)).getCurrentStorageArray();
    }

    /** The box around each object. */
    private static final class Boxes {

        private final ObjectMap objects;
        private final int[][] box;

        Boxes(ObjectMap objects) {
            this.objects = objects;
            box = new int[objects.count + 1][];
            Block number = objects.number;
            for (int z = 0; z < number.nz; z++)
                for (int y = 0; y < number.ny; y++)
                    for (int x = 0, i = number.index(0, y, z); x < number.nx; x++, i++) if (number.data[i] != 0) add(objects.at(i), x, y, z);
        }

        private void add(int object, int x, int y, int z) {
            int[] b = box[object];
            if (b == null) b = box[object] = new int[] {x, y, z, x + 1, y + 1, z + 1};
            b[0] = Math.min(b[0], x);
            b[1] = Math.min(b[1], y);
            b[3] = Math.max(b[3], x + 1);
            b[4] = Math.max(b[4], y + 1);
            b[5] = z + 1;
        }

        int[] grown(int object, int[] reach) {
            int[] grown = Arrays.copyOf(box[object], 6), size = {objects.number.nx, objects.number.ny, objects.number.nz};
            for (int d = 0; d < 3; d++) {
                grown[d] = Math.max(0, grown[d] - reach[d]);
                grown[d + 3] = Math.min(size[d], grown[d + 3] + reach[d]);
            }
            return grown;
        }
    }
}
