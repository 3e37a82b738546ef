package org.roentgen.segment.skeleton;

import java.util.Arrays;

import org.roentgen.image.Block;

/** The voxels of a mask, a bit each, in an array with a frame around it, so that all have 26 neighbours. Places count in that array, in scan order. */
final class VoxelSet {

    final int nx, ny, nz;
    final boolean plane;
    final PlaceBits inside;
    private final int strideY, strideZ, length;
    private final int[] neighbours = new int[26];

    VoxelSet(Block mask) {
        nx = mask.nx;
        ny = mask.ny;
        nz = mask.nz;
        plane = nz == 1;
        long places = (nx + 2L) * (ny + 2L) * (nz + 2L);
        if (places >= Integer.MAX_VALUE - 64)
            throw new IllegalArgumentException("Image must have fewer than 2147483583 voxels with a border of one voxel, but has " + places
                + ". Crop it, or work slice by slice.");
        strideY = nx + 2;
        strideZ = strideY * (ny + 2);
        length = (int) places;
        inside = bits();
        for (int k = 0; k < 26; k++) neighbours[k] = SimplePoint.x(k) + SimplePoint.y(k) * strideY + SimplePoint.z(k) * strideZ;
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, i = mask.index(0, y, z), o = place(0, y, z); x < nx; x++, i++, o++) if (mask.data[i] < 0 || mask.data[i] > 0) inside.set(o);
    }

    /** One for each place, all 0. */
    PlaceBits bits() {
        return new PlaceBits(length, strideY, strideZ);
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

    /** How far in places a neighbour is, by its number in {@link SimplePoint}. */
    int offset(int k) {
        return neighbours[k];
    }

    /** The place of a neighbour, by its number in {@link SimplePoint}. */
    int neighbour(int place, int k) {
        return place + neighbours[k];
    }

    boolean has(int place) {
        return inside.get(place);
    }

    void remove(int place) {
        inside.clear(place);
    }

    /** Which neighbours are inside, as bits. */
    int around(int place) {
        return inside.around(place);
    }

    /** All places, in scan order. */
    int[] places() {
        int[] places = new int[Math.toIntExact(inside.count())];
        int n = 0;
        for (int word = 0; word < inside.words(); word++)
            for (long bits = inside.word(word, 0); bits != 0; bits &= bits - 1) places[n++] = 64 * word + Long.numberOfTrailingZeros(bits);
        return places;
    }

    void write(Block out) {
        Arrays.fill(out.data, 0, out.size(), 0);
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, o = out.index(0, y, z), i = place(0, y, z); x < nx; x++) out.data[o + x] = has(i + x) ? 255 : 0;
    }
}
