package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Data;
import org.roentgen.testing.Volumes;

class LocalCooccurrenceTest implements FilterContract {

    private static final List<CooccurrenceFeature> ALL = List.of(CooccurrenceFeature.values());

    @Override public VectorFilter filter() {
        return new LocalCooccurrence(ALL, 1.5, new GreyLevels(8, 0, 100));
    }

    @Override public Optional<String> dependsOnSampling() {
        return Optional.of("neighbours are the next voxels, which are more alike the nearer they are");
    }

    private static float[][] features(ArrayImg<FloatType, ?> image, double radius, GreyLevels levels, double... spacing) {
        TileRunner runner = new TileRunner(spacing.length == 2 ? Spacing.ofPlane(spacing[0], spacing[1]) : spacing);
        List<Img<FloatType>> maps = Filters.applyAll(new LocalCooccurrence(ALL, radius, levels), image, runner);
        return maps.stream().map(Volumes::values).toArray(float[][]::new);
    }

    /** The matrix written out for every window and direction. */
    @ParameterizedTest @CsvSource({"1, 1, 4", "2, 1, 7", "1.2, 1.5, 16", "2.5, 2, 3"})
    void featuresByTheirDefinition(double radius, double sz, int bins) {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        float[][] found = features(image, radius, new GreyLevels(bins, 10, 90), 1, 1.2, sz);
        int[] reach = {(int) radius, (int) (radius / 1.2), (int) (radius / sz)};
        for (int i = 0; i < found[0].length; i++) {
            double[] expected = features(image, reach, bins, i % 6, i / 6 % 5, i / 30);
            for (int f = 0; f < expected.length; f++) assertEquals(expected[f], found[f][i], 1e-5 * Math.max(1, expected[f]), ALL.get(f) + " voxel " + i);
        }
    }

    private static double[] features(ArrayImg<FloatType, ?> image, int[] reach, int bins, int x, int y, int z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        double[] mean = new double[6];
        int directions = 0;
        for (int dz = 0; dz <= 1; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    if (dz == 0 && (dy < 0 || dy == 0 && dx <= 0)) continue;
                    double[][] counts = new double[bins][bins];
                    int pairs = 0;
                    for (int c = -reach[2]; c <= reach[2] - dz; c++)
                        for (int b = -reach[1]; b <= reach[1]; b++)
                            for (int a = -reach[0]; a <= reach[0]; a++) {
                                if (Math.abs(a + dx) > reach[0] || Math.abs(b + dy) > reach[1]) continue;
                                int i = level(access, bins, x + a, y + b, z + c), j = level(access, bins, x + a + dx, y + b + dy, z + c + dz);
                                counts[i][j]++;
                                counts[j][i]++;
                                pairs++;
                            }
                    if (pairs == 0) continue;
                    directions++;
                    double[] one = features(counts, 2 * pairs);
                    for (int f = 0; f < 6; f++) mean[f] += one[f];
                }
        for (int f = 0; f < 6; f++) mean[f] /= directions;
        return mean;
    }

    private static int level(RandomAccess<FloatType> access, int bins, int x, int y, int z) {
        access.setPosition(new int[] {x, y, z});
        float v = access.get().get();
        return v < 10 ? 0 : v >= 90 ? bins - 1 : (int) ((v - 10) * bins / 80);
    }

    /** In the order of the features. */
    private static double[] features(double[][] counts, double n) {
        double contrast = 0, dissimilarity = 0, homogeneity = 0, squares = 0, entropy = 0, mean = 0, variance = 0, covariance = 0;
        for (int i = 0; i < counts.length; i++) for (int j = 0; j < counts.length; j++) mean += i * counts[i][j] / n;
        for (int i = 0; i < counts.length; i++)
            for (int j = 0; j < counts.length; j++) {
                double p = counts[i][j] / n;
                contrast += (i - j) * (i - j) * p;
                dissimilarity += Math.abs(i - j) * p;
                homogeneity += p / (1 + (i - j) * (i - j));
                squares += p * p;
                if (p > 0) entropy -= p * Math.log(p) / Math.log(2);
                variance += (i - mean) * (i - mean) * p;
                covariance += (i - mean) * (j - mean) * p;
            }
        return new double[] {contrast, dissimilarity, homogeneity, Math.sqrt(squares), variance < 1e-12 ? 1 : covariance / variance, entropy};
    }

    /** Along the axes p01 = p10 = ½; along a diagonal p00 + p11 = 1, of the 4 pairs in 3 × 3 pixels 2 of each, or 4 of one. */
    @Test void aCheckerboardByHand() {
        float[][] found = features(Volumes.of(6, 6, 1, (x, y, z) -> (x + y) % 2), 1, new GreyLevels(2, 0, 2), 1, 1);
        assertEquals(0.5, found[0][14], 1e-7);
        assertEquals(0.5, found[1][14], 1e-7);
        assertEquals((0.5 + 0.5 + 1 + 1) / 4, found[2][14], 1e-7);
        assertEquals(Math.sqrt(0.5), found[3][14], 1e-7);
        assertEquals((-1 - 1 + 1 + 1) / 4.0, found[4][14], 1e-7);
        assertEquals(1, found[5][14], 1e-7);
    }

    @Test void equalLevelsAreOneCertainPair() {
        float[][] found = features(Volumes.of(5, 5, 5, (x, y, z) -> 250), 1, new GreyLevels(256, 0, 256), 1, 1, 1);
        float[] expected = {0, 0, 1, 1, 1, 0};
        for (int f = 0; f < 6; f++) for (float v : found[f]) assertEquals(expected[f], v, ALL.get(f).toString());
    }

    /** Steps of 2 bins along x: 0 along y and z, 4 in the nine directions with a step. */
    @Test void aRampHasTheContrastOfItsSteps() {
        float[][] found = features(Volumes.of(9, 9, 9, (x, y, z) -> 2 * x), 2, new GreyLevels(20, 0, 20), 1, 1, 1);
        assertEquals(4 * 9 / 13.0, found[0][364], 1e-6);
        assertEquals(2 * 9 / 13.0, found[1][364], 1e-6);
    }

    @Test void scaleAndOffsetGoWithTheRangeAndMirroredLevelsAreTheSame() {
        float[] v = Volumes.values(Volumes.noise(6, 12, 11, 1));
        float[][] expected = features(Volumes.noise(6, 12, 11, 1), 2, new GreyLevels(101, 0, 101), 1, 1),
            scaled = features(Volumes.of(12, 11, 1, (x, y, z) -> 20 * v[x + 12 * y] - 1000), 2, new GreyLevels(101, -1000, 1020), 1, 1),
            mirrored = features(Volumes.of(12, 11, 1, (x, y, z) -> 100 - v[x + 12 * y]), 2, new GreyLevels(101, 0, 101), 1, 1);
        for (int f = 0; f < 6; f++) {
            assertArrayEquals(expected[f], scaled[f]);
            assertArrayEquals(expected[f], mirrored[f], 1e-6f);
        }
    }

    @Test void oneFeatureAloneIsTheSame() {
        float[] all = features(Volumes.noise(6, 8, 7, 5), 1, new GreyLevels(16, 0, 101), 1, 1, 1)[4];
        assertArrayEquals(all, Volumes.values(Filters.apply(new LocalCooccurrence(List.of(CooccurrenceFeature.CORRELATION), 1, new GreyLevels(16, 0, 101)),
            Volumes.noise(6, 8, 7, 5), 1, 1, 1)));
    }

    /** The window is the whole image; scikit-image's angles 0, 135, 90, 45 in our order. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) throws IOException {
        String json = Files.readString(Data.path("peers/" + input + "__glcm.json"));
        ArrayImg<FloatType, ?> image = EightBits.of(input);
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1);
        Block in = new Block(Volumes.values(image), nx, ny, 1), out = new Block(1, 1, 1);
        int[] levels = new GreyLevels(16, 0, 256).of(in);
        int[] angle = {0, 3, 2, 1};
        for (CooccurrenceFeature feature : ALL.subList(0, 5))
            for (int d = 0; d < 4; d++) {
                double[] sum = new double[1];
                feature.add(new LevelPairs(levels, 16, in, out, LevelPairs.DIRECTIONS[d], new int[] {nx, ny, 1}), sum);
                String[] values = json.substring(json.indexOf('"' + feature.name().toLowerCase(Locale.ROOT) + '"')).split("[\\[\\],\\s]+");
                assertEquals(Double.parseDouble(values[1 + angle[d]]), sum[0], 1e-9, feature + " " + d);           // ours in steps of 2⁻³³ at most
            }
    }

    @Test void spoiltVoxelsSpoilTheirBoxes() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 9, 9, 1);
        image.getAt(4, 4, 0).set(Float.NaN);
        image.getAt(0, 0, 0).set(Float.POSITIVE_INFINITY);
        for (float[] map : features(image, 2, new GreyLevels(8, 0, 100), 1, 1))
            for (int i = 0; i < 81; i++) assertEquals(Math.abs(i % 9 - 4) <= 2 && Math.abs(i / 9 - 4) <= 2, Float.isNaN(map[i]), "pixel " + i);
    }

    @Test void refusesNonsense() {
        GreyLevels levels = new GreyLevels(8, 0, 100);
        assertEquals("Bins must be at most 256 for pairs of levels, but are 257. Choose 32.",
            assertThrows(IllegalArgumentException.class, () -> new LocalCooccurrence(ALL, 1, new GreyLevels(257, 0, 1))).getMessage());
        assertEquals("Radius must reach at least the next voxel, but is 0.5 where voxels are 1.0 apart. Raise it.",
            assertThrows(IllegalArgumentException.class, () -> features(Volumes.noise(1, 3, 3, 3), 0.5, levels, 1, 1, 2)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LocalCooccurrence(List.of(), 1, levels));
        assertThrows(IllegalArgumentException.class, () -> new LocalCooccurrence(ALL, -1, levels));
    }
}
