package org.roentgen.measure;

import java.util.HashMap;
import java.util.Map;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;

/** Finds the regions in some planes of a label image: voxels as runs along x, the surface cell by cell. */
final class SlabScan {

    static final int MAX_LABEL = 1 << 24;

    final int fromZ, toZ;
    final Map<Integer, Region> regions = new HashMap<>();
    private final int nx, ny;
    private final BlockReader labels;
    private final CellMesh mesh;
    private final double voxel;
    private Region last;                       // most voxels have the label of the one before

    /** @param labels read as 0 beyond the image's edge */
    SlabScan(BlockReader labels, int nx, int ny, int fromZ, int toZ, CellMesh mesh, double voxel) {
        this.labels = labels;
        this.nx = nx;
        this.ny = ny;
        this.fromZ = fromZ;
        this.toZ = toZ;
        this.mesh = mesh;
        this.voxel = voxel;
    }

    /** @param end does the slab end the image? */
    void scan(boolean slices, boolean end) {
        if (slices) scanSlices();
        else scanVolume(end);
    }

    /** Each slice on its own. */
    private void scanSlices() {
        Block plane = new Block(nx + 2, ny + 2, 1);
        for (int k = fromZ; k < toZ; k++) {
            int z = k;
            read(plane, z);
            runs(plane.data, (label, from, to, y) -> region(label).add(from, to, y, z));
            for (int y = 0; y <= ny; y++) squares(plane.data, y);
        }
    }

    /** Voxels of the slab, and the cells below each of its planes; above the last one too if it ends the image. */
    private void scanVolume(boolean end) {
        Block below = new Block(nx + 2, ny + 2, 1), plane = new Block(nx + 2, ny + 2, 1);
        read(below, fromZ - 1);
        for (int k = fromZ; k < (end ? toZ + 1 : toZ); k++) {
            int z = k;
            read(plane, z);
            if (z < toZ) runs(plane.data, (label, from, to, y) -> region(label).add(from, to, y, z));
            for (int y = 0; y <= ny; y++) cubes(below.data, plane.data, y);
            Block swap = below;
            below = plane;
            plane = swap;
        }
    }

    private void read(Block plane, int z) {
        labels.read(plane, -1, -1, z);
        for (int i = 0; i < plane.size(); i++) plane.data[i] = checked(plane.data[i]);
    }

    /** Copies the values of an image into the whole regions, in the place that {@link Region#filled} of our parts says. */
    void collect(BlockReader image, Map<Integer, Region> wholes, Runnable beforePlane) {
        Block plane = new Block(nx + 2, ny + 2, 1), values = new Block(nx, ny, 1);
        for (int z = fromZ; z < toZ; z++) {
            beforePlane.run();
            read(plane, z);
            image.read(values, 0, 0, z);
            runs(plane.data, (label, from, to, y) -> {
                Region part = region(label);
                wholes.get(part.label).put(part.filled, values.data, y * nx + from, to - from);
                part.filled += to - from;
            });
        }
    }

    private static float checked(float label) {
        if (label != label) return 0;
        if (label != (int) label || label < 0 || label > MAX_LABEL)
            throw new IllegalArgumentException("Labels must be whole numbers from 0 to " + MAX_LABEL + ", but one is " + label
                + ". Label the objects with Connected Components… first.");
        return label;
    }

    private interface RunAction {
        void accept(float label, int from, int to, int y);
    }

    private void runs(float[] plane, RunAction action) {
        for (int y = 0; y < ny; y++) {
            int row = (y + 1) * (nx + 2) + 1, from = 0;
            for (int x = 1; x <= nx; x++) {
                if (x < nx && plane[row + x] == plane[row + from]) continue;
                if (plane[row + from] != 0) action.accept(plane[row + from], from, x, y);
                from = x;
            }
        }
    }

    private void cubes(float[] below, float[] plane, int y) {
        int i = y * (nx + 2), j = i + nx + 2;
        for (int x = 0; x <= nx; x++, i++, j++) {
            float a = below[i];
            if (a == below[i + 1] && a == below[j] && a == below[j + 1]
                && a == plane[i] && a == plane[i + 1] && a == plane[j] && a == plane[j + 1]) continue;
            cell(a, below[i + 1], below[j], below[j + 1], plane[i], plane[i + 1], plane[j], plane[j + 1]);
        }
    }

    private void squares(float[] plane, int y) {
        int i = y * (nx + 2), j = i + nx + 2;
        for (int x = 0; x <= nx; x++, i++, j++) {
            float a = plane[i];
            if (a == plane[i + 1] && a == plane[j] && a == plane[j + 1]) continue;
            cell(a, plane[i + 1], plane[j], plane[j + 1]);
        }
    }

    /** Every label that meets in a cell has a part of its surface there. */
    private void cell(float... corners) {
        int done = 0;
        for (int c = 0; c < corners.length; c++) {
            float label = corners[c];
            if (label == 0 || (done >> c & 1) == 1) continue;
            int inside = 0;
            for (int k = c; k < corners.length; k++) if (corners[k] == label) inside |= 1 << k;
            done |= inside;
            Region region = region(label);
            region.surface += mesh.surface[inside];
            region.beyondVoxels += mesh.volume[inside] - Integer.bitCount(inside) * voxel / corners.length;
        }
    }

    private Region region(float label) {
        if (last == null || last.label != label) last = regions.computeIfAbsent((int) label, Region::new);
        return last;
    }
}
