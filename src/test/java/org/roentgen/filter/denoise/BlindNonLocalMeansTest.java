package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class BlindNonLocalMeansTest {

    private static final VolumeFilter FILTER = new BlindNonLocalMeans(1, 2.5, 0.8, NonLocalMeans.Noise.GAUSSIAN);

    @Nested class Blind implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return FILTER;
        }
    }

    /** On a ramp, which second differences do not see, in volumes, planes and lines. */
    @ParameterizedTest @CsvSource({"60, 60, 30", "300, 300, 1", "100000, 1, 1", "2, 200, 250"})
    void noiseIsEstimated(int nx, int ny, int nz) {
        for (double sigma : new double[] {0.01, 3, 500}) {
            Random random = new Random(8);
            ArrayImg<FloatType, ?> image = Volumes.of(nx, ny, nz, (x, y, z) -> sigma * (0.1 * x + y + 2 * z + random.nextGaussian()));
            assertEquals(1, NoiseLevel.of(image, Progress.NONE) / sigma, 0.03);      // a median of 10⁵ correlated numbers
        }
    }

    @Test void theMedianIsExact() {
        float[] values = Volumes.values(Volumes.noise(3, 9, 8, 7)), expected = new float[7 * 6 * 5];
        int[] second = {1, -2, 1};
        for (int i = 0; i < expected.length; i++)
            for (int k = 0; k < 27; k++)
                expected[i] += second[k % 3] * second[k / 3 % 3] * second[k / 9]
                    * values[i % 7 + k % 3 + 9 * (i / 7 % 6 + k / 3 % 3 + 8 * (i / 42 + k / 9))];
        double[] sorted = java.util.stream.IntStream.range(0, expected.length).mapToDouble(i -> Math.abs(expected[i])).filter(v -> v > 0).sorted().toArray();
        assertEquals(sorted[(sorted.length - 1) / 2] / 0.6744897501960817 / Math.sqrt(216), NoiseLevel.of(Volumes.noise(3, 9, 8, 7), Progress.NONE), 1e-9);
    }

    @Test void paddingAndWhatIsNoNumberDoNotCount() {
        Random random = new Random(9);
        ArrayImg<FloatType, ?> image = Volumes.of(80, 80, 40, (x, y, z) -> x < 50 ? 0 : random.nextGaussian());
        image.getAt(60, 60, 20).set(Float.NaN);
        image.getAt(70, 60, 20).set(Float.POSITIVE_INFINITY);
        assertEquals(1, NoiseLevel.of(image, Progress.NONE), 0.06);      // two of thirty columns see the padding
    }

    @Test void withoutNoiseNothingChanges() {
        assertEquals(0, NoiseLevel.of(Volumes.of(2, 2, 2, (x, y, z) -> x + y), Progress.NONE));
        ArrayImg<FloatType, ?> ramp = Volumes.of(9, 8, 7, (x, y, z) -> 2 * x - 3 * y + 6 * z);
        assertArrayEquals(Volumes.values(ramp), Volumes.values(Filters.apply(FILTER, ramp, 1, 1, 1)));
    }

    @Test void itIsTheFilterWithTheEstimate() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 20, 18, 9);
        double sigma = NoiseLevel.of(image, Progress.NONE);
        assertArrayEquals(Volumes.values(Filters.apply(new NonLocalMeans(1, 2.5, 0.8 * sigma, sigma, NonLocalMeans.Noise.GAUSSIAN), image, 1, 1, 1)),
            Volumes.values(Filters.apply(FILTER, image, 1, 1, 1)));
    }

    @Test void keepsToTheMaskInVolumesAndPlanes() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 16, 15, 5);
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(16, 15, 5);
        for (int y = 3; y < 12; y++) mask.getAt(y + 2, y, 2).set(true);
        for (double[] spacing : new double[][] {Spacing.of(1, 1, 1), Spacing.ofPlane(1, 1)}) {
            TileRunner runner = new TileRunner(spacing);
            float[] all = Volumes.values(Filters.apply(FILTER, image, runner)), inside = Volumes.values(Filters.apply(FILTER, image, runner.mask(mask)));
            float[] in = Volumes.values(image), m = Volumes.values(mask);
            for (int i = 0; i < in.length; i++) assertEquals(m[i] != 0 ? all[i] : in[i], inside[i]);
        }
    }
}
