package org.roentgen.segment.skeleton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;
import org.roentgen.segment.skeleton.Skeleton.Method;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class SkeletonTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new Skeleton(Method.LEE, 2);
        }

        @Override public Optional<String> directional() {
            return Optional.of("directions come one after the other");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("lines are one voxel wide, however small it is");
        }
    }

    private static ArrayImg<FloatType, ?> blobs(long seed, int nx, int ny, int nz) {
        double[] s = nz == 1 ? new double[] {1, 1} : new double[] {1, 1, 1};
        float[] smooth = Volumes.values(Filters.apply(new GaussianSmoothing(1.2), Volumes.noise(seed, nx, ny, nz), s));
        return Volumes.of(nx, ny, nz, (x, y, z) -> smooth[x + nx * (y + ny * z)] > 49 ? 1 : 0);
    }

    private static float[] skeleton(Method method, double shortest, ArrayImg<FloatType, ?> image, double... s) {
        return Volumes.values(Filters.apply(new Skeleton(method, shortest), image, s));
    }

    @ParameterizedTest @ValueSource(ints = {1, 17})
    void topologyStaysAndLinesAreThin(int nz) {
        int nx = 26, ny = 23;
        for (long seed = 1; seed < 6; seed++) {
            ArrayImg<FloatType, ?> image = blobs(seed, nx, ny, nz);
            float[] in = Volumes.values(image), thin = skeleton(Method.LEE, 0, image, 1, 1, 1);
            Topology topology = new Topology(in, nx, ny, nz);
            assertTrue(nz == 1 || topology.euler < -3 && topology.objects > 0, "nothing to lose: " + topology);
            assertEquals(topology, new Topology(thin, nx, ny, nz));
            assertEquals(topology, new Topology(skeleton(Method.LEE, 4, image, 1, 1, 1), nx, ny, nz), "pruned");
            assertSubset(in, thin);
            assertArrayEquals(thin, skeleton(Method.LEE, 0, Volumes.of(nx, ny, nz, (x, y, z) -> thin[x + nx * (y + ny * z)]), 1, 1, 1), "again");
        }
    }

    private static void assertSubset(float[] mask, float[] thin) {
        int before = 0, after = 0;
        for (int i = 0; i < mask.length; i++) {
            assertTrue(mask[i] != 0 || thin[i] == 0);
            before += mask[i] != 0 ? 1 : 0;
            after += thin[i] != 0 ? 1 : 0;
        }
        assertTrue(after > 0 && after < before / 2, after + " of " + before);
    }

    /** A cavity and a hole: a hollow ball stays a closed surface, a ring becomes a loop. */
    @Test void hollowBallAndRing() {
        ArrayImg<FloatType, ?> ball = Volumes.of(21, 21, 21, (x, y, z) -> {
            double r = Math.hypot(Math.hypot(x - 10, y - 10), z - 10);
            return r < 9 && r > 5 ? 1 : 0;
        });
        assertEquals("1 objects, 1 cavities, Euler characteristic 2", new Topology(skeleton(Method.LEE, 0, ball, 1, 1, 1), 21, 21, 21).toString());
        ArrayImg<FloatType, ?> ring = Volumes.of(41, 41, 11, (x, y, z) -> Math.hypot(Math.hypot(x - 20, y - 20) - 14, z - 5) <= 3 ? 1 : 0);
        SkeletonGraph graph = graph(skeleton(Method.LEE, 3, ring, 1, 1, 1), 41, 41, 11, Spacing.of(1, 1, 1));
        assertEquals(1, graph.branches().size());
        assertEquals(Branch.Type.LOOP, graph.branches().get(0).type);
        assertEquals(2 * Math.PI * 14, graph.branches().get(0).length, 0.1 * 2 * Math.PI * 14);          // steps of 1 and √2, and a wavy line
    }

    /** Three tubes that meet: their axes, three ends and one junction, when short branches are gone. */
    @Test void threeTubes() {
        int n = 45;
        double[][] to = {{40, 22, 22}, {22, 40, 22}, {8, 8, 22}};
        ArrayImg<FloatType, ?> tubes = Volumes.of(n, n, n, (x, y, z) -> {
            for (double[] end : to) if (distance(x, y, z, end) <= 3.3) return 1;
            return 0;
        });
        float[] thin = skeleton(Method.LEE, 6, tubes, 1, 1, 1);
        for (int i = 0; i < thin.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (double[] end : to) least = Math.min(least, distance(i % n, i / n % n, i / n / n, end));
            if (thin[i] != 0) assertTrue(least <= 2, least + " from the axes");
        }
        SkeletonGraph graph = graph(thin, n, n, n, Spacing.of(1, 1, 1));
        assertEquals(3, graph.branches().size());
        assertEquals(3, graph.ends(0));
        assertEquals(1, graph.junctions(0));
        for (Branch branch : graph.branches()) assertEquals(19, branch.length, 4);                         // 18 or 19.8 long, with round ends
    }

    /** From a point to the line from the middle to an end. */
    private static double distance(int x, int y, int z, double[] end) {
        double ax = end[0] - 22, ay = end[1] - 22, px = x - 22, py = y - 22, t = Math.max(0, Math.min(1, (px * ax + py * ay) / (ax * ax + ay * ay)));
        return Math.hypot(Math.hypot(px - t * ax, py - t * ay), z - 22);
    }

    private static SkeletonGraph graph(float[] thin, int nx, int ny, int nz, double[] spacing) {
        return new SkeletonGraph(new Block(thin, nx, ny, nz), spacing);
    }

    /** A spur whose free part is three millimetres long: gone when more are asked for, and the line is one. */
    @Test void pruningTakesSpursAndJoinsTheLine() {
        ArrayImg<FloatType, ?> drawing = Volumes.of(30, 9, 1, (x, y, z) -> y == 1 && x > 0 && x < 29 || x == 12 && y > 1 && y < 6 ? 1 : 0);
        assertEquals(3, graph(skeleton(Method.LEE, 2.9, drawing, 1, 1), 30, 9, 1, Spacing.ofPlane(1, 1)).branches().size());
        SkeletonGraph pruned = graph(skeleton(Method.LEE, 3.5, drawing, 1, 1), 30, 9, 1, Spacing.ofPlane(1, 1));
        assertEquals(1, pruned.branches().size());
        assertEquals(27, pruned.branches().get(0).length, 1);                                            // the junction may be cut short by a corner
        assertEquals(3, graph(skeleton(Method.LEE, 3.5, drawing, 1, 2), 30, 9, 1, Spacing.ofPlane(1, 2)).branches().size());
    }

    /** Arms of 15, 5 and 3 pixels at a junction: the shortest goes, and with it the junction, so that the one of 5 stays though it is short. */
    @Test void pruningTakesTheShortestFirst() {
        ArrayImg<FloatType, ?> drawing = Volumes.of(24, 8, 1, (x, y, z) -> y == 5 && x > 0 && x < 22 || x == 16 && y > 1 && y < 5 ? 1 : 0);
        SkeletonGraph pruned = graph(skeleton(Method.LEE, 5.5, drawing, 1, 1), 24, 8, 1, Spacing.ofPlane(1, 1));
        assertEquals(1, pruned.branches().size());
        assertEquals(20.4, pruned.branches().get(0).length, 0.5);                                        // with or without a bend where the junction was
    }

    /** Voxel by voxel. */
    @ParameterizedTest @CsvSource({"ct, bin_skeleton_lee", "retina, bin_skeleton_lee", "synth3d, skeleton", "mr3d, skeleton"})
    void likeScikitImage(String image, String peer) {
        float[] ours = Volumes.values(Filters.apply(new Skeleton(Method.LEE, 0), Peers.image(image + "__mask"), 1, 1, 1));
        assertArrayEquals(Volumes.values(Peers.image(image + "__" + peer)), ours);
    }

    /** With every voxel looked at in every step, as the paper has it. */
    @ParameterizedTest @CsvSource({"1, 1", "2, 17", "3, 70"})
    void definition(int seed, int nz) {
        int nx = nz == 70 ? 130 : 33, ny = nz == 70 ? 120 : 21;                                          // the last has many voxels inside
        ArrayImg<FloatType, ?> image = blobs(seed, nx, ny, nz);
        VoxelSet voxels = new VoxelSet(new Block(Volumes.values(image), nx, ny, nz));
        for (boolean again = true; again;) {
            again = false;
            for (int k : nz == 1 ? new int[] {10, 15, 13, 12} : new int[] {10, 15, 13, 12, 21, 4}) again |= peel(voxels, k);
        }
        Block expected = new Block(nx, ny, nz);
        voxels.write(expected);
        assertArrayEquals(expected.data, skeleton(Method.LEE, 0, image, nz == 1 ? new double[] {1, 1} : new double[] {1, 1, 1}));
    }

    private static boolean peel(VoxelSet voxels, int side) {
        int[] candidates = Arrays.stream(voxels.places()).filter(p -> !voxels.has(voxels.neighbour(p, side)) && Integer.bitCount(voxels.around(p)) > 1
            && SimplePoint.isSimple(voxels.around(p))).toArray();
        boolean any = false;
        for (int place : candidates)
            if (SimplePoint.isSimple(voxels.around(place))) {
                voxels.remove(place);
                any = true;
            }
        return any;
    }

    @Test void refusesParallelThinningOfVolumes() {
        assertEquals("Method must be Lee for a volume, but is Guo-Hall. Choose Lee, or work slice by slice.",
            assertThrows(IllegalArgumentException.class, () -> skeleton(Method.GUO_HALL, 0, Volumes.noise(1, 5, 5, 5), 1, 1, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Skeleton(Method.LEE, -1));
    }
}
