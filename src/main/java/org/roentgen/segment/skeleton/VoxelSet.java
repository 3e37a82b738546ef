package org.roentgen.segment.skeleton;

import java.util.Arrays;

import org.roentgen.image.Block;

/** The voxels of a mask, in an array with a frame around it, so that all have 26 neighbours. Places count in that array, in scan order. */
final class VoxelSet {

    final int nx, ny, nz;
    final boolean plane;
    private final int strideY, strideZ;
    private final byte[] inside;
    private final int[] neighbours = new int[26];

    VoxelSet(Block mask) {
        nx = mask.nx;
        ny = mask.ny;
        nz = mask.nz;
        plane = nz == 1;
        long length = (nx + 2L) * (ny + 2L) * (nz + 2L);
        if (length >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels with a border of one voxel, but has " + length
                + ". Crop it, or work slice by slice.");
        strideY = nx + 2;
        strideZ = strideY * (ny + 2);
        inside = new byte[(int) length];
        for (int k = 0; k < 26; k++) neighbours[k] = SimplePoint.x(k) + SimplePoint.y(k) * strideY + SimplePoint.z(k) * strideZ;
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, i = mask.index(0, y, z), o = place(0, y, z); x < nx; x++, i++, o++) if (mask.data[i] < 0 || mask.data[i] > 0) inside[o] = 1;
    }

    int place(int x, int y, int z) {
        return x + 1 + (y + 1) * strideY + (z + 1) * strideZ;
    }

    int x(int place) {
        return place % strideY - 1;
    }

    int y(int place) {
        return place % strideZ / strideY - 1;
    }

    int z(int place) {
        return place / strideZ - 1;
    }

    /** The place of a neighbour, by its number in {@link SimplePoint}. */
    int neighbour(int place, int k) {
        return place + neighbours[k];
    }

    boolean has(int place) {
        return inside[place] != 0;
    }

    void remove(int place) {
        inside[place] = 0;
    }

    /** Which neighbours are inside, as bits. */
    int around(int place) {
        int bits = 0;
        for (int k = 0; k < 26; k++) bits |= inside[place + neighbours[k]] << k;
        return bits;
    }

    /** All places, in scan order. */
    int[] places() {
        int n = 0;
        for (byte b : inside) n += b;
        int[] places = new int[n];
        n = 0;
        for (int i = 0; i < inside.length; i++) if (inside[i] != 0) places[n++] = i;
        return places;
    }

    void write(Block out) {
        Arrays.fill(out.data, 0, out.size(), 0);
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, o = out.index(0, y, z), i = place(0, y, z); x < nx; x++) out.data[o + x] = 255 * inside[i + x];
    }
}
