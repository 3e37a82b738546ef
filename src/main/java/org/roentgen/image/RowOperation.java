package org.roentgen.image;

/**
 * A {@link VectorOperation} that reads its input and gives its result row by row; in a plane it reads each row but once, and so in a volume if it keeps planes
 * of its own. There {@link TileRunner} runs it from image to image: no row waits in a tile until the others are there, so that those in use stay in the nearest
 * caches, and of a volume whose planes are kept no halo along z is computed twice.
 */
public interface RowOperation extends VectorOperation {

    /** Gives the first numbers of an array the values of a row. */
    interface Source {
        void read(int y, int z, float[] row);
    }

    /** Takes a row of a component's result from the first numbers of an array, which it may change. */
    interface Sink {
        void write(int component, float[] row, int y, int z);

        /** Takes all rows of a plane, which lie one after the other. @param row scratch, as long as a row */
        default void writePlane(int component, float[] plane, float[] row, int z) {
            for (int y = 0; y < plane.length / row.length; y++) {
                System.arraycopy(plane, y * row.length, row, 0, row.length);
                write(component, row, y, z);
            }
        }
    }

    /** Floats that it keeps while it goes through a volume plane by plane, for a result of nx × ny voxels a plane; 0 if it reads rows of a volume more than once. */
    default long kept(int nx, int ny, double[] spacing) {
        return 0;
    }

    /** Is it best run so in planes of this spacing? */
    default boolean suitsRows(double[] spacing) {
        return true;
    }

    /** Rows of the result that are computed with the same scratch arrays, at most: many where these are large. */
    default int stripHeight() {
        return 128;
    }

    /**
     * Computes row after row.
     * @param size of the input, which is the result grown by the reach
     */
    void apply(int[] size, Source in, Sink out, double[] spacing);

    /** As {@link #apply(Block, Block[], double[])} has to do. */
    default void applyToBlocks(Block in, Block[] out, double[] spacing) {
        apply(new int[] {in.nx, in.ny, in.nz}, (y, z, row) -> System.arraycopy(in.data, in.index(0, y, z), row, 0, in.nx),
            (i, row, y, z) -> System.arraycopy(row, 0, out[i].data, out[i].index(0, y, z), out[i].nx), spacing);
    }
}
