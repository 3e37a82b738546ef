package org.roentgen.filter.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class PolynomialBackgroundTest {

    @Nested class Background implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new PolynomialBackground(3, 0, true);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("half a slice more at one end is another volume to fit");
        }
    }

    @Nested class CorrectedWithoutOutliers implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new PolynomialBackground(2, 1.5, false);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("half a slice more at one end is another volume to fit");
        }
    }

    /** A polynomial comes out as it is, from all voxels, half of them, or those that are numbers. */
    @ParameterizedTest @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void aPolynomialIsItsOwnBackground(int degree) {
        double[] expected = new double[21 * 17 * 12];
        for (int i = 0; i < expected.length; i++) expected[i] = formula(degree, i % 21, i / 21 % 17, i / 357);
        ArrayImg<FloatType, ?> image = Volumes.of(21, 17, 12, (x, y, z) -> (x + y + z) % 3 == 0 ? 5000 : formula(degree, x, y, z));
        ArrayImg<FloatType, ?> holes = Volumes.of(21, 17, 12, (x, y, z) -> (x * y + z) % 4 == 0 ? Double.NaN : formula(degree, x, y, z));
        RandomAccessibleInterval<BitType> mask = mask(Volumes.of(21, 17, 12, (x, y, z) -> (x + y + z) % 3 == 0 ? 0 : 1));
        VolumeFilter filter = new PolynomialBackground(degree, 0, true);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1));
        float[] masked = Volumes.values(Filters.apply(filter, image, runner.mask(mask))), found = Volumes.values(Filters.apply(filter, holes, runner));
        for (int i = 0; i < expected.length; i++) {
            boolean inside = (i % 21 + i / 21 % 17 + i / 357) % 3 != 0;
            assertEquals(inside ? expected[i] : 5000, masked[i], 1e-4);                    // floats of up to 1000
            assertEquals(expected[i], found[i], 1e-4);
        }
    }

    private static double formula(int degree, double x, double y, double z) {
        double u = x / 10 - 1, v = y / 8 - 1, w = z / 6 - 1;
        return 300 + (degree == 0 ? 0 : 100 * Math.pow(u, degree) - 50 * Math.pow(v, degree - 1) * w + 20 * Math.pow(w, degree) + 7 * u);
    }

    private static RandomAccessibleInterval<BitType> mask(RandomAccessibleInterval<FloatType> image) {
        return Converters.convert(image, (i, o) -> o.set(i.get() > 0), new BitType());
    }

    /** What least squares mean: the residual is orthogonal to all monomials up to the degree. */
    @ParameterizedTest @CsvSource({"1", "2", "4"})
    void theResidualIsOrthogonalToAllMonomials(int degree) {
        float[] residual = Volumes.values(Filters.apply(new PolynomialBackground(degree, 0, false), Volumes.noise(3, 11, 9, 8), 1, 1, 1));
        for (int a = 0; a <= degree; a++)
            for (int b = 0; a + b <= degree; b++)
                for (int c = 0; a + b + c <= degree; c++) {
                    double sum = 0;
                    for (int i = 0; i < residual.length; i++)
                        sum += residual[i] * Math.pow(i % 11 / 5.0 - 1, a) * Math.pow(i / 11 % 9 / 4.0 - 1, b) * Math.pow(i / 99 / 3.5 - 1, c);
                    assertEquals(0, sum, 1e-3, a + " " + b + " " + c);                     // 792 floats of up to 100
                }
    }

    /** Bright objects in a tenth of the image pull at the background, unless left out. */
    @Test void outliersDoNotPull() {
        ArrayImg<FloatType, ?> image = Volumes.of(60, 50, 1, (x, y, z) -> 100 + x + 0.02 * y * y + Math.sin(x * y) + (x > 40 && y > 25 && y < 40 ? 300 : 0));
        float[] pulled = Volumes.values(Filters.apply(new PolynomialBackground(2, 0, true), image, Spacing.ofPlane(1, 1)));
        float[] found = Volumes.values(Filters.apply(new PolynomialBackground(2, 2, true), image, Spacing.ofPlane(1, 1)));
        double worst = 0, worstPulled = 0;
        for (int i = 0; i < found.length; i++) {
            double expected = 100 + i % 60 + 0.02 * (i / 60) * (i / 60);
            worst = Math.max(worst, Math.abs(found[i] - expected));
            worstPulled = Math.max(worstPulled, Math.abs(pulled[i] - expected));
        }
        assertTrue(worst < 0.5 && worstPulled > 50, worst + " " + worstPulled);            // the sine's amplitude is 1
    }

    /** Fewer voxels than terms: the background goes through them. */
    @Test void fewVoxelsAreMet() {
        VolumeFilter filter = new PolynomialBackground(8, 0, true);
        assertArrayEquals(new float[] {7}, Volumes.values(Filters.apply(filter, Volumes.of(1, 1, 1, (x, y, z) -> 7), 1, 1, 1)));
        assertArrayEquals(new float[] {7, 9, 2}, Volumes.values(Filters.apply(filter, Volumes.of(3, 1, 1, (x, y, z) -> x == 0 ? 7 : x == 1 ? 9 : 2), 1, 1, 1)), 1e-5f);
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 9, 9, 9);
        RandomAccessibleInterval<BitType> mask = mask(Volumes.of(9, 9, 9, (x, y, z) -> x == 4 && y == z ? 1 : 0));
        assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(filter, image, new TileRunner(Spacing.of(1, 1, 1)).mask(mask))), 1e-3f);
        ArrayImg<FloatType, ?> none = Volumes.of(3, 3, 3, (x, y, z) -> Double.NaN);
        assertArrayEquals(new float[27], Volumes.values(Filters.apply(filter, none, 1, 1, 1)));
    }

    @Test void wrongParametersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PolynomialBackground(-1, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new PolynomialBackground(9, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new PolynomialBackground(2, 0.5, true));
    }
}
