package org.roentgen.segment;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Data;
import org.roentgen.testing.Nifti;

/**
 * A tumour that somebody outlined, in a box around it as a user would draw one. Seeds: label 1 is a ball around the deepest voxel of the reference mask, of a
 * given part of its depth; label 2, the background, is the surface of the box, which is the reference's grown by a margin.
 */
final class TumourCase {

    static final int OBJECT = 1, GROUND = 2;

    private final Block image, reference;
    private final IntBlock seeds, objectSeeds;
    private final double[] spacing;

    private TumourCase(Block image, Block reference, double[] spacing, double part, double distance) {
        this.image = image;
        this.reference = reference;
        this.spacing = spacing;
        objectSeeds = ball(part);
        boolean[] shell = beyond(distance);
        seeds = new IntBlock(objectSeeds.data.clone(), image.nx, image.ny, image.nz);
        for (int i = 0; i < seeds.size(); i++) if (shell[i] && seeds.data[i] == 0) seeds.data[i] = GROUND;
    }

    /** @param margin in mm, cut short where the image ends */
    static TumourCase of(String image, String mask, double part, double distance, double margin) {
        Nifti values = Nifti.read(Data.path(image)), outlined = Nifti.read(Data.path(mask));
        int[] from = {values.nx, values.ny, values.nz}, to = new int[3], n = from.clone();
        for (int z = 0; z < n[2]; z++)
            for (int y = 0; y < n[1]; y++)
                for (int x = 0; x < n[0]; x++)
                    if (outlined.value(x, y, z) != 0) {
                        int[] at = {x, y, z};
                        for (int d = 0; d < 3; d++) {
                            from[d] = Math.min(from[d], at[d]);
                            to[d] = Math.max(to[d], at[d] + 1);
                        }
                    }
        for (int d = 0; d < 3; d++) {
            int more = (int) Math.ceil(margin / values.spacing[d]);
            from[d] = Math.max(0, from[d] - more);
            to[d] = Math.min(n[d], to[d] + more);
        }
        return new TumourCase(crop(values, from, to), crop(outlined, from, to), Spacing.of(values.spacing[0], values.spacing[1], values.spacing[2]), part, distance);
    }

    private static Block crop(Nifti volume, int[] from, int[] to) {
        Block block = new Block(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
        for (int z = 0; z < block.nz; z++)
            for (int y = 0; y < block.ny; y++)
                for (int x = 0; x < block.nx; x++) block.data[block.index(x, y, z)] = (float) volume.value(x + from[0], y + from[1], z + from[2]);
        return block;
    }

    private IntBlock ball(double part) {
        Block outside = new Block(image.nx, image.ny, image.nz), centre = new Block(image.nx, image.ny, image.nz);
        for (int i = 0; i < outside.size(); i++) outside.data[i] = reference.data[i] == 0 ? 1 : 0;
        DistanceMap depth = new DistanceMap(outside, spacing, Progress.NONE);
        int deepest = 0;
        for (int i = 0; i < outside.size(); i++) if (depth.distance(i) > depth.distance(deepest)) deepest = i;
        centre.data[deepest] = 1;
        DistanceMap distance = new DistanceMap(centre, spacing, Progress.NONE);
        IntBlock ball = new IntBlock(image.nx, image.ny, image.nz);
        for (int i = 0; i < ball.size(); i++) ball.data[i] = distance.distance(i) <= part * depth.distance(deepest) ? OBJECT : 0;
        return ball;
    }

    private boolean[] beyond(double distance) {
        DistanceMap map = new DistanceMap(reference, spacing, Progress.NONE);
        boolean[] beyond = new boolean[image.size()];
        for (int i = 0; i < beyond.length; i++) beyond[i] = map.distance(i) > distance;
        return beyond;
    }

    /** Of what the method calls the object and the reference: 2 |A ∩ B| / (|A| + |B|). */
    double dice(Segmentation method, boolean ground) {
        int[] found = SeededRun.of(method, image, ground ? seeds : objectSeeds, null, spacing).labels;
        double both = 0, sum = 0;
        for (int i = 0; i < found.length; i++) {
            boolean object = found[i] == OBJECT, truly = reference.data[i] != 0;
            both += object && truly ? 1 : 0;
            sum += (object ? 1 : 0) + (truly ? 1 : 0);
        }
        return 2 * both / sum;
    }

    @Override public String toString() {
        return image.nx + " × " + image.ny + " × " + image.nz + ", " + Arrays.stream(objectSeeds.data).filter(l -> l > 0).count() + " voxels of seeds for the object";
    }
}
