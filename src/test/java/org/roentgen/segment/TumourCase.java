package org.roentgen.segment;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Data;
import org.roentgen.testing.Nifti;

/**
 * A tumour that somebody outlined, in a box around it, with seeds as a user might draw them. Label 1, the object: the ball around the deepest voxel of the
 * reference mask, of {@value #PART} of its depth, so that it touches no boundary. Label 2, the background: everything more than {@value #SHELL} mm outside the
 * mask, as from a loose outline drawn around the tumour. The 8 mm between and all of the tumour outside the ball are left to the method.
 */
final class TumourCase {

    static final int OBJECT = 1, GROUND = 2;
    static final double PART = 0.8, SHELL = 8, MARGIN = 15;

    private final Block image, reference;
    private final IntBlock objectSeeds, seeds;
    private final double[] spacing;

    private TumourCase(Nifti values, Nifti outlined, int[] from, int[] to) {
        spacing = Spacing.of(values.spacing[0], values.spacing[1], values.spacing[2]);
        image = crop(values, from, to);
        reference = crop(outlined, from, to);
        objectSeeds = ball();
        seeds = new IntBlock(objectSeeds.data.clone(), image.nx, image.ny, image.nz);
        DistanceMap outside = new DistanceMap(reference, spacing, Progress.NONE);
        for (int i = 0; i < seeds.size(); i++) if (outside.distance(i) > SHELL) seeds.data[i] = GROUND;
    }

    /** The reference's box, grown by {@value #MARGIN} mm where the image goes on. */
    static TumourCase of(String image, String mask) {
        Nifti values = Nifti.read(Data.path(image)), outlined = Nifti.read(Data.path(mask));
        int[] size = {values.nx, values.ny, values.nz}, from = size.clone(), to = new int[3];
        for (int i = 0; i < size[0] * size[1] * size[2]; i++) {
            int[] at = {i % size[0], i / size[0] % size[1], i / size[0] / size[1]};
            if (outlined.value(at[0], at[1], at[2]) == 0) continue;
            for (int d = 0; d < 3; d++) {
                int more = (int) Math.ceil(MARGIN / values.spacing[d]);
                from[d] = Math.max(0, Math.min(from[d], at[d] - more));
                to[d] = Math.min(size[d], Math.max(to[d], at[d] + 1 + more));
            }
        }
        return new TumourCase(values, outlined, from, to);
    }

    private static Block crop(Nifti volume, int[] from, int[] to) {
        Block block = new Block(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
        for (int z = 0; z < block.nz; z++)
            for (int y = 0; y < block.ny; y++)
                for (int x = 0; x < block.nx; x++) block.data[block.index(x, y, z)] = (float) volume.value(x + from[0], y + from[1], z + from[2]);
        return block;
    }

    private IntBlock ball() {
        Block outside = new Block(image.nx, image.ny, image.nz), centre = new Block(image.nx, image.ny, image.nz);
        for (int i = 0; i < outside.size(); i++) outside.data[i] = reference.data[i] == 0 ? 1 : 0;
        DistanceMap depth = new DistanceMap(outside, spacing, Progress.NONE);
        int deepest = 0;
        for (int i = 0; i < outside.size(); i++) if (depth.distance(i) > depth.distance(deepest)) deepest = i;
        centre.data[deepest] = 1;
        DistanceMap distance = new DistanceMap(centre, spacing, Progress.NONE);
        IntBlock ball = new IntBlock(image.nx, image.ny, image.nz);
        for (int i = 0; i < ball.size(); i++) ball.data[i] = distance.distance(i) <= PART * depth.distance(deepest) ? OBJECT : 0;
        return ball;
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
        int ball = 0, tumour = 0;
        for (int i = 0; i < image.size(); i++) {
            ball += objectSeeds.data[i];
            tumour += reference.data[i] != 0 ? 1 : 0;
        }
        return image.nx + " × " + image.ny + " × " + image.nz + ", seeds are " + ball + " of " + tumour + " voxels";
    }
}
