package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Boundary;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/**
 * What every filter of bounded neighbourhoods promises, besides what all do. Choose a filter with a reach of a few voxels at the spacing.
 */
public interface FilterContract extends VolumeFilterContract {

    @Override VectorFilter filter();

    @Test default void tilesJoinWithoutSeams() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(1, 23, 17, 11);
        float[] whole = run(image, new TileRunner(SPACING).tileSize(100, 100, 100));
        for (int[] tile : new int[][] {{7, 5, 3}, {23, 1, 1}, {1, 17, 2}, {10, 10, 10}, {3, 3, 11}})
            assertArrayEquals(whole, run(image, new TileRunner(SPACING).tileSize(tile[0], tile[1], tile[2])), Arrays.toString(tile));
        assertArrayEquals(whole, run(image, new TileRunner(SPACING)), "tiles of its own choice");
    }

    @Test default void nanSpreadsNoFartherThanTheReach() {
        int[] reach = filter().reach(SPACING);
        int nx = 2 * reach[0] + 5, ny = 2 * reach[1] + 5, nz = 2 * reach[2] + 5;
        ArrayImg<FloatType, ?> clean = Volumes.noise(9, nx, ny, nz), dirty = Volumes.noise(9, nx, ny, nz);
        dirty.getAt(1, 1, 1).set(Float.NaN);
        float[] expected = run(clean, new TileRunner(SPACING)), found = run(dirty, new TileRunner(SPACING));
        for (int i = 0; i < found.length; i++) {
            boolean far = i % nx > reach[0] + 1 || i / nx % ny > reach[1] + 1 || i / nx / ny % nz > reach[2] + 1;
            if (far) assertEquals(expected[i], found[i], "voxel " + i);
        }
    }

    /** The definition: the image is really made larger, and the result cut out of it. */
    @Test default void boundariesAreWhatTheySay() {
        for (int[] size : new int[][] {{13, 11, 9}, {2, 3, 1}})
            for (Boundary boundary : Boundary.values()) {
                RandomAccessibleInterval<FloatType> image = Volumes.noise(10, size[0], size[1], size[2]);
                int[] reach = filter().reach(SPACING);
                RandomAccessibleInterval<FloatType> larger = VolumeFilterContract.copied(Views.interval(extended(image, boundary),
                    new long[] {-reach[0], -reach[1], -reach[2]},
                    new long[] {size[0] - 1L + reach[0], size[1] - 1L + reach[1], size[2] - 1L + reach[2]}), new FloatType());
                float[] inner = run(larger, new TileRunner(SPACING), result -> Views.offsetInterval(result,
                    new long[] {reach[0], reach[1], reach[2]}, new long[] {size[0], size[1], size[2]}));
                assertArrayEquals(inner, run(image, new TileRunner(SPACING).boundary(boundary)), boundary + Arrays.toString(size));
            }
    }

    static RandomAccessible<FloatType> extended(RandomAccessibleInterval<FloatType> image, Boundary boundary) {
        switch (boundary) {
            case MIRROR: return Views.extendMirrorDouble(image);
            case NEAREST: return Views.extendBorder(image);
            case PERIODIC: return Views.extendPeriodic(image);
            default: return Views.extendZero(image);
        }
    }
}
