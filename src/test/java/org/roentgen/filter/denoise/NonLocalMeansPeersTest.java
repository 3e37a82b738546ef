package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.image.Axes;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/**
 * The stored outputs are those of scikit-image's slow mode. They differ from ours by four choices: the patch is weighted by a Gaussian whose standard deviation
 * is a quarter of its extent (centre to centre); windows end at the image's edge, and patches see it reflected without its edge; a pair does not count whose
 * weighted squared differences exceed 5 h² before the last plane of the patch (in a plane, the last row); and the exponential is that of Schraudolph 1999,
 * Neural Computation 11(4), 853–862. The definition with these choices gives the stored outputs, the one without gives ours, so nothing else differs. The
 * weights matter most: with those of a patch of three, noise in the neighbours hardly counts, and mr3d correlates by 0.990 only with our flat patch.
 */
class NonLocalMeansPeersTest {

    @ParameterizedTest @CsvSource({"synth3d, 8, 16, 1, 3, 0.05", "mr3d, 6, 12, 1, 3, 0.05", "ct, 0, 1, 2, 5, 0.08", "retina, 0, 1, 2, 5, 0.08"})
    void itsFourChoicesMakeItsNumbers(String input, int z0, int z1, int patch, int search, double h) {
        RandomAccessibleInterval<FloatType> image = image(input, z0, z1);
        float[] expected = Volumes.values(Peers.image(input + "__nlm")), found = new WeightedPatches(image, patch, search, h).means();
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-6, "voxel " + i);             // they calculate with floats
    }

    @ParameterizedTest @CsvSource({"synth3d, 8, 16, 1, 3, 0.05", "mr3d, 6, 12, 1, 3, 0.05", "ct, 0, 1, 2, 5, 0.08", "retina, 0, 1, 2, 5, 0.08"})
    void ourChoicesMakeOurNumbers(String input, int z0, int z1, int patch, int search, double h) {
        RandomAccessibleInterval<FloatType> image = image(input, z0, z1);
        float[] found = Volumes.values(Filters.apply(new NonLocalMeans(patch, search, h, 0, NonLocalMeans.Noise.GAUSSIAN), image, 1, 1, 1));
        long[] n = Axes.size(image);
        int[] p = {patch, patch, n[2] > 1 ? patch : 0}, s = {search, search, n[2] > 1 ? search : 0};
        for (int i = 0; i < found.length; i += 11)                                                                  // a part of all, as the definition is slow
            assertEquals(NonLocalMeansTest.mean(Views.extendMirrorDouble(image), p, s, h, 0, NonLocalMeans.Noise.GAUSSIAN, (int) (i % n[0]), (int) (i / n[0] % n[1]),
                (int) (i / n[0] / n[1])), found[i], 1e-5, "voxel " + i);                                            // weights known to 5e-6, values up to 1
    }

    /** From 0 to 1, some slices of a volume. */
    private static RandomAccessibleInterval<FloatType> image(String input, int z0, int z1) {
        ArrayImg<FloatType, ?> image = NonLocalMeansTest.normalised(Peers.image("input_" + input));
        if (image.numDimensions() == 2) return Views.addDimension(image, 0, 0);
        return Views.zeroMin(Views.interval(image, new long[] {0, 0, z0}, new long[] {image.max(0), image.max(1), z1 - 1}));
    }

    private static final class WeightedPatches {

        private final float[] f;
        private final int nx, ny, nz, patch, patchZ, search, searchZ;
        private final double h, total;

        WeightedPatches(RandomAccessibleInterval<FloatType> image, int patch, int search, double h) {
            f = Volumes.values(image);
            nx = (int) image.dimension(0);
            ny = (int) image.dimension(1);
            nz = (int) image.dimension(2);
            this.patch = patch;
            this.search = search;
            this.h = h;
            patchZ = nz > 1 ? patch : 0;
            searchZ = nz > 1 ? search : 0;
            double line = 0;
            for (int i = -patch; i <= patch; i++) line += gauss(i, 0, 0);
            total = line * line * (nz > 1 ? line : 1);
        }

        private double gauss(int dx, int dy, int dz) {
            double sigma = patch / 2.0;
            return Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * sigma * sigma));
        }

        float[] means() {
            float[] means = new float[f.length];
            for (int i = 0; i < f.length; i++) means[i] = (float) mean(i % nx, i / nx % ny, i / nx / ny);
            return means;
        }

        private double mean(int x, int y, int z) {
            double weights = 0, sum = 0;
            for (int k = Math.max(0, z - searchZ); k <= Math.min(nz - 1, z + searchZ); k++)
                for (int j = Math.max(0, y - search); j <= Math.min(ny - 1, y + search); j++)
                    for (int i = Math.max(0, x - search); i <= Math.min(nx - 1, x + search); i++) {
                        double weight = weight(x, y, z, i, j, k);
                        weights += weight;
                        sum += weight * at(i, j, k);
                    }
            return sum / weights;
        }

        private double weight(int x, int y, int z, int i, int j, int k) {
            double distance = 0;
            for (int dz = -patchZ; dz <= patchZ; dz++)
                for (int dy = -patch; dy <= patch; dy++) {
                    if (distance > 5 && (nz == 1 || dy == -patch)) return 0;
                    for (int dx = -patch; dx <= patch; dx++) {
                        double d = at(x + dx, y + dy, z + dz) - at(i + dx, j + dy, k + dz);
                        distance += gauss(dx, dy, dz) * d * d / (total * h * h);
                    }
                }
            return schraudolph(-distance);
        }

        /** The bits of a double, read as a whole number, are nearly its logarithm. */
        private static double schraudolph(double power) {
            return Double.longBitsToDouble((long) (int) (1512775 * power + (1072693248 - 60801)) << 32);
        }

        private double at(int x, int y, int z) {
            return f[reflected(x, nx) + nx * (reflected(y, ny) + ny * reflected(z, nz))];
        }

        private static int reflected(int i, int n) {
            return i < 0 ? -i : i < n ? i : 2 * n - 2 - i;
        }
    }
}
