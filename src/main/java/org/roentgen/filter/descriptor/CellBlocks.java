package org.roentgen.filter.descriptor;

import java.util.Arrays;

import org.roentgen.image.Block;

/** Histograms of cells, one at each voxel, made independent of the contrast in blocks of 3 × 3 (× 3) of them: L2-Hys, for the cell in the middle. */
final class CellBlocks {

    private static final float CLIP = 0.2f, SQUARED_EPSILON = 1e-10f;

    private final Block[] cells;
    private final int[] step;

    /** @param cells of each direction
     * @param step from a cell to the next one of its block, along each axis; 0 for none along z */
    CellBlocks(Block[] cells, int[] step) {
        this.cells = cells;
        this.step = step;
    }

    void normalise(Block[] out) {
        Block first = out[0], energy = energy();
        float[] row = new float[first.nx], scale = new float[first.nx], clippedScale = new float[first.nx];
        for (int z = 0; z < first.nz; z++)
            for (int y = 0; y < first.ny; y++) {
                int[] rows = rows(y, z);
                Arrays.fill(scale, SQUARED_EPSILON);
                Arrays.fill(clippedScale, SQUARED_EPSILON);
                for (int i : rows) add(copy(energy, i, row), scale);
                inverseRoot(scale);
                for (Block cell : cells) for (int i : rows) addClippedSquares(copy(cell, i, row), scale, clippedScale);
                inverseRoot(clippedScale);
                for (int k = 0; k < out.length; k++) {
                    clip(copy(cells[k], rows[rows.length / 2], row), scale, clippedScale);
                    System.arraycopy(row, 0, out[k].data, first.index(0, y, z), row.length);
                }
            }
    }

    /** Σ h² of each cell. */
    private Block energy() {
        Block energy = new Block(cells[0].nx, cells[0].ny, cells[0].nz);
        for (Block cell : cells) addSquares(cell.data, energy.data);
        return energy;
    }

    /** Where the rows of a block's cells begin; that of the middle is in the middle. */
    private int[] rows(int y, int z) {
        int[] rows = new int[step[2] == 0 ? 9 : 27];
        for (int i = 0; i < rows.length; i++) rows[i] = cells[0].index(i % 3 * step[0], y + i / 3 % 3 * step[1], z + i / 9 * step[2]);
        return rows;
    }

    private static float[] copy(Block cell, int index, float[] row) {
        System.arraycopy(cell.data, index, row, 0, row.length);
        return row;
    }

    private static void addSquares(float[] h, float[] sum) {
        for (int i = 0; i < h.length; i++) sum[i] += h[i] * h[i];
    }

    private static void add(float[] a, float[] sum) {
        for (int i = 0; i < a.length; i++) sum[i] += a[i];
    }

    private static void addClippedSquares(float[] h, float[] scale, float[] sum) {
        for (int i = 0; i < h.length; i++) {
            float u = Math.min(h[i] * scale[i], CLIP);
            sum[i] += u * u;
        }
    }

    private static void inverseRoot(float[] squares) {
        for (int i = 0; i < squares.length; i++) squares[i] = 1 / (float) Math.sqrt(squares[i]);
    }

    private static void clip(float[] h, float[] scale, float[] clippedScale) {
        for (int i = 0; i < h.length; i++) h[i] = Math.min(h[i] * scale[i], CLIP) * clippedScale[i];
    }
}
