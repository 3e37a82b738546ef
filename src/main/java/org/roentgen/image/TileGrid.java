package org.roentgen.image;

import java.util.function.ToLongBiFunction;

/**
 * Cuts an image into boxes. Without a wish, rows stay whole as far as they can, and boxes are the smallest whose
 * halo is not much more than their inside; the memory of a box and its halo is bounded.
 */
final class TileGrid {

    private static final int LONGEST_ROW = 1 << 12;                     // bytes
    private static final int ROW = 64;                                 // bytes that each row costs as if they were read, too
    private static final int MOST_VOXELS = 1 << 27;
    private static final int SMALLEST = 1 << 19, LARGEST = 1 << 24;     // bytes with the halo
    private static final int ROOM = 24 << 20;                           // bytes with the halo and the scratch
    private static final int NEAR = 1 << 20;                            // bytes that fit the second cache
    private static final int LOWEST_COLUMN = 8, HIGHEST_COLUMN = 64;
    private static final double CHEAP = 2.2, DEAR = 6, FAR_TOO_DEAR = 64;

    private final long[] size;
    private final int[] tile;

    private TileGrid(long[] size, int[] tile) {
        this.size = size;
        this.tile = tile;
    }

    /** Tiles of a wished size, no larger than the image. */
    static TileGrid of(long[] size, int[] wish) {
        int[] tile = new int[3];
        for (int d = 0; d < 3; d++) tile[d] = (int) Math.min(wish[d], size[d]);
        return new TileGrid(size, tile);
    }

    /**
     * Tiles that suit a reach and voxels of so many bytes, enough of them for some threads.
     * @param scratch see {@link VectorOperation#scratch}; it is allowed for unless tiles would be nearly all halo
     */
    static TileGrid of(long[] size, int[] reach, boolean plane, int threads, int bytes, int scratch) {
        int[] tile = best(size, reach, plane, Math.min(LARGEST / bytes, ROOM / (bytes + Float.BYTES * scratch)), threads, bytes);
        return new TileGrid(size, cost(tile, reach, bytes) <= DEAR ? tile : best(size, reach, plane, LARGEST / bytes, threads, bytes));
    }

    private static int[] best(long[] size, int[] reach, boolean plane, long most, int threads, int bytes) {
        int[] best = {1, 1, 1};
        for (long limit = Math.min(most, SMALLEST / bytes); limit <= most || cost(best, reach, bytes) > FAR_TOO_DEAR && limit < 1 << 29;
                limit = limit < most ? Math.min(most, 2 * limit) : 2 * limit) {
            best = largest(size, reach, plane, limit, threads, bytes);
            if (cost(best, reach, bytes) < CHEAP) break;
        }
        return best;
    }

    private static int[] largest(long[] size, int[] reach, boolean plane, long limit, int threads, int bytes) {
        int[] best = {1, 1, 1};
        long total = size[0] * size[1] * size[2], fair = Math.max(1, total / (threads * 4L));
        for (int nx = part(size[0], LONGEST_ROW / bytes); ; nx = (nx + 1) / 2) {
            for (int ny = part(size[1], 512); ; ny = (ny + 1) / 2) {
                for (int nz = plane ? 1 : part(size[2], 512); ; nz = (nz + 1) / 2) {
                    int[] tile = {nx, ny, nz};
                    boolean fits = withHalo(tile, reach) <= limit && (long) nx * ny * nz <= Math.max(fair, nx);
                    if (fits && cost(tile, reach, bytes) < cost(best, reach, bytes)) best = tile;
                    if (nz == 1) break;
                }
                if (ny == 1) break;
            }
            if (nx <= 16) break;
        }
        return best;
    }

    /** Strips of planes, of at most a width and height, and at least so many unless they would be low. */
    static TileGrid ofStrips(long[] size, int width, int height, int least) {
        int nx = part(size[0], width), ny = part(size[1], height);
        while (ny > height / 8 && parts(size[0], nx) * parts(size[1], ny) * size[2] < least) ny = (ny + 1) / 2;
        return new TileGrid(size, new int[] {nx, ny, 1});
    }

    /**
     * Columns of some rows of all planes: few enough for the nearer caches, if the halo along y, which is read again and again, is not much more than the rows;
     * enough columns for some threads.
     * @param bytes that are kept for a column of so many voxels along x and y
     */
    static TileGrid ofColumns(long[] size, int reachY, ToLongBiFunction<Integer, Integer> bytes, int threads) {
        int nx = part(size[0], LONGEST_ROW / Float.BYTES), ny = part(size[1], HIGHEST_COLUMN);
        while (ny > 1 && (bytes.applyAsLong(nx, ny) > (ny > reachY ? NEAR : ROOM) || ny > LOWEST_COLUMN && parts(size[0], nx) * parts(size[1], ny) < threads * 4L))
            ny = (ny + 1) / 2;
        while (nx > 16 && bytes.applyAsLong(nx, ny) > ROOM) nx = (nx + 1) / 2;
        return new TileGrid(size, new int[] {nx, ny, (int) size[2]});
    }

    /** Tiles that are as long as the image along one axis, and small along the others. */
    static TileGrid ofLines(long[] size, int axis, int reach, boolean plane) {
        int[] tile = {1, 1, 1};
        tile[axis] = (int) size[axis];
        long room = Math.max(1, (LARGEST / 32) / (size[axis] + 2L * reach));
        for (int d = 0; d < 3; d++)
            if (d != axis) {
                tile[d] = (int) Math.min(size[d], d == 2 ? plane ? 1 : Math.min(room, 64) : Math.min(room, 256));
                room = Math.max(1, room / tile[d]);
            }
        return new TileGrid(size, tile);
    }

    /** Would more than three fifths of what is read for an operation be halo? */
    boolean isMostlyHalo(int[] reach) {
        return withHalo(tile, reach) > 2.5 * tile[0] * tile[1] * tile[2];
    }

    /** @throws IllegalArgumentException when a tile with its halo is too large to be held */
    void checkSize(int[] reach) {
        if (withHalo(tile, reach) > MOST_VOXELS)
            throw new IllegalArgumentException("Neighbourhood must have at most " + MOST_VOXELS + " voxels, but reaches " + reach[0] + " × " + reach[1] + " × " + reach[2]
                + " voxels to each side. Choose a smaller radius or sigma, or work slice by slice.");
    }

    /** Equal parts of at most a length. */
    private static int part(long n, int longest) {
        long parts = parts(n, longest);
        return (int) ((n + parts - 1) / parts);
    }

    private static double withHalo(int[] tile, int[] reach) {
        return (tile[0] + 2.0 * reach[0]) * (tile[1] + 2.0 * reach[1]) * (tile[2] + 2.0 * reach[2]);
    }

    /** Voxels read per voxel written, and a little for each row. */
    private static double cost(int[] tile, int[] reach, int bytes) {
        return withHalo(tile, reach) / ((double) tile[0] * tile[1] * tile[2]) * (1 + (double) ROW / (bytes * tile[0]));
    }

    long count() {
        return parts(0) * parts(1) * parts(2);
    }

    private long parts(int d) {
        return parts(size[d], tile[d]);
    }

    private static long parts(long n, int length) {
        return (n + length - 1) / length;
    }

    /** First voxel of a tile. */
    long[] corner(long index) {
        return new long[] {index % parts(0) * tile[0], index / parts(0) % parts(1) * tile[1], index / parts(0) / parts(1) * tile[2]};
    }

    /** Size of the tile that begins there; tiles at the far edges may be smaller. */
    int[] extent(long[] corner) {
        int[] extent = new int[3];
        for (int d = 0; d < 3; d++) extent[d] = (int) Math.min(tile[d], size[d] - corner[d]);
        return extent;
    }

    /** Size of the largest tile. */
    int[] extent() {
        return tile.clone();
    }
}
