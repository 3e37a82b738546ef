package org.roentgen.measure.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;

/** The boxes in which labels lie, over one or several images of the same size, and the masks of labels in these boxes. */
final class LabelBounds {

    private final boolean masks;
    private final Map<Integer, int[]> boxes = new HashMap<>();          // x, y, z from and to, the end excluded

    /** @param masks whether everything that is not 0 is label 1 */
    LabelBounds(boolean masks) {
        this.masks = masks;
    }

    void add(RandomAccessibleInterval<? extends RealType<?>> image) {
        long[] size = Axes.size(image);
        BlockReader shared = BlockReader.of(image, Boundary.ZERO);
        List<Integer> planes = IntStream.range(0, (int) size[2]).boxed().collect(Collectors.toList());
        for (Map<Integer, int[]> found : InParallel.map(planes, z -> scan(shared.copy(), new Block((int) size[0], (int) size[1], 1), z)))
            found.forEach((label, box) -> boxes.merge(label, box, LabelBounds::union));
    }

    private Map<Integer, int[]> scan(BlockReader reader, Block plane, int z) {
        Map<Integer, int[]> found = new HashMap<>();
        reader.read(plane, 0, 0, z);
        for (int y = 0, i = 0; y < plane.ny; y++)
            for (int x = 0, from = 0; x < plane.nx; x++, i++) {
                int label = label(plane.data[i]);
                boolean ends = x + 1 == plane.nx || label(plane.data[i + 1]) != label;
                if (ends && label != 0) found.merge(label, new int[] {from, y, z, x + 1, y + 1, z + 1}, LabelBounds::union);
                if (ends) from = x + 1;
            }
        return found;
    }

    private int label(float value) {
        return value != value || value == 0 ? 0 : masks ? 1 : (int) value;
    }

    private static int[] union(int[] a, int[] b) {
        int[] union = new int[6];
        for (int d = 0; d < 3; d++) {
            union[d] = Math.min(a[d], b[d]);
            union[d + 3] = Math.max(a[d + 3], b[d + 3]);
        }
        return union;
    }

    /** 1 where the image has the label, in the box of the label over all images; one voxel of background for a label that none has. */
    Block mask(BlockReader image, int label) {
        int[] box = boxes.getOrDefault(label, new int[6]);
        if (box[3] == 0) return new Block(1, 1, 1);
        Block mask = new Block(box[3] - box[0], box[4] - box[1], box[5] - box[2]);
        image.read(mask, box[0], box[1], box[2]);
        for (int i = 0; i < mask.size(); i++) mask.data[i] = label(mask.data[i]) == label ? 1 : 0;
        return mask;
    }
}
