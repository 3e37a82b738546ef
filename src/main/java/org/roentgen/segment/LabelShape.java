package org.roentgen.segment;

import java.util.Collection;
import java.util.TreeMap;

/** What one label looks like on a slice: its box and its centroid. */
final class LabelShape {

    final float label;
    final int slice;
    double u, v;                                                       // centroid
    private int count;
    private final int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};

    private LabelShape(float label, int slice) {
        this.label = label;
        this.slice = slice;
    }

    /** All labels on a slice, the smallest first. */
    static Collection<LabelShape> on(SliceView slices, int w) {
        TreeMap<Float, LabelShape> shapes = new TreeMap<>();
        for (int v = 0; v < slices.nv; v++)
            for (int u = 0; u < slices.nu; u++)
                if (slices.isDrawn(slices.index(u, v, w))) shapes.computeIfAbsent(slices.at(u, v, w), label -> new LabelShape(label, w)).add(u, v);
        return shapes.values();
    }

    private void add(int u, int v) {
        count++;
        this.u += (u - this.u) / count;
        this.v += (v - this.v) / count;
        box[0] = Math.min(box[0], u);
        box[1] = Math.min(box[1], v);
        box[2] = Math.max(box[2], u + 1);
        box[3] = Math.max(box[3], v + 1);
    }

    /** The box around both. */
    int[] boxWith(LabelShape other) {
        return new int[] {Math.min(box[0], other.box[0]), Math.min(box[1], other.box[1]), Math.max(box[2], other.box[2]), Math.max(box[3], other.box[3])};
    }
}
