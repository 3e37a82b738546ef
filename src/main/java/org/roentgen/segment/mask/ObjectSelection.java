package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Keeps some objects of a mask or label image as they are, and takes the others away: the largest, those of a size, or those that do not touch the edge.
 * <p>An object of a mask is a connected part of it; an object of a label image is all voxels of a label, connected or not. Of equally large objects the one whose
 * first voxel comes first is kept, or the smaller label.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sizes in squared (plane) or cubed (volume) image units; a relative 1e-9 forgives rounding.  <b>Output</b> mask, or
 * the labels. <b>Edges</b> objects end there, whatever the boundary.  <b>Cost</b> O(voxels).  <b>Memory</b> three floats a voxel, and what {@link
 * org.roentgen.segment.ConnectedComponents} needs. <b>NaN</b> is outside. A mask may have 16777216 objects.
 */
public final class ObjectSelection extends WholeFilter {

    /** Which objects stay, by number; 0 is no object. */
    private interface Rule {
        boolean[] keep(ObjectMap objects, double[] spacing);
    }

    private final Rule rule;
    private final Connectivity connectivity;
    private final boolean labels;

    private ObjectSelection(Connectivity connectivity, boolean labels, Rule rule) {
        this.connectivity = connectivity;
        this.labels = labels;
        this.rule = rule;
    }

    /** The largest n objects. */
    public static ObjectSelection largest(int n, Connectivity connectivity, boolean labels) {
        if (n < 1) throw new IllegalArgumentException("Count must be at least 1, but is " + n + ". 1 keeps the largest object.");
        return new ObjectSelection(connectivity, labels, (objects, spacing) -> largest(objects.voxels(), n));
    }

    /** Objects of at least a size. */
    public static ObjectSelection atLeast(double size, Connectivity connectivity, boolean labels) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Minimum size must be a number of at least 0, but is " + size + ". 0 keeps every object.");
        return new ObjectSelection(connectivity, labels, (objects, spacing) -> atLeast(objects.voxels(), size / voxel(spacing) * (1 - 1e-9)));
    }

    /** Objects that do not touch the edge of the image. @param ends whether the first and last slice are edges too (never in a plane) */
    public static ObjectSelection offEdge(boolean ends, Connectivity connectivity, boolean labels) {
        return new ObjectSelection(connectivity, labels, (objects, spacing) -> not(objects.touchEdge(ends && objects.number.nz > 1)));
    }

    @Override public Output output() {
        return labels ? Output.INPUT_VALUES : Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Binary.prepare(in, labels);
        ObjectMap objects = ObjectMap.of(in, labels, connectivity, spacing, progress);
        boolean[] keep = rule.keep(objects, spacing);
        keep[0] = false;
        for (int i = 0; i < in.size(); i++) out[0].data[i] = keep[objects.at(i)] ? in.data[i] : 0;
    }

    private static double voxel(double[] spacing) {
        return spacing[0] * spacing[1] * (Spacing.isPlane(spacing) ? 1 : spacing[2]);
    }

    private static boolean[] largest(long[] voxels, int n) {
        boolean[] keep = new boolean[voxels.length];
        IntStream.range(1, voxels.length).boxed().sorted(Comparator.comparingLong(i -> -voxels[i])).limit(n).forEach(i -> keep[i] = true);
        return keep;
    }

    private static boolean[] atLeast(long[] voxels, double fewest) {
        boolean[] keep = new boolean[voxels.length];
        for (int i = 1; i < keep.length; i++) keep[i] = voxels[i] >= fewest;
        return keep;
    }

    private static boolean[] not(boolean[] flags) {
        boolean[] others = new boolean[flags.length];
        Arrays.fill(others, true);
        for (int i = 0; i < flags.length; i++) others[i] ^= flags[i];
        return others;
    }
}
