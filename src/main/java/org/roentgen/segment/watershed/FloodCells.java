package org.roentgen.segment.watershed;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/**
 * One number for each voxel: its level while it is free, from then on its label; and a bit that tells which. The bits fit into a processor's cache, so that
 * looking for free neighbours costs no access to the memory. A frame around the voxels is never free; a plane has none in z.
 */
final class FloodCells {

    static final int WAITING = 0, LINE = -1, OUTSIDE = -2;

    /** Distance in the array to each neighbour, in raster order. */
    final int[] offsets;
    private final int nx, ny, nz, frameZ, strideY, strideZ;
    private final int[] cell;
    private final long[] free;

    FloodCells(Block relief, IntBlock markers, Optional<Block> mask, Connectivity connectivity) {
        nx = relief.nx;
        ny = relief.ny;
        nz = relief.nz;
        frameZ = nz > 1 ? 1 : 0;
        strideY = nx + 2;
        long plane = ((nx + 2L) * (ny + 2L) + 63) / 64 * 64, voxels = plane * (nz + 2 * frameZ);      // no two planes share 64 bits, or two threads would
        if (voxels >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels with a border of one voxel for a watershed, but has " + voxels
                + ". Crop it, or work slice by slice.");
        strideZ = (int) plane;
        cell = new int[(int) voxels];
        free = new long[cell.length / 64];
        offsets = connectivity.offsets(strideY, strideZ, nz == 1);
        InParallel.range(nz, Progress.NONE, z -> {
            for (int y = 0; y < ny; y++) fill(y, z, relief, markers, mask);
        });
    }

    /** Where a row begins. */
    int row(int y, int z) {
        return 1 + (y + 1) * strideY + (z + frameZ) * strideZ;
    }

    private void fill(int y, int z, Block relief, IntBlock markers, Optional<Block> mask) {
        for (int x = 0, i = relief.index(0, y, z), at = row(y, z); x < nx; x++, i++, at++) {
            if (mask.isPresent() && mask.get().data[i] == 0) cell[at] = OUTSIDE;
            else if (markers.data[i] > 0) cell[at] = markers.data[i];
            else {
                cell[at] = LevelQueue.level(relief.data[i]);
                free[at >>> 6] |= 1L << at;
            }
        }
    }

    int size() {
        return cell.length;
    }

    boolean isFree(int at) {
        return (free[at >>> 6] >>> at & 1) != 0;
    }

    /** A bit for each neighbour; without branches, so that those of many voxels are fetched from the memory at once. */
    int freeAround(int at) {
        int around = 0;
        for (int n = 0; n < offsets.length; n++) {
            int i = at + offsets[n];
            around |= (int) (free[i >>> 6] >>> i & 1) << n;
        }
        return around;
    }

    /** The level of a free voxel, or what it was occupied with. */
    int get(int at) {
        return cell[at];
    }

    /** Positive where a voxel has a label. */
    int label(int at) {
        return isFree(at) ? 0 : cell[at];
    }

    /** From now on the voxel is not free, but keeps its level until it is occupied. */
    void claim(int at) {
        free[at >>> 6] &= ~(1L << at);
    }

    void occupy(int at, int label) {
        claim(at);
        cell[at] = label;
    }

    /** In image units. */
    double distance(int a, int b, double[] spacing) {
        double dx = (a % strideZ % strideY - b % strideZ % strideY) * spacing[0], dy = (a % strideZ / strideY - b % strideZ / strideY) * spacing[1];
        double dz = nz == 1 ? 0 : (a / strideZ - b / strideZ) * spacing[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Lines and what is outside are 0. */
    IntBlock labels() {
        IntBlock labels = new IntBlock(nx, ny, nz);
        InParallel.range(nz, Progress.NONE, z -> {
            for (int y = 0; y < ny; y++)
                for (int x = 0, to = labels.index(0, y, z), at = row(y, z); x < nx; x++) labels.data[to + x] = Math.max(0, label(at + x));
        });
        return labels;
    }
}
