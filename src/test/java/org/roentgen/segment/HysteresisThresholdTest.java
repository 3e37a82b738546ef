package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.logic.BoolType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Volumes;

class HysteresisThresholdTest {

    @Nested class Bright implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new HysteresisThreshold(ThresholdPair.percentiles(70, 99), Connectivity.FACES, false);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a percentile of a wave depends on where it is sampled");
        }
    }

    @Nested class Dark implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new HysteresisThreshold(ThresholdPair.absolute(3, 50), Connectivity.ALL, true);
        }
    }

    private static float[] run(HysteresisThreshold threshold, RandomAccessibleInterval<FloatType> image, double[] spacing) {
        return Volumes.values(Filters.apply(threshold, image, new TileRunner(spacing)));
    }

    /** Neighbours are asked one by one until nothing changes. */
    @ParameterizedTest @EnumSource(Connectivity.class) void objectsByDefinition(Connectivity connectivity) {
        for (double[] spacing : new double[][] {{1, 1, 1}, Spacing.ofPlane(1, 1)})
            for (boolean dark : new boolean[] {false, true}) {
                RandomAccessibleInterval<FloatType> image = Volumes.noise(8, 11, 9, 7);
                HysteresisThreshold threshold = new HysteresisThreshold(dark ? ThresholdPair.absolute(6, 40) : ThresholdPair.absolute(60, 94), connectivity, dark);
                float[] values = Volumes.values(image);
                if (dark) for (int i = 0; i < values.length; i++) values[i] = 100 - values[i];
                assertArrayEquals(grown(values, connectivity, Spacing.isPlane(spacing)), run(threshold, image, spacing));
            }
    }

    private static float[] grown(float[] values, Connectivity connectivity, boolean plane) {
        float[] marks = new float[values.length];
        for (int i = 0; i < marks.length; i++) marks[i] = values[i] >= 94 ? 255 : 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < marks.length; i++) {
                if (marks[i] > 0 || values[i] < 60 || !touches(marks, i, connectivity, plane)) continue;
                marks[i] = 255;
                changed = true;
            }
        }
        return marks;
    }

    private static boolean touches(float[] marks, int i, Connectivity connectivity, boolean plane) {
        int x = i % 11, y = i / 11 % 9, z = i / 99;
        for (int j = 0; j < marks.length; j++) {
            int dx = Math.abs(j % 11 - x), dy = Math.abs(j / 11 % 9 - y), dz = Math.abs(j / 99 - z);
            if (marks[j] > 0 && Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= connectivity.ordinal() + 1 && !(plane && dz > 0)) return true;
        }
        return false;
    }

    /** A core of 200, a ring of 100, an island of 100 without a core, a ground of 0 to 9; the mask cuts the ring. */
    private static RandomAccessibleInterval<FloatType> objects() {
        return Volumes.of(20, 10, 1, (x, y, z) -> y > 2 && y < 7 ? x == 4 ? 200 : x > 1 && x < 9 ? 100 : x > 12 && x < 17 ? 100 : (x + y) % 10 : (x + y) % 10);
    }

    @Test void automaticThresholdsFindTheObjectWithACore() {
        for (ThresholdPair pair : new ThresholdPair[] {ThresholdPair.multiOtsu(), ThresholdPair.deviations(5, 40), ThresholdPair.percentiles(80, 99)}) {
            float[] found = run(new HysteresisThreshold(pair, Connectivity.FACES, false), objects(), Spacing.ofPlane(1, 1));
            for (int i = 0; i < found.length; i++) assertEquals(i / 20 > 2 && i / 20 < 7 && i % 20 > 1 && i % 20 < 9 ? 255 : 0, found[i], "pixel " + i);
        }
    }

    @Test void nothingConnectsThroughTheOutsideOfTheMask() {
        RandomAccessibleInterval<BoolType> mask = Converters.convert((RandomAccessibleInterval<FloatType>) Volumes.of(20, 10, 1, (x, y, z) -> x == 6 ? 0 : 1), (in,
            out) -> out.set(in.get() > 0), new BoolType());
        HysteresisThreshold threshold = new HysteresisThreshold(ThresholdPair.absolute(50, 150), Connectivity.ALL, false);
        float[] found = Volumes.values(Filters.apply(threshold, objects(), new TileRunner(Spacing.ofPlane(1, 1)).mask(mask, 0)));
        for (int i = 0; i < found.length; i++) assertEquals(i / 20 > 2 && i / 20 < 7 && i % 20 > 1 && i % 20 < 6 ? 255 : 0, found[i], "pixel " + i);
    }

    @Test void percentilesAndDeviationsAreThoseOfTheValues() {
        Histogram histogram = Histogram.ofLevels(new long[] {1, 2, 0, 4, 1, 0, 0, 0, 2}, 10);                // 10 11 11 13 13 13 13 14 18 18
        assertArrayEquals(new double[] {10, 18}, ThresholdPair.percentiles(0, 100).of(histogram));
        assertArrayEquals(new double[] {11, 13}, ThresholdPair.percentiles(30, 31).of(histogram));
        assertArrayEquals(new double[] {13 - 1.4826, 13 + 2 * 1.4826}, ThresholdPair.deviations(-1, 2).of(histogram), 1e-12);   // 0 0 0 0 1 2 2 3 5 5
    }

    @Test void tooFewValuesHaveNoThreshold() {
        for (ThresholdPair pair : new ThresholdPair[] {ThresholdPair.multiOtsu(), ThresholdPair.deviations(0, 0), ThresholdPair.percentiles(0, 0)})
            for (double value : new double[] {7, Double.NaN})
                for (boolean dark : new boolean[] {false, true})
                    for (float mark : run(new HysteresisThreshold(pair, Connectivity.ALL, dark), Volumes.of(4, 4, 4, (x, y, z) -> value), new double[] {1, 1,
                        1})) assertEquals(0, mark);
        for (float mark : run(new HysteresisThreshold(ThresholdPair.multiOtsu(), Connectivity.ALL, false), Volumes.of(4, 4, 4, (x, y, z) -> x % 2), new double[] {1,
            1, 1})) assertEquals(0, mark);
    }

    @Test void wrongThresholdsAreSaid() {
        for (Runnable wrong : new Runnable[] {() -> ThresholdPair.absolute(2, 1), () -> ThresholdPair.absolute(Double.NaN, 1), () -> ThresholdPair.percentiles(-1, 5),
            () -> ThresholdPair.percentiles(60, 50), () -> ThresholdPair.percentiles(60, 101), () -> ThresholdPair.deviations(2, 1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
