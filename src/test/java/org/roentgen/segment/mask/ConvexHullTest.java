package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class ConvexHullTest {

    @Nested class All implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new ConvexHull(ConvexHull.Of.ALL, Connectivity.ALL);
        }
    }

    @Nested class Labels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new ConvexHull(ConvexHull.Of.LABELS, Connectivity.ALL);
        }
    }

    private static ConvexHull all() {
        return new ConvexHull(ConvexHull.Of.ALL, Connectivity.ALL);
    }

    /** A point is in the hull when it is in a simplex of the points (Carathéodory), in whole numbers. */
    @ParameterizedTest @CsvSource({"6, 5, 4, 1", "6, 5, 4, 2", "6, 5, 4, 3", "6, 5, 4, 4", "6, 5, 4, 5", "7, 6, 5, 7", "9, 8, 1, 5", "5, 1, 6, 4", "1, 6, 5, 5",
        "1, 1, 9, 3"})
    void byItsDefinition(int nx, int ny, int nz, int points) {
        for (long seed = 1; seed < 13; seed++) {
            Random random = new Random(seed);
            float[] values = new float[nx * ny * nz];
            for (int k = 0; k < points; k++) values[random.nextInt(values.length)] = 1;
            check(Volumes.of(nx, ny, nz, (x, y, z) -> values[x + nx * (y + ny * z)]), nx, ny);
        }
    }

    /** Points in one tilted plane, or on one tilted line: the hull is flat. */
    @Test void flatHulls() {
        check(Volumes.of(7, 7, 7, (x, y, z) -> x + y + 2 * z == 10 && (x * y) % 3 == 0 ? 1 : 0), 7, 7);
        check(Volumes.of(7, 7, 7, (x, y, z) -> x == 2 * y && z == y && (y == 0 || y == 3) ? 1 : 0), 7, 7);
        check(Volumes.of(7, 4, 7, (x, y, z) -> x == z && (y == 1 || y == 2) && x % 4 == 1 ? 1 : 0), 7, 4);
    }

    private static void check(ArrayImg<FloatType, ?> image, int nx, int ny) {
        float[] in = Volumes.values(image), found = Volumes.values(Filters.apply(all(), image, 1, 0.3, 5));
        List<int[]> points = new ArrayList<>();
        for (int i = 0; i < in.length; i++) if (in[i] != 0) points.add(new int[] {i % nx, i / nx % ny, i / nx / ny});
        for (int i = 0; i < in.length; i++) assertEquals(isIn(new int[] {i % nx, i / nx % ny, i / nx / ny}, points) ? 255 : 0, found[i], "voxel " + i);
    }

    private static boolean isIn(int[] p, List<int[]> points) {
        for (int[] a : points)
            for (int[] b : points)
                for (int[] c : points)
                    for (int[] d : points) if (isIn(p, a, b, c, d)) return true;
        return false;
    }

    /** In a tetrahedron, which may be flat. */
    private static boolean isIn(int[] p, int[] a, int[] b, int[] c, int[] d) {
        int whole = det(a, b, c, d);
        if (whole != 0) {
            int s = Integer.signum(whole);
            return s * det(p, b, c, d) >= 0 && s * det(a, p, c, d) >= 0 && s * det(a, b, p, d) >= 0 && s * det(a, b, c, p) >= 0;
        }
        int[] n = cross(minus(b, a), minus(c, a));
        if (n[0] == 0 && n[1] == 0 && n[2] == 0) return isBetween(p, a, b);
        return dot(n, minus(p, a)) == 0 && dot(n, cross(minus(b, a), minus(p, a))) >= 0 && dot(n, cross(minus(c, b), minus(p, b))) >= 0 && dot(n, cross(minus(a, c),
            minus(p, c))) >= 0;
    }

    private static boolean isBetween(int[] p, int[] a, int[] b) {
        int[] along = minus(b, a), to = minus(p, a), side = cross(along, to);
        return side[0] == 0 && side[1] == 0 && side[2] == 0 && dot(along, to) >= 0 && dot(to, to) <= dot(along, along);
    }

    private static int det(int[] a, int[] b, int[] c, int[] d) {
        return dot(cross(minus(b, a), minus(c, a)), minus(d, a));
    }

    private static int[] minus(int[] a, int[] b) {
        return new int[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static int[] cross(int[] a, int[] b) {
        return new int[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static int dot(int[] a, int[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** A ball, and one with most of its inside and half of its surface gone, many facets in planes with others. */
    @Test void aBallIsItsOwnHull() {
        ArrayImg<FloatType, ?> ball = Volumes.of(41, 41, 41, (x, y, z) -> (x - 20) * (x - 20) + (y - 20) * (y - 20) + (z - 20) * (z - 20) <= 361 ? 255 : 0);
        assertArrayEquals(Volumes.values(ball), Volumes.values(Filters.apply(all(), ball, 1, 1, 1)));
        ArrayImg<FloatType, ?> box = Volumes.of(20, 20, 20, (x, y, z) -> (x == 3 || x == 15) && (y == 4 || y == 17) && z > 1 && z < 18 ? 1 : 0);
        float[] found = Volumes.values(Filters.apply(all(), box, 1, 1, 1));
        for (int i = 0; i < found.length; i++)
            assertEquals(i % 20 >= 3 && i % 20 <= 15 && i / 20 % 20 >= 4 && i / 20 % 20 <= 17 && i / 400 > 1 && i / 400 < 18 ? 255 : 0, found[i]);
    }

    @Test void objectsAndLabelsHaveTheirOwn() {
        String[] rows = {"100100", "000100", "101011", "220000", "200000"};
        ArrayImg<FloatType, ?> image = Volumes.of(6, 5, 1, (x, y, z) -> rows[y].charAt(x) - '0');
        assertEquals("111100" + "111110" + "111111" + "220000" + "200000", text(Filters.apply(new ConvexHull(ConvexHull.Of.LABELS, Connectivity.ALL), image, 1,
            1)).replace("255", "#"));
        String objects = text(Filters.apply(new ConvexHull(ConvexHull.Of.OBJECTS, Connectivity.FACES), image, 1, 1)).replace("255", "#");
        assertEquals("#00#00" + "000#00" + "#0#0##" + "##0000" + "#00000", objects);
    }

    private static String text(Iterable<FloatType> image) {
        StringBuilder text = new StringBuilder();
        for (FloatType v : image) text.append((int) v.get());
        return text.toString();
    }

    /** Whose hulls hold ours, and are larger by less than the pixels along their border. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void withinTheHullsOfScikitImage(String image) {
        float[] theirs = Volumes.values(Peers.image(image + "__bin_convexhull_objects")), ours = Volumes.values(
            Filters.apply(new ConvexHull(ConvexHull.Of.OBJECTS, Connectivity.ALL), Peers.image(image + "__mask"), 1, 1));
        int both = 0, sum = 0, beyond = 0;
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] != 0 && theirs[i] != 0) both++;
            if (ours[i] != 0 && theirs[i] == 0) beyond++;
            sum += (ours[i] != 0 ? 1 : 0) + (theirs[i] != 0 ? 1 : 0);
        }
        assertTrue(2.0 * both / sum > 0.98, "Dice " + 2.0 * both / sum);
        assertEquals(0, beyond);
    }
}
