package org.roentgen.filter.morphology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.roentgen.image.Block;

/** The voxels of a flat structuring element: runs along x, each at an offset dy, dz from the centre, from an offset in x to another, both included. */
public final class ElementRows {

    final int[] dy, dz, from, to;

    private ElementRows(List<int[]> runs) {
        dy = runs.stream().mapToInt(r -> r[0]).toArray();
        dz = runs.stream().mapToInt(r -> r[1]).toArray();
        from = runs.stream().mapToInt(r -> r[2]).toArray();
        to = runs.stream().mapToInt(r -> r[3]).toArray();
    }

    static ElementRows box(int reachX, int reachY, int reachZ) {
        int[][] widths = new int[2 * reachZ + 1][2 * reachY + 1];
        for (int[] row : widths) Arrays.fill(row, reachX);
        return symmetric(widths);
    }

    /** @param halfWidths of the runs at [dz][dy], -1 for none; the centre in the middle */
    static ElementRows symmetric(int[][] halfWidths) {
        List<int[]> runs = new ArrayList<>();
        for (int z = 0; z < halfWidths.length; z++)
            for (int y = 0; y < halfWidths[z].length; y++) {
                int w = halfWidths[z][y];
                if (w >= 0) runs.add(new int[] {y - halfWidths[z].length / 2, z - halfWidths.length / 2, -w, w});
            }
        return new ElementRows(runs);
    }

    /** Where an image is not 0; its middle is the centre (the voxel after it where a length is even). NaN is not 0. */
    static ElementRows of(Block image) {
        List<int[]> runs = new ArrayList<>();
        for (int z = 0; z < image.nz; z++)
            for (int y = 0; y < image.ny; y++)
                for (int x = 0; x < image.nx; x++) {
                    int begin = x;
                    while (x < image.nx && image.data[image.index(x, y, z)] != 0) x++;
                    if (x > begin) runs.add(new int[] {y - image.ny / 2, z - image.nz / 2, begin - image.nx / 2, x - 1 - image.nx / 2});
                }
        return new ElementRows(runs);
    }

    /** Single voxels, given as offsets x, y, z. */
    static ElementRows points(List<int[]> offsets) {
        List<int[]> runs = new ArrayList<>();
        for (int[] o : offsets) runs.add(new int[] {o[1], o[2], o[0], o[0]});
        return new ElementRows(runs);
    }

    /** Mirrored at the centre. */
    ElementRows reflected() {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < count(); i++) runs.add(new int[] {-dy[i], -dz[i], -to[i], -from[i]});
        Collections.reverse(runs);
        return new ElementRows(runs);
    }

    /** Its runs: dy, dz, and the first and last dx. */
    int[][] runs() {
        int[][] runs = new int[count()][];
        for (int i = 0; i < runs.length; i++) runs[i] = new int[] {dy[i], dz[i], from[i], to[i]};
        return runs;
    }

    int count() {
        return dy.length;
    }

    /** Voxels on each side of the centre, per axis x, y, z. */
    int[] reach() {
        int[] reach = new int[3];
        for (int i = 0; i < count(); i++) {
            reach[0] = Math.max(reach[0], Math.max(-from[i], to[i]));
            reach[1] = Math.max(reach[1], Math.abs(dy[i]));
            reach[2] = Math.max(reach[2], Math.abs(dz[i]));
        }
        return reach;
    }

    /** Does it fill its bounding box? Runs of one row do not touch. */
    boolean isBox() {
        int[] reach = reach();
        if (count() != (2 * reach[1] + 1) * (2 * reach[2] + 1)) return false;
        for (int i = 0; i < count(); i++) if (from[i] != -reach[0] || to[i] != reach[0]) return false;
        return true;
    }
}
