package org.roentgen.segment.watershed;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** The box of one object of a label image, one voxel larger on each side where the image goes on. */
final class ObjectBox {

    private final int label;
    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, high = {-1, -1, -1};

    private ObjectBox(int label) {
        this.label = label;
    }

    /** The boxes of labels 1, 2, …. */
    static List<ObjectBox> all(IntBlock labels) {
        List<ObjectBox> boxes = new ArrayList<>();
        for (int z = 0; z < labels.nz; z++)
            for (int y = 0; y < labels.ny; y++)
                for (int x = 0, i = labels.index(0, y, z); x < labels.nx; x++, i++) {
                    while (boxes.size() < labels.data[i]) boxes.add(new ObjectBox(boxes.size() + 1));
                    if (labels.data[i] > 0) boxes.get(labels.data[i] - 1).include(x, y, z, labels);
                }
        return boxes;
    }

    private void include(int x, int y, int z, IntBlock image) {
        include(0, x, image.nx);
        include(1, y, image.ny);
        include(2, z, image.nz);
    }

    private void include(int axis, int at, int size) {
        low[axis] = Math.min(low[axis], Math.max(0, at - 1));
        high[axis] = Math.max(high[axis], Math.min(size - 1, at + 1));
    }

    private int size(int axis) {
        return high[axis] - low[axis] + 1;
    }

    /** 1 in the object. */
    Block cut(IntBlock labels) {
        Block object = new Block(size(0), size(1), size(2));
        for (int z = 0; z < object.nz; z++)
            for (int y = 0; y < object.ny; y++) {
                int from = labels.index(low[0], low[1] + y, low[2] + z), to = object.index(0, y, z);
                for (int x = 0; x < object.nx; x++) object.data[to + x] = labels.data[from + x] == label ? 1 : 0;
            }
        return object;
    }

    /** Writes what is not 0 of a block of this size into an image.
     * @return the greatest value */
    int paste(IntBlock parts, IntBlock image) {
        int most = 0;
        for (int z = 0; z < parts.nz; z++)
            for (int y = 0; y < parts.ny; y++) {
                int to = image.index(low[0], low[1] + y, low[2] + z), from = parts.index(0, y, z);
                for (int x = 0; x < parts.nx; x++) {
                    if (parts.data[from + x] != 0) image.data[to + x] = parts.data[from + x];
                    most = Math.max(most, parts.data[from + x]);
                }
            }
        return most;
    }
}
