package org.roentgen.filter.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.Block;

/** A place beside a voxel, between up to eight others: the intensity there, by linear interpolation, minus that of the voxel. */
final class SamplePoint {

    private static final double GRID = 1e5;                        // offsets count to this part of a voxel, so that points on the grid are exactly there

    /** One of the voxels around the place. */
    private static final class Neighbour {

        final int dx, dy, dz;
        final float weight;

        Neighbour(int dx, int dy, int dz, double weight) {
            this.dx = dx;
            this.dy = dy;
            this.dz = dz;
            this.weight = (float) weight;
        }
    }

    private final List<Neighbour> neighbours = new ArrayList<>();

    /** @param dx offsets in voxels, with fractions */
    SamplePoint(double dx, double dy, double dz) {
        double x = rounded(dx), y = rounded(dy), z = rounded(dz);
        int x0 = (int) Math.floor(x), y0 = (int) Math.floor(y), z0 = (int) Math.floor(z);
        for (int corner = 0; corner < 8; corner++) {
            int cx = x0 + (corner & 1), cy = y0 + (corner >> 1 & 1), cz = z0 + (corner >> 2);
            double weight = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy)) * (1 - Math.abs(z - cz));
            if (weight > 0) neighbours.add(new Neighbour(cx, cy, cz, weight));
        }
    }

    static double rounded(double voxels) {
        return Math.rint(voxels * GRID) / GRID;
    }

    /**
     * Differences for a row of voxels. They are interpolated, not the intensities, so that equal voxels give exactly 0.
     * @param index of the first voxel in the block
     * @param centre the row of voxels
     * @param scratch as long as the row
     */
    void differences(Block block, int index, float[] centre, float[] scratch, float[] difference, int n) {
        Arrays.fill(difference, 0, n, 0);
        for (Neighbour k : neighbours) {
            System.arraycopy(block.data, index + k.dx + k.dy * block.strideY + k.dz * block.strideZ, scratch, 0, n);
            add(k.weight, scratch, centre, difference, n);
        }
    }

    private static void add(float weight, float[] neighbour, float[] centre, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += weight * (neighbour[i] - centre[i]);
    }
}
