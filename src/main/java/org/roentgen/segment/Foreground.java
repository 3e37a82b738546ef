package org.roentgen.segment;

import java.util.List;

import org.roentgen.image.IntBlock;

/** Another segmentation, one of whose labels means background and becomes 0 in the end. */
public final class Foreground extends Segmentation {

    private final Segmentation segmentation;
    private final int background;

    /** @param background the label; 0 when there is none */
    public Foreground(Segmentation segmentation, int background) {
        if (background < 0) throw new IllegalArgumentException("Background must be at least 0, but is " + background + ". Choose 0 to keep all labels.");
        this.segmentation = segmentation;
        this.background = background;
    }

    @Override public boolean keepsNumbers() {
        return segmentation.keepsNumbers();
    }

    @Override public boolean needsSeeds() {
        return segmentation.needsSeeds();
    }

    @Override public List<String> maps() {
        return segmentation.maps();
    }

    @Override public List<String> columns() {
        return segmentation.columns();
    }

    @Override public long bytes(long voxels) {
        return segmentation.bytes(voxels);
    }

    @Override protected IntBlock apply(Task task) {
        IntBlock labels = segmentation.apply(task);
        for (int i = 0; background > 0 && i < labels.size(); i++) if (labels.data[i] == background) labels.data[i] = 0;
        return labels;
    }
}
