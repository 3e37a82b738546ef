package org.roentgen.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** What a {@link Segmentation} found in a volume: labels, and the maps and rows that come with them. */
public final class Labels {

    private final IntBlock labels;
    private final List<Block> maps = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private int most;

    Labels(IntBlock labels, int maps) {
        this.labels = labels;
        for (int i = 0; i < maps; i++) this.maps.add(new Block(labels.nx, labels.ny, labels.nz));
    }

    /** @param goOn whether the new labels are counted on from those before */
    void add(Segmentation.Task task, IntBlock part, int z, boolean goOn) {
        task.clearOutside(part);
        int first = labels.index(0, 0, z), before = goOn ? most : 0;
        for (int i = 0; i < part.size(); i++) {
            int label = part.data[i] > 0 ? part.data[i] + before : 0;
            labels.data[first + i] = label;
            most = Math.max(most, label);
        }
        for (int m = 0; m < maps.size(); m++) addMap(task, m, first);
        rows.addAll(task.rows);
    }

    private void addMap(Segmentation.Task task, int m, int first) {
        for (int i = 0; i < task.image.size(); i++) maps.get(m).data[first + i] = task.isInside(i) ? task.maps[m].data[i] : 0;
    }

    public IntBlock labels() {
        return labels;
    }

    /** The greatest label; 0 for nothing but background. */
    public int greatest() {
        return most;
    }

    /** How many different labels there are. */
    public int count() {
        BitSet seen = new BitSet();
        for (int label : labels.data) seen.set(label);
        seen.clear(0);
        return seen.cardinality();
    }

    public List<Block> maps() {
        return Collections.unmodifiableList(maps);
    }

    public List<double[]> rows() {
        return Collections.unmodifiableList(rows);
    }
}
