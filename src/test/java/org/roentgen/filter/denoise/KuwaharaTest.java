package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.testing.Volumes;

class KuwaharaTest {

    @Nested class Contract implements FilterContract {

        @Override public Filter filter() {
            return new Kuwahara(2);
        }
    }

    /** Every box on its own, over a mirrored image. */
    @ParameterizedTest @CsvSource({"0, 1", "1, 1", "1, 2", "2, 1.5", "3, 1", "4.9, 1.6", "11, 2"})
    void theLeastVaryingBox(double radius, double sz) {
        double[] spacing = {1, 1.2, sz};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        float[] found = Volumes.values(Filters.apply(new Kuwahara(radius), image, spacing));
        for (int i = 0; i < found.length; i++) assertEquals(mean(image, radius, spacing, i % 6, i / 6 % 5, i / 30), found[i], 1e-4);   // roundings of 100
    }

    private static double mean(ArrayImg<FloatType, ?> image, double radius, double[] s, int... position) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        int[] n = {(int) (radius / s[0] + 1e-9), (int) (radius / s[1] + 1e-9), (int) (radius / s[2] + 1e-9)};
        double least = Double.POSITIVE_INFINITY, best = 0, voxels = (n[0] + 1) * (n[1] + 1) * (n[2] + 1);
        for (int box = 0; box < 8; box++) {
            double sum = 0, squares = 0;
            for (int z = 0; z <= n[2]; z++)
                for (int y = 0; y <= n[1]; y++)
                    for (int x = 0; x <= n[0]; x++) {
                        access.setPosition(new int[] {position[0] + ((box & 1) == 0 ? -x : x), position[1] + ((box & 2) == 0 ? -y : y),
                            position[2] + ((box & 4) == 0 ? -z : z)});
                        sum += access.get().get();
                        squares += access.get().get() * (double) access.get().get();
                    }
            double variance = voxels * squares - sum * sum;                           // whole numbers: exact
            if (variance >= least) continue;
            least = variance;
            best = sum / voxels;
        }
        return best;
    }

    @Test void aStepStaysAsSharpAsItIs() {
        ArrayImg<FloatType, ?> step = Volumes.of(14, 13, 12, (x, y, z) -> x + 2 * y - z > 8 && x > 5 ? 300 : -20);
        ArrayImg<FloatType, ?> plain = Volumes.of(14, 13, 12, (x, y, z) -> y > 6 ? 300 : -20);
        assertArrayEquals(Volumes.values(plain), Volumes.values(Filters.apply(new Kuwahara(2), plain, 1, 1, 1)));
        for (float v : Volumes.values(Filters.apply(new Kuwahara(2), step, 1, 1, 1))) assertTrue(v >= -20 && v <= 300, v + "");
    }

    /** Small variations of large values: a difference of mean squares would be all rounding. */
    @Test void aConstantAddedComesOutAdded() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 12, 11, 5), raised = Volumes.noise(4, 12, 11, 5);
        for (FloatType v : raised) v.set(v.get() + 65536);
        float[] a = Volumes.values(Filters.apply(new Kuwahara(1), image, 1, 1, 1)), b = Volumes.values(Filters.apply(new Kuwahara(1), raised, 1, 1, 1));
        for (int i = 0; i < a.length; i++) assertEquals(a[i] + 65536, b[i], 0.05);           // floats there are 1/128 apart
    }

    @Test void noiseFallsBesideAnEdge() {
        Random random = new Random(2);
        ArrayImg<FloatType, ?> image = Volumes.of(40, 40, 20, (x, y, z) -> (x < 20 ? 0 : 100) + 5 * random.nextGaussian());
        float[] found = Volumes.values(Filters.apply(new Kuwahara(2), image, 1, 1, 1));
        double sum = 0;
        for (int i = 0; i < found.length; i++) sum += Math.pow(found[i] - (i % 40 < 20 ? 0 : 100), 2) / found.length;
        assertTrue(Math.sqrt(sum) < 5 / Math.sqrt(27) * 1.5, Math.sqrt(sum) + "");            // the mean of 27, chosen among eight
    }

    @Test void refusesANegativeRadius() {
        assertEquals("Radius must be a number of at least 0, but is -1.0. Correct it.",
            assertThrows(IllegalArgumentException.class, () -> new Kuwahara(-1)).getMessage());
    }
}
