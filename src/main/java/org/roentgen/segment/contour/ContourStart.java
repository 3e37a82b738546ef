package org.roentgen.segment.contour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** Where contours begin. */
public enum ContourStart {

    /** At seeds, of which single voxels are grown to balls. */
    SEEDS,
    /** At the squares of a checkerboard of 5 voxels, of which the first is outside: many contours at once, that find objects everywhere. */
    CHECKERBOARD,
    /** At the image's edge, or rather two voxels from it, for contours that shrink. */
    BOX;

    private static final int SQUARE = 5, MARGIN = 2;

    /** A mask for each label, in their order. */
    Map<Integer, BitMask> masks(Scene scene, Optional<IntBlock> seeds, double radius, boolean apart, Progress progress) {
        Map<Integer, BitMask> masks = new LinkedHashMap<>();
        if (this == SEEDS) {
            IntBlock grown = radius > 0 ? grown(seeds.get(), radius, scene.spacing, progress) : seeds.get();
            for (int label : labels(grown, apart)) masks.put(label, mask(grown, label, apart));
        } else masks.put(1, pattern(scene.image));
        return masks;
    }

    private static TreeSet<Integer> labels(IntBlock seeds, boolean apart) {
        TreeSet<Integer> labels = new TreeSet<>();
        for (int i = 0; i < seeds.size(); i++) if (seeds.data[i] > 0) labels.add(apart ? seeds.data[i] : 1);
        return labels;
    }

    private static BitMask mask(IntBlock seeds, int label, boolean apart) {
        BitMask mask = BitMask.like(seeds);
        mask.forRows(row -> {
            for (int x = 0; x < mask.nx; x++) {
                int seed = seeds.data[row * mask.nx + x];
                mask.set(x, row, apart ? seed == label : seed > 0);
            }
            mask.close(row);
        });
        return mask;
    }

    /** Each voxel without a label within the radius of a single voxel gets the label of the nearest of these. */
    private static IntBlock grown(IntBlock seeds, double radius, double[] spacing, Progress progress) {
        Block single = new Block(seeds.nx, seeds.ny, seeds.nz);
        for (int i = 0; i < seeds.size(); i++) if (seeds.data[i] > 0 && isSingle(seeds, i)) single.data[i] = 1;
        DistanceMap distances = new DistanceMap(single, seeds.nz == 1 ? Spacing.ofPlane(spacing[0], spacing[1]) : spacing, progress);
        IntBlock grown = new IntBlock(seeds.nx, seeds.ny, seeds.nz);
        for (int i = 0; i < grown.size(); i++) {
            boolean near = seeds.data[i] == 0 && distances.distance(i) <= radius * (1 + 1e-9);
            grown.data[i] = near ? seeds.data[distances.nearest(i)] : seeds.data[i];
        }
        return grown;
    }

    private static boolean isSingle(IntBlock seeds, int i) {
        int x = i % seeds.nx, y = i / seeds.nx % seeds.ny, z = i / seeds.strideZ;
        for (int c = Math.max(0, z - 1); c <= Math.min(seeds.nz - 1, z + 1); c++)
            for (int b = Math.max(0, y - 1); b <= Math.min(seeds.ny - 1, y + 1); b++)
                for (int a = Math.max(0, x - 1); a <= Math.min(seeds.nx - 1, x + 1); a++)
                    if (seeds.index(a, b, c) != i && seeds.data[seeds.index(a, b, c)] == seeds.data[i]) return false;
        return true;
    }

    private BitMask pattern(Block image) {
        BitMask mask = BitMask.like(image);
        mask.forRows(row -> {
            int y = row % image.ny, z = row / image.ny;
            for (int x = 0; x < image.nx; x++) mask.set(x, row, this == BOX ? isWithin(x, image.nx) && isWithin(y, image.ny) && isWithin(z, image.nz)
                : (x / SQUARE + y / SQUARE + z / SQUARE) % 2 == 1);
            mask.close(row);
        });
        return mask;
    }

    private static boolean isWithin(int x, int n) {
        return n <= 2 * MARGIN || x >= MARGIN && x < n - MARGIN;
    }
}
