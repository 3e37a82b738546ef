package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.testing.Volumes;

class BilateralGridTest {

    @Nested class Grid implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new BilateralGrid(2, 30);
        }
    }

    /** Steps and a ramp with noise; compared where the exact filter sees no mirror. */
    @ParameterizedTest @CsvSource({"64, 64, 1, 3, 20", "64, 60, 1, 4, 40", "80, 80, 1, 6, 20", "40, 38, 36, 3, 20", "40, 40, 40, 4, 40"})
    void isNearTheExactFilter(int nx, int ny, int nz, double sigma, double range) {
        Random random = new Random(3);
        ArrayImg<FloatType, ?> image = Volumes.of(nx, ny, nz, (x, y, z) -> (x + y > nx ? 150 : 0) + (z > 20 ? 80 : 0) + 0.5 * y + 8 * random.nextGaussian());
        float[] exact = Volumes.values(Filters.apply(new BilateralSmoothing(sigma, range), image, 1, 1, 1));
        float[] found = Volumes.values(Filters.apply(new BilateralGrid(sigma, range), image, 1, 1, 1));
        int edge = (int) (3 * sigma), n = 0;
        double squares = 0;
        for (int i = 0; i < exact.length; i++) {
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            if (Math.min(x, nx - 1 - x) < edge || Math.min(y, ny - 1 - y) < edge || nz > 1 && Math.min(z, nz - 1 - z) < edge) continue;
            squares += (exact[i] - found[i]) * (exact[i] - found[i]);
            n++;
        }
        assertTrue(Math.sqrt(squares / n) < 0.05 * range, Math.sqrt(squares / n) / range + " of the range");
    }

    @Test void aHighStepStays() {
        ArrayImg<FloatType, ?> step = Volumes.of(30, 20, 10, (x, y, z) -> x < 13 ? -50 : 1000);
        VolumeFilterContract.assertClose(Volumes.values(step), Volumes.values(Filters.apply(new BilateralGrid(4, 20), step, 1, 1, 1)), 1e-6);
    }

    @Test void whatIsNoNumberStaysAndDoesNotSpread() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 9, 8, 7);
        image.getAt(4, 4, 4).set(Float.NaN);
        image.getAt(2, 2, 2).set(Float.NEGATIVE_INFINITY);
        float[] found = Volumes.values(Filters.apply(new BilateralGrid(2, 20), image, 1, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(Float.isFinite(Volumes.values(image)[i]), Float.isFinite(found[i]));
    }

    @Test void refusesARangeOfZero() {
        assertEquals("Sigma of the range must be greater than 0, but is 0.0. Raise it.",
            assertThrows(IllegalArgumentException.class, () -> new BilateralGrid(1, 0)).getMessage());
    }
}
