package org.roentgen.segment.contour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.testing.Volumes;

/** Words of 64 voxels against the definitions, voxel by voxel. */
class MorphologicalContourTest {

    @ParameterizedTest @CsvSource({"70, 9, 5", "64, 6, 3", "63, 7, 1", "130, 8, 1", "5, 5, 5"}) void smoothsAsDefined(int a, int b, int c) {
        MorphologicalDefinition size = new MorphologicalDefinition(a, b, c);
        for (int seed = 0; seed < 4; seed++) {
            RandomAccessibleInterval<FloatType> image = size.mask(seed);
            BitMask from = Contours.mask(image), to = BitMask.like(from);
            MorphologicalCurvature.supremumOfErosions(from, to);
            assertArrayEquals(size.curvature(Volumes.values(image), true), Contours.values(to));
            MorphologicalCurvature.infimumOfDilations(from, to);
            assertArrayEquals(size.curvature(Volumes.values(image), false), Contours.values(to));
        }
    }

    @ParameterizedTest @CsvSource({"70, 9, 5, 1, 1", "70, 9, 5, -1, 3", "64, 9, 1, 1, 2", "67, 9, 1, -1, 0", "5, 5, 5, 1, 1"})
    void geodesicAsDefined(int a, int b, int c, int balloon, int smoothing) {
        MorphologicalDefinition size = new MorphologicalDefinition(a, b, c);
        RandomAccessibleInterval<FloatType> image = size.mask(7), noise = Volumes.noise(8, a, b, c);
        float[] g = Volumes.values(noise);
        for (int i = 0; i < g.length; i++) g[i] /= 128;                     // sums of differences without rounding
        ContourMethod.Contour contour = new MorphologicalGeodesic(1, 0, 0.5, balloon, smoothing).on(Contours.scene(image), g);
        contour.begin(Contours.mask(image));
        for (int i = 0; i < 3; i++) contour.step();
        assertArrayEquals(size.geodesic(Volumes.values(image), g, 0.5, balloon, smoothing), Contours.values(contour.inside()));
    }

    @ParameterizedTest @CsvSource({"70, 9, 5, 0, 1", "70, 9, 5, -1, 3", "64, 9, 1, 1, 2", "67, 9, 1, 0, 0", "5, 5, 5, 0, 1"})
    void chanVeseAsDefined(int a, int b, int c, int balloon, int smoothing) {
        MorphologicalDefinition size = new MorphologicalDefinition(a, b, c);
        RandomAccessibleInterval<FloatType> image = size.mask(7), noise = Volumes.noise(9, a, b, c);
        ContourMethod.Contour contour = new MorphologicalChanVese(1, 2, balloon, smoothing).in(Contours.scene(noise), Progress.NONE);
        contour.begin(Contours.mask(image));
        Step step = null;
        for (int i = 0; i < 3; i++) step = contour.step();
        float[] expected = size.chanVese(Volumes.values(image), Volumes.values(noise), 1, 2, balloon, smoothing);
        assertArrayEquals(expected, Contours.values(contour.inside()));
        int count = 0;
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            count += expected[i];
            sum += expected[i] * Volumes.values(noise)[i];
        }
        assertEquals(count, step.size);
        assertEquals(sum / Math.max(1, count), step.measures[0], 1e-9);
    }
}
