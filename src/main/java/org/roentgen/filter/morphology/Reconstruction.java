package org.roentgen.filter.morphology;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;

/**
 * Grey reconstruction: a marker grows (by dilation) below a mask until nothing changes, or shrinks (by erosion) above it.
 * <p>By dilation: J = min(δ(J), I) again and again with the elementary dilation δ of the connectivity, from J = min(marker, mask) on, I the mask;
 * by erosion the same of the negatives. The hybrid algorithm: one scan in raster order, one backwards, then a queue.
 * <p><b>Cost</b> O(voxels · neighbours), a little more with winding shapes. <b>Memory</b> two floats for each voxel and the queue.
 * <b>NaN</b> in the mask is a wall and stays; in the marker it counts as −∞ (dilation) or ∞ (erosion).
 * <p>Vincent 1993, doi:10.1109/83.217222.
 */
final class Reconstruction {

    private final Walled layout;
    private final float[] marker, mask;
    private final int[] before;
    private final Progress progress;
    private int[] queue = new int[1 << 12];
    private int first, queued;

    private Reconstruction(Walled layout, float[] marker, float[] mask, Connectivity connectivity, Progress progress) {
        this.layout = layout;
        this.marker = marker;
        this.mask = mask;
        this.progress = progress;
        before = connectivity.before(layout.strideY, layout.strideZ, layout.isPlane());
    }

    static void byDilation(float[] marker, Block mask, Block out, Connectivity connectivity, Progress progress) {
        run(marker, mask, out, 1, connectivity, progress);
    }

    static void byErosion(float[] marker, Block mask, Block out, Connectivity connectivity, Progress progress) {
        run(marker, mask, out, -1, connectivity, progress);
    }

    private static void run(float[] marker, Block mask, Block out, float sign, Connectivity connectivity, Progress progress) {
        Walled layout = new Walled(mask);
        float[] grown = layout.walled(marker, sign);
        new Reconstruction(layout, grown, layout.walled(mask.data, sign), connectivity, progress).run();
        layout.unwalled(grown, sign, mask.data, out.data);
    }

    private void run() {
        for (int i = 0; i < marker.length; i++) marker[i] = Math.min(marker[i], mask[i]);
        for (int z = 0; z < layout.nz; z++) {
            progress.checkCancelled();
            progress.done(0.4 * z / layout.nz);
            for (int y = 0; y < layout.ny; y++) forwards(layout.row(y, z));
        }
        for (int z = layout.nz - 1; z >= 0; z--) {
            progress.checkCancelled();
            progress.done(0.8 - 0.4 * z / layout.nz);
            for (int y = layout.ny - 1; y >= 0; y--) backwards(layout.row(y, z));
        }
        for (long steps = 0; queued > 0; steps++) {
            if ((steps & 0xfffff) == 0) progress.checkCancelled();
            spread(take());
        }
    }

    private void forwards(int row) {
        for (int p = row; p < row + layout.nx; p++) {
            float highest = marker[p];
            for (int offset : before) highest = Math.max(highest, marker[p + offset]);
            marker[p] = Math.min(highest, mask[p]);
        }
    }

    private void backwards(int row) {
        for (int p = row + layout.nx - 1; p >= row; p--) {
            float highest = marker[p];
            for (int offset : before) highest = Math.max(highest, marker[p - offset]);
            marker[p] = Math.min(highest, mask[p]);
            for (int offset : before)
                if (marker[p - offset] < marker[p] && marker[p - offset] < mask[p - offset]) {
                    put(p);
                    break;
                }
        }
    }

    private void spread(int p) {
        for (int offset : before) {
            spread(p, p + offset);
            spread(p, p - offset);
        }
    }

    private void spread(int p, int q) {
        if (marker[q] >= marker[p] || marker[q] >= mask[q]) return;
        marker[q] = Math.min(marker[p], mask[q]);
        put(q);
    }

    private void put(int p) {
        if (queued == queue.length) {
            int[] longer = Arrays.copyOf(queue, (int) Math.min(2L * queued, Integer.MAX_VALUE - 8));
            System.arraycopy(queue, first, longer, 0, queued - first);
            System.arraycopy(queue, 0, longer, queued - first, first);
            queue = longer;
            first = 0;
        }
        int at = first + queued - queue.length;
        queue[at < 0 ? at + queue.length : at] = p;
        queued++;
    }

    private int take() {
        int p = queue[first];
        if (++first == queue.length) first = 0;
        queued--;
        return p;
    }
}
