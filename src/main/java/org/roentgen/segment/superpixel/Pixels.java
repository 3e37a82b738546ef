package org.roentgen.segment.superpixel;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.Segmentation;

/** The values of an image as shares of their range, and the piece of each voxel. */
final class Pixels {

    static final int OUTSIDE = -1;

    final Block values;
    IntBlock labels;                                     // OUTSIDE, or the number of a centre
    final long inside;

    private Pixels(Block values, IntBlock labels, long inside) {
        this.values = values;
        this.labels = labels;
        this.inside = inside;
    }

    /** The image's values are replaced. */
    static Pixels of(Segmentation.Task task) {
        Block image = task.image;
        IntBlock labels = new IntBlock(image.nx, image.ny, image.nz);
        List<float[]> ranges = RowBands.map(image, task.progress, (from, to) -> range(task, labels, from * image.nx, to * image.nx));
        float least = Float.POSITIVE_INFINITY, greatest = Float.NEGATIVE_INFINITY;
        for (float[] range : ranges) {
            least = Math.min(least, range[0]);
            greatest = Math.max(greatest, range[1]);
        }
        double low = least, scale = greatest > least ? 1 / ((double) greatest - least) : 0;
        List<Long> counts = RowBands.map(image, task.progress, (from, to) -> scale(image, labels, low, scale, from * image.nx, to * image.nx));
        long inside = counts.stream().mapToLong(Long::longValue).sum();
        if (inside == 0) java.util.Arrays.fill(labels.data, 0);
        return new Pixels(image, labels, inside);
    }

    private static float[] range(Segmentation.Task task, IntBlock labels, int from, int to) {
        float[] range = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = from; i < to; i++) {
            float value = task.image.data[i];
            boolean isInside = Math.abs(value) <= Float.MAX_VALUE && task.isInside(i);
            labels.data[i] = isInside ? 0 : OUTSIDE;
            if (!isInside) continue;
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
        return range;
    }

    private static long scale(Block image, IntBlock labels, double low, double scale, int from, int to) {
        long inside = 0;
        for (int i = from; i < to; i++) {
            boolean isInside = labels.data[i] != OUTSIDE;
            image.data[i] = isInside ? (float) ((image.data[i] - low) * scale) : 0;
            if (isInside) inside++;
        }
        return inside;
    }

    boolean isInside(int voxel) {
        return labels.data[voxel] != OUTSIDE;
    }

    /** Makes room. */
    void forget() {
        labels = new IntBlock(0, 0, 0);
    }
}
