package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/** Wide tiles are worked on some planes at a time, down to one: a pair's ends then lie in different parts. Narrow ones are one part. */
class SimilarityMeanTest {

    private static final double[] SPACING = {1, 1.25, 1.5};

    private static float[] run(Filter filter, ArrayImg<FloatType, ?> image, int nx, int ny, int nz) {
        return Volumes.values(Filters.apply(filter, image, new TileRunner(Spacing.of(SPACING[0], SPACING[1], SPACING[2])).tileSize(nx, ny, nz)));
    }

    /** Parts of several planes and of one; patches and windows deeper than a part; the last part smaller than the others. */
    @ParameterizedTest @CsvSource({"180, 12, 1, 3", "600, 9, 1, 4.5", "400, 7, 3, 1.5", "340, 4, 2, 6", "600, 1, 2, 2"})
    void partsGiveWhatTheWholeGives(int nx, int nz, double patch, double search) {
        ArrayImg<FloatType, ?> image = Volumes.noise(11, nx, 5, nz);
        for (NonLocalMeans.Noise noise : NonLocalMeans.Noise.values()) {
            Filter filter = new NonLocalMeans(patch, search, 30, 8, noise);
            float[] parts = run(filter, image, nx, 5, nz);
            assertArrayEquals(run(filter, image, 20, 5, nz), parts, "in narrow tiles");
            assertArrayEquals(run(filter, image, nx, 2, 1), parts, "in flat tiles");
        }
        Filter bilateral = new BilateralSmoothing(Element.BALL, search, 2, 30);
        assertArrayEquals(run(bilateral, image, 20, 5, nz), run(bilateral, image, nx, 5, nz), "without patches");
    }

    /** The sums of the paper, at some voxels of each part. */
    @ParameterizedTest @EnumSource(NonLocalMeans.Noise.class) void partsGiveTheDefinition(NonLocalMeans.Noise noise) {
        int nx = 300, ny = 4, nz = 11;
        ArrayImg<FloatType, ?> image = Volumes.noise(12, nx, ny, nz);
        float[] found = run(new NonLocalMeans(1.5, 3, 40, 10, noise), image, nx, ny, nz);
        for (int i = 0; i < found.length; i += 17)
            assertEquals(NonLocalMeansTest.mean(Views.extendMirrorDouble(image), new int[] {1, 1, 1}, new int[] {3, 2, 2}, 40, 10, noise, i % nx, i / nx % ny,
                i / nx / ny),
                found[i], 1e-3, "voxel " + i);                                // weights known to 5e-6, times values of 100
    }
}
