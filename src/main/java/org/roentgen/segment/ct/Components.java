package org.roentgen.segment.ct;

import java.util.function.IntPredicate;

import net.imglib2.img.array.ArrayImgs;

import org.roentgen.image.Block;
import org.roentgen.image.Box;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.ConnectedComponents;

/** The connected parts of a set of voxels: 1 is the largest, 0 what is not in the set. */
final class Components {

    final IntBlock label;
    /** Of each component, by its label; entry 0 is empty. */
    final long[] voxels;

    private Components(Box box, IntPredicate inside, double[] spacing) {
        Block mask = new Block(box.nx, box.ny, box.nz);
        for (int i = 0; i < mask.size(); i++) mask.data[i] = inside.test(i) ? 1 : 0;
        ConnectedComponents found = ConnectedComponents.of(ArrayImgs.floats(mask.data, box.nx, box.ny, box.nz), Connectivity.FACES, spacing, 0, Progress.NONE);
        label = new IntBlock(box.nx, box.ny, box.nz);
        found.write(ArrayImgs.ints(label.data, box.nx, box.ny, box.nz), Progress.NONE);
        voxels = new long[found.count() + 1];
        System.arraycopy(found.voxels(), 0, voxels, 1, found.count());
    }

    /** Voxels that share a face are connected. */
    static Components of(Box box, double[] spacing, IntPredicate inside) {
        return new Components(box, inside, spacing);
    }

    /** Connected within their slice only. */
    static Components inSlices(Box box, double[] spacing, IntPredicate inside) {
        return new Components(box, inside, Spacing.ofPlane(spacing[0], spacing[1]));
    }

    int count() {
        return voxels.length - 1;
    }

    /** How many voxels of each component fulfil a condition, by its label. */
    long[] count(IntPredicate condition) {
        long[] counts = new long[voxels.length];
        for (int i = 0; i < label.size(); i++) if (label.data[i] > 0 && condition.test(i)) counts[label.data[i]]++;
        return counts;
    }
}
