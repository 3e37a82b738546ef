package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class LocalBinaryPatternTest {

    private static final double[] PLANE = Spacing.ofPlane(1, 1);

    /** A radius whose fractions of a voxel give no sums of whole numbers that are 0 but for rounding: turned, they might be on the other side. */
    @Nested class OnSphere implements FilterContract {

        @Override public Filter filter() {
            return new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1.7319);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("between more slices the interpolation is another, and a code jumps");
        }
    }

    private static float[] codes(PatternCode code, int points, double radius, ArrayImg<FloatType, ?> image) {
        return Volumes.values(Filters.apply(new LocalBinaryPattern(code, points, radius), image, new TileRunner(PLANE)));
    }

    /** Right of the centre is point 0, above it point 1, left 2, below 3. */
    @Test void codesByHand() {
        ArrayImg<FloatType, ?> corner = Volumes.of(3, 3, 1, (x, y, z) -> new int[] {9, 7, 9, 1, 5, 6, 9, 5, 9}[x + 3 * y]);
        assertEquals(0b1011, codes(PatternCode.BINARY, 4, 1, corner)[4]);
        assertEquals(0b0111, codes(PatternCode.SMALLEST, 4, 1, corner)[4]);
        assertEquals(3, codes(PatternCode.UNIFORM, 4, 1, corner)[4]);
        assertEquals(1 + 2 * 4 + 1, codes(PatternCode.ORIENTED, 4, 1, corner)[4]);
        ArrayImg<FloatType, ?> saddle = Volumes.of(3, 3, 1, (x, y, z) -> x == 1 && y == 1 ? 5 : y == 1 ? 9 : 1);
        assertEquals(0b0101, codes(PatternCode.BINARY, 4, 1, saddle)[4]);
        assertEquals(5, codes(PatternCode.UNIFORM, 4, 1, saddle)[4]);
        assertEquals(14, codes(PatternCode.ORIENTED, 4, 1, saddle)[4]);
    }

    @Test void everyPatternHasTheCodeItShould() {
        Set<Integer> smallest = new HashSet<>(), uniform = new HashSet<>(), oriented = new HashSet<>();
        for (int signs = 0; signs < 256; signs++) {
            smallest.add(PatternCode.SMALLEST.of(signs, 8));
            uniform.add(PatternCode.UNIFORM.of(signs, 8));
            oriented.add(PatternCode.ORIENTED.of(signs, 8));
        }
        assertEquals(36, smallest.size());                                                // so many necklaces of 8 beads, says Ojala
        assertEquals(10, uniform.size());
        assertEquals(59, oriented.size());
        assertEquals(58, oriented.stream().mapToInt(i -> i).max().getAsInt());
    }

    /** In equal surroundings every point is at least as bright, however the intensity rounds. */
    @ParameterizedTest @CsvSource({"0", "0.1", "-1000", "12345.678", "1e30"})
    void flatIsAllBright(double value) {
        for (float code : codes(PatternCode.BINARY, 8, 1.3, Volumes.of(5, 5, 1, (x, y, z) -> value))) assertEquals(255, code);
        float[] volume = Volumes.values(Filters.apply(new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1.3), Volumes.of(5, 5, 5, (x, y, z) -> value), 1, 1, 2));
        for (float code : volume) assertEquals(26, code);
    }

    /** The definition with doubles, voxel by voxel; differences closer to 0 than floats can tell are not in this noise. */
    @ParameterizedTest
    @CsvSource({"8, 1, 1, 1", "8, 1.37, 1, 1", "16, 2.21, 1, 1.3", "5, 1.9, 0.7, 1.1", "24, 3.03, 1, 1", "3, 0.45, 1, 1"})
    void circleByItsDefinition(int points, double radius, double sx, double sy) {
        ArrayImg<FloatType, ?> image = noise(11, 9, 1);
        for (PatternCode code : PatternCode.values()) {
            float[] found = Volumes.values(Filters.apply(new LocalBinaryPattern(code, points, radius), image, new TileRunner(Spacing.ofPlane(sx, sy))));
            for (int i = 0; i < found.length; i++) {
                int signs = 0;
                for (int p = 0; p < points; p++) {
                    double angle = 2 * Math.PI * p / points;
                    double value = at(image, i % 11 + radius * Math.cos(angle) / sx, i / 11 - radius * Math.sin(angle) / sy, 0);
                    if (value - at(image, i % 11, i / 11, 0) >= -1e-9) signs |= 1 << p;
                }
                assertEquals(slowCode(code, signs, points), found[i], code + " pixel " + i);
            }
        }
    }

    private static double slowCode(PatternCode code, int signs, int points) {
        String text = "";
        for (int p = 0; p < points; p++) text += signs >> p & 1;
        int changes = 0, ones = text.replace("0", "").length();
        for (int p = 0; p < points; p++) if (text.charAt(p) != text.charAt((p + 1) % points)) changes++;
        double smallest = signs;
        for (int k = 0; k < points; k++) {
            double turned = 0;
            for (int p = 0; p < points; p++) if (text.charAt((p + k) % points) == '1') turned += Math.pow(2, p);
            smallest = Math.min(smallest, turned);
        }
        switch (code) {
            case BINARY: return signs;
            case SMALLEST: return smallest;
            case UNIFORM: return changes <= 2 ? ones : points + 1;
            default:
                if (changes > 2) return points * (points - 1) + 2;
                if (ones == 0 || ones == points) return ones == 0 ? 0 : points * (points - 1) + 1;
                int start = (text + text).indexOf("01") + 1;                            // where the bright arc begins
                return 1 + (ones - 1) * points + (points - start) % points;
        }
    }

    /** Bright and dark pieces found by walking from voxel to voxel. */
    @ParameterizedTest @CsvSource({"1, 1, 1", "1.37, 1, 1", "1.9, 0.7, 1.6"})
    void sphereByItsDefinition(double radius, double sx, double sz) {
        ArrayImg<FloatType, ?> image = noise(7, 6, 5);
        float[] found = Volumes.values(Filters.apply(new LocalBinaryPattern(PatternCode.UNIFORM, 8, radius), image, sx, 1, sz));
        int nonUniform = 0;
        for (int i = 0; i < found.length; i++) {
            double[] c = {i % 7, i / 7 % 6, i / 42};
            boolean[] bright = new boolean[27];
            for (int k = 0; k < 27; k++) {
                double x = k % 3 - 1, y = k / 3 % 3 - 1, z = k / 9 - 1, scale = radius / Math.sqrt(x * x + y * y + z * z);
                if (k != 13) bright[k] = at(image, c[0] + x * scale / sx, c[1] + y * scale, c[2] + z * scale / sz) - at(image, c[0], c[1], c[2]) >= -1e-9;
            }
            int ones = 0;
            for (boolean b : bright) if (b) ones++;
            boolean together = pieces(bright, true) <= 1 && pieces(bright, false) <= 1;
            assertEquals(together ? ones : 27, found[i], "voxel " + i);
            if (!together) nonUniform++;
        }
        assertTrue(nonUniform > 20 && nonUniform < found.length - 20, "both kinds are tested: " + nonUniform);
    }

    private static int pieces(boolean[] bright, boolean value) {
        boolean[] seen = new boolean[27];
        int pieces = 0;
        for (int k = 0; k < 27; k++)
            if (k != 13 && bright[k] == value && !seen[k]) {
                pieces++;
                walk(bright, seen, k);
            }
        return pieces;
    }

    private static void walk(boolean[] bright, boolean[] seen, int k) {
        seen[k] = true;
        for (int j = 0; j < 27; j++) {
            int steps = Math.abs(j % 3 - k % 3) + Math.abs(j / 3 % 3 - k / 3 % 3) + Math.abs(j / 9 - k / 9);
            if (j != 13 && !seen[j] && steps == 1 && bright[j] == bright[k]) walk(bright, seen, j);
        }
    }

    /** Numbers with many digits that floats hold. Half of the image is flat. */
    private static ArrayImg<FloatType, ?> noise(int nx, int ny, int nz) {
        Random random = new Random(5);
        return Volumes.of(nx, ny, nz, (x, y, z) -> y < 3 ? 77.7f : random.nextInt(1000003));
    }

    /** Mirrored; coordinates rounded as documented. */
    private static double at(ArrayImg<FloatType, ?> image, double x, double y, double z) {
        return at(Views.extendMirrorDouble(image).randomAccess(), x, y, z);
    }

    private static double at(RandomAccess<FloatType> access, double x, double y, double z) {
        double[] p = {Math.rint(x * 1e5) / 1e5, Math.rint(y * 1e5) / 1e5, Math.rint(z * 1e5) / 1e5};
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            double weight = 1;
            for (int d = 0; d < 3; d++) {
                int q = (int) Math.floor(p[d]) + (corner >> d & 1);
                weight *= 1 - Math.abs(p[d] - q);
                access.setPosition(q, d);
            }
            sum += weight * access.get().get();
        }
        return sum;
    }

    @ParameterizedTest @EnumSource(value = PatternCode.class, names = {"UNIFORM", "SMALLEST"})
    void aQuarterTurnOfThePlaneTurnsTheCodes(PatternCode code) {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 19, 19, 1);
        float[] codes = codes(code, 8, 1, image), turned = codes(code, 8, 1, Volumes.of(19, 19, 1, (x, y, z) -> image.getAt(y, 18 - x, 0).get()));
        for (int i = 0; i < 361; i++) assertEquals(codes[i / 19 + 19 * (18 - i % 19)], turned[i], "pixel " + i);
    }

    /** With points on the grid any growing curve; between voxels, brightness and contrast. */
    @Test void brightnessAndContrastDoNotMatter() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 17, 13, 1);
        float[] v = Volumes.values(image);
        assertArrayEquals(codes(PatternCode.BINARY, 4, 2, image), codes(PatternCode.BINARY, 4, 2, Volumes.of(17, 13, 1, (x, y, z) -> Math.exp(v[x + 17 * y] / 9))));
        assertArrayEquals(codes(PatternCode.BINARY, 8, 1, image), codes(PatternCode.BINARY, 8, 1, Volumes.of(17, 13, 1, (x, y, z) -> 4 * v[x + 17 * y] - 1024)));
    }

    /** A bright ball: dark directions lie together outside and on its surface. */
    @Test void aSlopeInAVolumeIsUniform() {
        float[] codes = Volumes.values(Filters.apply(new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1), Volumes.of(7, 7, 7, (x, y, z) -> 3 * x + 2 * y + z), 1, 1, 1));
        assertEquals(13, codes[3 + 7 * (3 + 7 * 3)]);
        float[] peak = Volumes.values(Filters.apply(new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1), Volumes.dirac(5, 5, 5), 1, 1, 1));
        assertEquals(0, peak[62]);
        assertEquals(26, peak[0]);
    }

    /** Zeros beyond the edges. All pixels but those where a point is just as bright as the centre: there rounding decides in scikit-image. */
    @ParameterizedTest
    @CsvSource({"ct, default, BINARY, 8, 1", "ct, ror, SMALLEST, 8, 1", "ct, uniform, UNIFORM, 16, 2", "ct, nri_uniform, ORIENTED, 8, 1",
        "retina, default, BINARY, 8, 1", "retina, ror, SMALLEST, 8, 1", "retina, uniform, UNIFORM, 16, 2", "retina, nri_uniform, ORIENTED, 8, 1"})
    void agreesWithScikitImage(String input, String method, PatternCode code, int points, double radius) {
        float[] expected = Volumes.values(Peers.image(input + "__lbp_" + method));
        ArrayImg<FloatType, ?> image = EightBits.of(input);
        float[] found = Volumes.values(Filters.apply(new LocalBinaryPattern(code, points, radius), image, new TileRunner(PLANE).boundary(Boundary.ZERO)));
        int nx = (int) image.dimension(0), different = 0;
        for (int i = 0; i < found.length; i++)
            if (found[i] != expected[i]) {
                assertTrue(hasTie(image, i % nx, i / nx, points, radius), "pixel " + i);
                different++;
            }
        assertTrue(different <= 13, different + " of " + found.length);
    }

    /** Is a point between pixels as bright as the centre, to 1e-12 of the grey levels? */
    private static boolean hasTie(ArrayImg<FloatType, ?> image, int x, int y, int points, double radius) {
        RandomAccess<FloatType> access = Views.extendZero(Views.addDimension(image, 0, 0)).randomAccess();
        for (int p = 0; p < points; p++) {
            double angle = 2 * Math.PI * p / points, dx = radius * Math.cos(angle), dy = -radius * Math.sin(angle);
            boolean between = p * 4 % points != 0;
            if (between && Math.abs(at(access, x + dx, y + dy, 0) - at(access, x, y, 0)) < 1e-12 * 255) return true;
        }
        return false;
    }

    @Test void spoiltVoxelsSpoilWhatIsComparedWithThem() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 7, 7, 1);
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            image.getAt(3, 3, 0).set(bad);
            float[] codes = codes(PatternCode.UNIFORM, 8, 1, image);
            for (int i = 0; i < 49; i++) assertEquals(Math.abs(i % 7 - 3) <= 1 && Math.abs(i / 7 - 3) <= 1, Float.isNaN(codes[i]), "pixel " + i);
        }
    }

    @Test void refusesNonsense() {
        assertEquals("Points must be 3 to 24, but are 25. Choose 8 for a radius of one pixel, 16 for two.",
            assertThrows(IllegalArgumentException.class, () -> new LocalBinaryPattern(PatternCode.UNIFORM, 25, 1)).getMessage());
        assertEquals("Radius must be greater than 0, but is 0.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new LocalBinaryPattern(PatternCode.UNIFORM, 8, 0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LocalBinaryPattern(PatternCode.UNIFORM, 8, Double.NaN));
        assertEquals("Pattern must be uniform in a volume, but is binary. Choose uniform, or work slice by slice.",
            assertThrows(IllegalArgumentException.class,
                () -> Filters.apply(new LocalBinaryPattern(PatternCode.BINARY, 8, 1), Volumes.noise(1, 3, 3, 3), 1, 1, 1)).getMessage());
    }
}
