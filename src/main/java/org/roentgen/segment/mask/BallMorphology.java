package org.roentgen.segment.mask;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Erodes, dilates, opens or closes a mask, or the objects of a label image, with a ball of any radius in image units.
 * <p>Eroded: voxels inside whose distance to the nearest voxel outside is &gt; r. Dilated: voxels within r of one inside. Opening erodes, then dilates; closing
 * dilates, then erodes. Distances are between voxel centres; a relative 1e-9 forgives rounding. With labels, objects are kept apart: erosion looks at the nearest
 * voxel of any other label, dilation gives a voxel of the background the nearest label (of several equally near, one that depends on the scan order), opening opens
 * each label, and closing closes all of them together, where what is new belongs to the nearest label.
 * <p><b>Dimensions</b> 2-D (disc) or 3-D (ball).  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> mask, or the labels. <b>Edges</b>
 * mirror, nearest: nothing lies beyond the edge, so that objects that touch it are not eroded from there. Zero: background lies there; closing works on a larger
 * image, so that it never takes anything away. Periodic: the image is repeated.  <b>Cost</b> O(voxels), whatever the radius: one exact {@link DistanceMap} a step.
 * <b>Memory</b> four floats a voxel, of the larger image where there is one.  <b>NaN</b> is outside.
 * <p>Serra 1982, Image Analysis and Mathematical Morphology, chapter 2; by distances: Ragnemalm 1992, Pattern Recognit. Lett. 13(3):161–166. scikit-image's
 * binary_erosion and binary_closing treat the edge as mirror does.
 */
public final class BallMorphology extends WholeFilter {

    /** What is done to the objects. */
    public enum Operation { ERODE, DILATE, OPEN, CLOSE }

    private final Operation operation;
    private final double radius;
    private final boolean labels;

    /** @param radius in image units
     * @param labels whether the values are labels, which are kept apart; else all that is not 0 is one mask */
    public BallMorphology(Operation operation, double radius, boolean labels) {
        if (!(radius >= 0 && radius < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Radius must be a number of at least 0, but is " + radius + ". Give it in image units.");
        this.operation = operation;
        this.radius = radius * (1 + 1e-9);
        this.labels = labels;
    }

    @Override public Output output() {
        return labels ? Output.INPUT_VALUES : Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Binary.prepare(in, labels);
        Step step = new Step(spacing, boundary);
        Progress first = progress.part(0, 0.5), second = progress.part(0.5, 1);
        switch (operation) {
            case ERODE: step.erode(in, out[0], DistanceMap.Target.OTHER_VALUE, progress); break;
            case DILATE: step.dilate(in, out[0], progress); break;
            case OPEN:
                step.erode(in, out[0], DistanceMap.Target.OTHER_VALUE, first);
                System.arraycopy(out[0].data, 0, in.data, 0, in.size());
                step.dilate(in, out[0], second);
                break;
            default: close(step, in, out[0], spacing, boundary, first, second);
        }
    }

    private void close(Step step, Block in, Block out, double[] spacing, Boundary boundary, Progress first, Progress second) {
        Padding padding = boundary == Boundary.ZERO ? new Padding(in, Spacing.voxelsWithin(radius, spacing)) : new Padding(in, new int[3]);
        Block wide = padding.padded(in), dilated = padding.padded(out);
        step.dilate(wide, dilated, first);
        step.erode(dilated, wide, DistanceMap.Target.BACKGROUND, second);
        padding.crop(wide, out);
    }

    /** One erosion or dilation. */
    private final class Step {

        private final double[] spacing;
        private final Boundary boundary;

        Step(double[] spacing, Boundary boundary) {
            this.spacing = spacing;
            this.boundary = boundary;
        }

        void erode(Block from, Block to, DistanceMap.Target target, Progress progress) {
            ObjectDistance distance = new ObjectDistance(from, target, spacing, boundary, progress);
            each(from, i -> to.data[i] = from.data[i] != 0 && distance.at(i) > radius ? from.data[i] : 0);
        }

        void dilate(Block from, Block to, Progress progress) {
            ObjectDistance distance = new ObjectDistance(from, DistanceMap.Target.MASK, spacing, boundary, progress);
            each(from, i -> to.data[i] = from.data[i] != 0 ? from.data[i] : distance.at(i) <= radius ? from.data[distance.nearest(i)] : 0);
        }
    }

    private interface Voxel {
        void at(int index);
    }

    private static void each(Block block, Voxel work) {
        InParallel.range(block.ny * block.nz, Progress.NONE, row -> {
            for (int i = row * block.nx; i < (row + 1) * block.nx; i++) work.at(i);
        });
    }
}
