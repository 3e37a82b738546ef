package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.TreeSet;

import net.imglib2.img.array.ArrayImgs;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.segment.ConnectedComponents;

/** Which object each voxel belongs to: connected parts of a mask, numbered by size, or the labels of a label image, numbered in their order. 0 for none. */
final class ObjectMap {

    final Block number;
    final int count;

    private final float[] values;                                      // of labels; empty for a mask

    private ObjectMap(Block number, int count, float[] values) {
        this.number = number;
        this.count = count;
        this.values = values;
    }

    static ObjectMap of(Block image, boolean labels, Connectivity connectivity, double[] spacing, Progress progress) {
        return labels ? ofLabels(image) : ofMask(image, connectivity, spacing, progress);
    }

    static ObjectMap ofMask(Block mask, Connectivity connectivity, double[] spacing, Progress progress) {
        Block number = new Block(mask.nx, mask.ny, mask.nz);
        ConnectedComponents parts = ConnectedComponents.of(ArrayImgs.floats(mask.data, mask.nx, mask.ny, mask.nz), connectivity, spacing, 0, progress.part(0, 0.7));
        parts.write(ArrayImgs.floats(number.data, mask.nx, mask.ny, mask.nz), progress.part(0.7, 1));
        return new ObjectMap(number, parts.count(), new float[0]);
    }

    /** Of values without NaN. */
    static ObjectMap ofLabels(Block labels) {
        TreeSet<Float> values = new TreeSet<>();
        float last = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.data[i] != 0 && labels.data[i] != last) values.add(labels.data[i]);
            last = labels.data[i];
        }
        float[] sorted = new float[values.size()];
        int n = 0;
        for (float value : values) sorted[n++] = value;
        Block number = new Block(labels.nx, labels.ny, labels.nz);
        int current = 0;
        for (int i = 0; i < labels.size(); i++) {
            float v = labels.data[i];
            if (v != 0 && (current == 0 || sorted[current - 1] != v)) current = Arrays.binarySearch(sorted, v) + 1;
            number.data[i] = v == 0 ? 0 : current;
        }
        return new ObjectMap(number, n, sorted);
    }

    int at(int index) {
        return (int) number.data[index];
    }

    /** The label of an object, or what stands inside a mask. */
    float value(int object) {
        return values.length == 0 ? Binary.INSIDE : values[object - 1];
    }

    /** The voxels of each object, by its number. */
    long[] voxels() {
        long[] voxels = new long[count + 1];
        for (int i = 0; i < number.size(); i++) voxels[at(i)]++;
        return voxels;
    }

    /** Which objects have a voxel at the edge of the image; along z only if wanted. */
    boolean[] touchEdge(boolean alongZ) {
        boolean[] touch = new boolean[count + 1];
        for (int z = 0; z < number.nz; z++)
            for (int y = 0; y < number.ny; y++) {
                boolean whole = y == 0 || y == number.ny - 1 || alongZ && (z == 0 || z == number.nz - 1);
                int row = number.index(0, y, z);
                for (int x = 0; x < number.nx; x += whole ? 1 : Math.max(1, number.nx - 1)) touch[at(row + x)] = true;
            }
        return touch;
    }
}
