package org.roentgen.segment.skeleton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.segment.skeleton.Skeleton.Method;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** Zhang and Suen's thinning and Guo and Hall's, against their papers' rules; by hand also Guo and Hall's against scikit-image's thin: the same pixels. */
class ParallelThinningTest {

    private static final int NX = 60, NY = 50;

    private static ArrayImg<FloatType, ?> blobs(long seed) {
        float[] smooth = Volumes.values(Filters.apply(new GaussianSmoothing(1.2), Volumes.noise(seed, NX, NY, 1), 1, 1));
        return Volumes.of(NX, NY, 1, (x, y, z) -> smooth[x + NX * y] > 49 ? 1 : 0);
    }

    private static float[] skeleton(Method method, ArrayImg<FloatType, ?> image) {
        return Volumes.values(Filters.apply(new Skeleton(method, 0), image, 1, 1));
    }

    @ParameterizedTest @CsvSource({"ZHANG_SUEN, 1", "ZHANG_SUEN, 2", "ZHANG_SUEN, 3", "GUO_HALL, 1", "GUO_HALL, 2", "GUO_HALL, 3"})
    void paper(Method method, long seed) {
        ArrayImg<FloatType, ?> image = blobs(seed);
        float[] expected = Volumes.values(image), thin = skeleton(method, image);
        while (iterate(expected, method)) continue;
        for (int i = 0; i < thin.length; i++) assertEquals(expected[i] != 0, thin[i] != 0, "pixel " + i);
        assertArrayEquals(thin, skeleton(method, Volumes.of(NX, NY, 1, (x, y, z) -> thin[x + NX * y])), "again");
    }

    /** Both steps of a round; has anything gone? */
    private static boolean iterate(float[] pixels, Method method) {
        boolean any = false;
        for (boolean first : new boolean[] {true, false}) {
            float[] before = pixels.clone();
            for (int i = 0; i < pixels.length; i++) {
                if (before[i] == 0 || !(method == Method.GUO_HALL ? guoHall(before, i, first) : zhangSuen(before, i, first))) continue;
                pixels[i] = 0;
                any = true;
            }
        }
        return any;
    }

    private static int at(float[] pixels, int i, int dx, int dy) {
        int x = i % NX + dx, y = i / NX + dy;
        return x >= 0 && y >= 0 && x < NX && y < NY && pixels[x + NX * y] != 0 ? 1 : 0;
    }

    /** 1984, p. 237: (a) 2 ≤ B ≤ 6, (b) A = 1, (c) P2 P4 P6 = 0, (d) P4 P6 P8 = 0; then (c′) P2 P4 P8 = 0, (d′) P2 P6 P8 = 0. */
    private static boolean zhangSuen(float[] s, int i, boolean first) {
        int p2 = at(s, i, 0, -1), p3 = at(s, i, 1, -1), p4 = at(s, i, 1, 0), p5 = at(s, i, 1, 1), p6 = at(s, i, 0, 1), p7 = at(s, i, -1, 1), p8 = at(s, i, -1, 0),
            p9 = at(s, i, -1, -1), b = p2 + p3 + p4 + p5 + p6 + p7 + p8 + p9;
        int a = (1 - p2) * p3 + (1 - p3) * p4 + (1 - p4) * p5 + (1 - p5) * p6 + (1 - p6) * p7 + (1 - p7) * p8 + (1 - p8) * p9 + (1 - p9) * p2;
        return b >= 2 && b <= 6 && a == 1 && (first ? p2 * p4 * p6 + p4 * p6 * p8 : p2 * p4 * p8 + p2 * p6 * p8) == 0;
    }

    /** 1989, A1, with P1 in the north-west: C = 1, 2 ≤ N ≤ 3, (P2 ∨ P3 ∨ ¬P5) ∧ P4 = 0; then (P6 ∨ P7 ∨ ¬P1) ∧ P8 = 0. */
    private static boolean guoHall(float[] s, int i, boolean first) {
        int p1 = at(s, i, -1, -1), p2 = at(s, i, 0, -1), p3 = at(s, i, 1, -1), p4 = at(s, i, 1, 0), p5 = at(s, i, 1, 1), p6 = at(s, i, 0, 1), p7 = at(s, i, -1, 1),
            p8 = at(s, i, -1, 0);
        int c = (1 - p2) * (p3 | p4) + (1 - p4) * (p5 | p6) + (1 - p6) * (p7 | p8) + (1 - p8) * (p1 | p2);
        int n = Math.min((p1 | p2) + (p3 | p4) + (p5 | p6) + (p7 | p8), (p2 | p3) + (p4 | p5) + (p6 | p7) + (p8 | p1));
        return c == 1 && n >= 2 && n <= 3 && (first ? (p2 | p3 | 1 - p5) & p4 : (p6 | p7 | 1 - p1) & p8) == 0;
    }

    @ParameterizedTest @EnumSource(value = Method.class, names = {"GUO_HALL", "ZHANG_SUEN"})
    void linesAreLeft(Method method) {
        for (long seed = 1; seed < 6; seed++) {
            float[] in = Volumes.values(blobs(seed)), thin = skeleton(method, blobs(seed));
            int before = 0, after = 0;
            for (int i = 0; i < in.length; i++) {
                before += in[i] != 0 ? 1 : 0;
                after += thin[i] != 0 ? 1 : 0;
            }
            assertTrue(after > 0 && after < before / 2, after + " of " + before);
            if (method == Method.GUO_HALL) assertEquals(new Topology(in, NX, NY, 1), new Topology(thin, NX, NY, 1));
        }
    }

    /** scikit-image's table decides otherwise for 25 of the 256 neighbourhoods and keeps more branches: 38 pixels in the CT, 18 here, and 252 and 217 in the retina. */
    @ParameterizedTest @CsvSource({"ct, 18, 1", "retina, 217, 0.99"})
    void zhangSuenLiesWithinScikitImages(String name, int pixels, double within) {
        float[] theirs = Volumes.values(Peers.image(name + "__bin_skeleton_zhang")), ours = skeleton(Method.ZHANG_SUEN, Peers.image(name + "__mask"));
        int nx = (int) Peers.image(name + "__mask").dimension(0), all = 0, near = 0;
        for (int i = 0; i < ours.length; i++) {
            if (ours[i] == 0) continue;
            all++;
            boolean found = false;
            for (int k = 0; k < 9; k++) found |= theirs[Math.max(0, Math.min(ours.length - 1, i + k % 3 - 1 + nx * (k / 3 - 1)))] != 0;
            near += found ? 1 : 0;
        }
        assertEquals(pixels, all);
        assertTrue(near >= within * all, near + " of " + all + " pixels within a pixel");
    }

    /** What Zhang and Suen's rules are known for. */
    @Test void squaresAndThickDiagonalsShrink() {
        float[] square = skeleton(Method.ZHANG_SUEN, Volumes.of(6, 6, 1, (x, y, z) -> x / 2 == 1 && y / 2 == 1 ? 1 : 0));
        for (float v : square) assertEquals(0, v);
        float[] diagonal = skeleton(Method.ZHANG_SUEN, Volumes.of(10, 10, 1, (x, y, z) -> x == y || x == y + 1 ? 1 : 0));
        int left = 0;
        for (float v : diagonal) left += v != 0 ? 1 : 0;
        assertEquals(1, left);
    }
}
