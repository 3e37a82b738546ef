package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class NonLocalMeansTest {

    @Nested class GaussianNoise implements FilterContract {

        @Override public VectorFilter filter() {
            return new NonLocalMeans(1, 2.5, 30, 10, NonLocalMeans.Noise.GAUSSIAN);
        }
    }

    @Nested class RicianNoise implements FilterContract {

        @Override public VectorFilter filter() {
            return new NonLocalMeans(1, 2.5, 30, 5, NonLocalMeans.Noise.RICIAN);
        }

        /** Flat stays flat, less the bias. */
        @Override public void flatStaysFlat() {
            for (double value : new double[] {0, 1, 100, -1000, 0.1})
                for (float v : run(Volumes.of(9, 8, 7, (x, y, z) -> value), new org.roentgen.image.TileRunner(SPACING)))
                    assertEquals(Math.sqrt(Math.max(0, value * value - 50)), v, 1e-6 * Math.abs(value));
        }
    }

    /** The sums over offsets and patches as they stand in the paper, over a mirrored image. */
    @ParameterizedTest
    @CsvSource({"1, 1, 40, 0, 1", "1, 2, 30, 10, 1.5", "2, 1, 40, 15, 1", "2, 3, 25, 5, 2", "0.2, 0.3, 50, 0, 1", "3, 2, 10, 20, 1", "1, 6, 30, 0, 3"})
    void weightsByTheirDefinition(double patch, double search, double h, double sigma, double sz) {
        double[] spacing = {1, 1.2, sz};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        for (NonLocalMeans.Noise noise : NonLocalMeans.Noise.values()) {
            float[] found = Volumes.values(Filters.apply(new NonLocalMeans(patch, search, h, sigma, noise), image, spacing));
            for (int i = 0; i < found.length; i++)
                assertEquals(mean(Views.extendMirrorDouble(image), voxels(patch, spacing), voxels(search, spacing), h, sigma, noise, i % 6, i / 6 % 5, i / 30),
                    found[i], 1e-3);                                  // weights known to 5e-6, times values of 100
        }
    }

    private static int[] voxels(double radius, double[] spacing) {
        int[] voxels = new int[3];
        for (int d = 0; d < 3; d++) voxels[d] = Math.max(1, (int) (radius / spacing[d] + 1e-9));
        return voxels;
    }

    static double mean(RandomAccessible<FloatType> image, int[] p, int[] s, double h, double sigma, NonLocalMeans.Noise noise, int x, int y, int z) {
        RandomAccess<FloatType> access = image.randomAccess();
        double weights = 0, sum = 0, size = (2 * p[0] + 1) * (2 * p[1] + 1) * (2 * p[2] + 1);
        for (int dz = -s[2]; dz <= s[2]; dz++)
            for (int dy = -s[1]; dy <= s[1]; dy++)
                for (int dx = -s[0]; dx <= s[0]; dx++) {
                    double squares = 0;
                    for (int k = -p[2]; k <= p[2]; k++)
                        for (int j = -p[1]; j <= p[1]; j++)
                            for (int i = -p[0]; i <= p[0]; i++)
                                squares += Math.pow(at(access, x + i, y + j, z + k) - at(access, x + dx + i, y + dy + j, z + dz + k), 2);
                    double weight = Math.exp(-Math.max(0, squares / size - 2 * sigma * sigma) / (h * h)), v = at(access, x + dx, y + dy, z + dz);
                    weights += weight;
                    sum += weight * (noise == NonLocalMeans.Noise.RICIAN ? v * v : v);
                }
        return noise == NonLocalMeans.Noise.RICIAN ? Math.sqrt(Math.max(0, sum / weights - 2 * sigma * sigma)) : sum / weights;
    }

    private static double at(RandomAccess<FloatType> access, int... position) {
        access.setPosition(position);
        return access.get().get();
    }

    @Test void equalPatchesAreAveragedEvenWithoutTolerance() {
        float[] stripes = Volumes.values(Filters.apply(new NonLocalMeans(1, 3, 0, 0, NonLocalMeans.Noise.GAUSSIAN),
            Volumes.of(20, 20, 1, (x, y, z) -> 100 * (x % 2) + 0.1), 1, 1));
        assertArrayEquals(Volumes.values(Volumes.of(20, 20, 1, (x, y, z) -> 100 * (x % 2) + 0.1)), stripes);
    }

    @Test void aConstantAddedComesOutAdded() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 12, 11, 5), raised = Volumes.noise(4, 12, 11, 5);
        for (FloatType v : raised) v.set(v.get() + 1000);
        NonLocalMeans filter = new NonLocalMeans(1, 3, 40, 10, NonLocalMeans.Noise.GAUSSIAN);
        float[] a = Volumes.values(Filters.apply(filter, image, 1, 1, 1)), b = Volumes.values(Filters.apply(filter, raised, 1, 1, 1));
        for (int i = 0; i < a.length; i++) assertEquals(a[i] + 1000, b[i], 1.3e-4);           // the last bit of 1000
    }

    /** A ball in a block: the noise falls to less than half, most where it is flat, and the edge stays where it is. */
    @ParameterizedTest @CsvSource({"5", "20"})
    void noiseFallsAndEdgesStay(double sigma) {
        ArrayImg<FloatType, ?> truth = Volumes.of(32, 32, 32, (x, y, z) -> ball(x, y, z) ? 200 : 100), noisy = noisy(truth, sigma);
        float[] t = Volumes.values(truth), before = Volumes.values(noisy);
        float[] after = Volumes.values(Filters.apply(new BlindNonLocalMeans(1, 3, 0.8, NonLocalMeans.Noise.GAUSSIAN), noisy, 1, 1, 1));
        assertTrue(rms(after, t) < 0.45 * rms(before, t), rms(after, t) + " of " + rms(before, t));
    }

    private static boolean ball(int x, int y, int z) {
        return (x - 15.5) * (x - 15.5) + (y - 15.5) * (y - 15.5) + (z - 15.5) * (z - 15.5) < 100;
    }

    private static ArrayImg<FloatType, ?> noisy(ArrayImg<FloatType, ?> image, double sigma) {
        Random random = new Random(5);
        float[] values = Volumes.values(image).clone();
        for (int i = 0; i < values.length; i++) values[i] += sigma * random.nextGaussian();
        return ArrayImgs.floats(values, image.dimensionsAsLongArray());
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.sqrt(sum / a.length);
    }

    /** Magnitudes of complex numbers with noise: their mean is too large by about σ²/2A, which the Rician form takes away and the Gaussian keeps. */
    @ParameterizedTest @CsvSource({"20", "40", "100"})
    void ricianBiasIsRemoved(double signal) {
        Random random = new Random(6);
        double sigma = 10;
        ArrayImg<FloatType, ?> image = Volumes.of(24, 24, 24, (x, y, z) -> Math.hypot(signal + sigma * random.nextGaussian(), sigma * random.nextGaussian()));
        double bias = sigma * sigma / (2 * signal);
        double gaussian = mean(Filters.apply(new NonLocalMeans(1, 3, 2 * sigma, sigma, NonLocalMeans.Noise.GAUSSIAN), image, 1, 1, 1));
        double rician = mean(Filters.apply(new NonLocalMeans(1, 3, 2 * sigma, sigma, NonLocalMeans.Noise.RICIAN), image, 1, 1, 1));
        assertEquals(signal, rician, 0.25 * bias + 0.1);               // 13824 voxels: the mean is known to 0.1
        assertTrue(gaussian - signal > 0.6 * bias - 0.1, gaussian + "");
    }

    private static double mean(RandomAccessibleInterval<FloatType> image) {
        double sum = 0;
        float[] values = Volumes.values(image);
        for (float v : values) sum += v;
        return sum / values.length;
    }

    static ArrayImg<FloatType, ?> normalised(ArrayImg<FloatType, ?> image) {
        return scaled(image, 1);
    }

    /** From 0 to a number of levels. */
    static ArrayImg<FloatType, ?> scaled(ArrayImg<FloatType, ?> image, double levels) {
        float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
        for (FloatType v : image) {
            min = Math.min(min, v.get());
            max = Math.max(max, v.get());
        }
        double low = min, range = (double) max - min;
        for (FloatType v : image) v.set((float) (levels * ((v.get() - low) / range)));
        return image;
    }

    static double correlation(float[] a, float[] b) {
        double ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
        for (int i = 0; i < a.length; i++) {
            ma += a[i] / (double) a.length;
            mb += b[i] / (double) a.length;
        }
        for (int i = 0; i < a.length; i++) {
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
            ab += (a[i] - ma) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test void refusesNegativeParameters() {
        assertEquals("Search radius must be a number of at least 0, but is -1.0. Correct it.", assertThrows(IllegalArgumentException.class,
            () -> new NonLocalMeans(1, -1, 1, 1, NonLocalMeans.Noise.GAUSSIAN)).getMessage());
    }

    @Test void reachesAtLeastOneVoxelAlongEveryAxisButNoneOutOfThePlane() {
        NonLocalMeans filter = new NonLocalMeans(0, 2, 1, 1, NonLocalMeans.Noise.GAUSSIAN);
        assertArrayEquals(new int[] {3, 3, 2}, filter.reach(Spacing.of(1, 1, 5)));
        assertArrayEquals(new int[] {3, 3, 0}, filter.reach(Spacing.ofPlane(1, 1)));
    }
}
