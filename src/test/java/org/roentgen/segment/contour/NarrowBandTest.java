package org.roentgen.segment.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.testing.Volumes;

/** Fronts whose way is known. */
class NarrowBandTest {

    private static final int N = 64;
    private static final double[] UNIT = {1, 1, 1};

    /** Everywhere the same speed and curvature. */
    private static final class Plain implements FrontMotion {

        private final double speed, curvature, full;

        Plain(double speed, double curvature, double full) {
            this.speed = speed;
            this.curvature = curvature;
            this.full = full;
        }

        @Override public double speed(int voxel) {
            return speed;
        }

        @Override public double curvature(int voxel) {
            return curvature;
        }

        @Override public double fullSpeed() {
            return full;
        }

        @Override public double[] measure(BitMask inside) {
            return new double[0];
        }
    }

    private static RandomAccessibleInterval<FloatType> ball(int nz, double radius, double thick) {
        double c = (N - 1) / 2.0;
        return Volumes.of(N, N, nz, (x, y, z) -> (x - c) * (x - c) + (y - c) * (y - c) + Math.pow((z - (nz - 1) / 2.0) * thick, 2) <= radius * radius ? 1 : 0);
    }

    private static Scene scene(int nz, double... spacing) {
        return new Scene(new Block(N, N, nz), Optional.empty(), spacing);
    }

    private static double radius(BitMask inside, double thick, boolean plane) {
        return plane ? Math.sqrt(inside.count() / Math.PI) : Math.cbrt(0.75 / Math.PI * inside.count() * thick);
    }

    /** At speed 1 a step takes 0.9 / √(Σ 1/h²), whatever the shape of voxels. Upwind differences make a slope |∇φ| of 1 smaller by Σ h |n| (1 − n²) / 2r for
     * a normal n: on the average over a sphere by Σ h / 8r, over a circle by 2h / 3πr. The rest, 1 % of the way, is for counting voxels. */
    @ParameterizedTest @CsvSource({"1, 1", "64, 1", "32, 2", "21, 3"}) void growsAtItsSpeed(int nz, double thick) {
        Scene scene = scene(nz, 0.5, 0.5, 0.5 * thick);
        NarrowBand front = new NarrowBand(scene, new Plain(1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(nz, 12, thick)));
        double before = radius(front.inside(), thick, nz == 1), time = 0.9 / Math.sqrt(nz == 1 ? 2 : 2 + 1 / (thick * thick)), expected = before;
        for (int i = 0; i < 20; i++) {
            front.step();
            expected += time * (1 - (nz == 1 ? 2 / (3 * Math.PI) : (2 + thick) / 8) / expected);
        }
        assertEquals(expected, radius(front.inside(), thick, nz == 1), 0.01 * (expected - before));
    }

    /** The same, with differences from outside: too fast by 2h / 3πr. */
    @Test void shrinksAtItsSpeed() {
        NarrowBand front = new NarrowBand(scene(1, UNIT), new Plain(-1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(1, 25, 1)));
        double expected = 25;
        for (int i = 0; i < 20; i++) {
            front.step();
            expected -= 0.9 / Math.sqrt(2) * (1 + 2 / (3 * Math.PI) / expected);
        }
        assertEquals(expected, radius(front.inside(), 1, true), 0.01 * (25 - expected));
    }

    /** Mean curvature flow: r² = r₀² − 2 k t, with k = 1 for a circle and 2 for a sphere (Osher and Sethian 1988). */
    @ParameterizedTest @CsvSource({"1, 1", "64, 2"}) void curvatureShrinksBallsAsKnown(int nz, int curvatures) {
        NarrowBand front = new NarrowBand(scene(nz, UNIT), new Plain(0, 1, 0), 4, 0);
        front.begin(Contours.mask(ball(nz, 20, 1)));
        double before = radius(front.inside(), 1, nz == 1), time = 0.9 / (2 * (nz == 1 ? 2 : 3));
        int steps = 300;
        for (int i = 0; i < steps; i++) front.step();
        double expected = Math.sqrt(before * before - 2 * curvatures * steps * time);
        assertEquals(expected, radius(front.inside(), 1, nz == 1), 0.05 * expected);
    }

    /** The same flow with slices three times as thick: a sphere stays one. */
    @Test void curvatureKnowsThickSlices() {
        NarrowBand front = new NarrowBand(scene(21, 1, 1, 3), new Plain(0, 1, 0), 4, 0);
        front.begin(Contours.mask(ball(21, 24, 3)));
        double before = radius(front.inside(), 3, false), time = 0.9 / (2 * (2 + 1 / 9.0));
        for (int i = 0; i < 200; i++) front.step();
        double expected = Math.sqrt(before * before - 4 * 200 * time);
        assertEquals(expected, radius(front.inside(), 3, false), 0.08 * expected);
    }

    /** What vanishes rests, and so does what fills the image. */
    @Test void endsWhenThereIsNoContour() {
        NarrowBand front = new NarrowBand(scene(1, UNIT), new Plain(-1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(1, 3, 1)));
        Step step = front.step();
        for (int i = 0; i < 100 && !step.rests; i++) step = front.step();
        assertTrue(step.rests);
        assertEquals(0, step.size);
        NarrowBand full = new NarrowBand(scene(1, UNIT), new Plain(1, 0, 1), 4, 0);
        full.begin(Contours.mask(Volumes.of(N, N, 1, (x, y, z) -> 1)));
        assertTrue(full.step().rests);
        assertEquals(N * N, full.inside().count());
    }

    @Test void movesOnlyTheBand() {
        NarrowBand front = new NarrowBand(scene(1, UNIT), new Plain(1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(1, 5, 1)));
        Step step = front.step();
        assertFalse(step.rests);
        assertTrue(front.bandSize() < 300, "voxels within 4 of a circle of radius 5, not 4096: " + front.bandSize());
    }

    /** The distance to a plane that lies between voxels: exact to float. */
    @Test void signedDistanceKeepsFractionsOfVoxels() {
        Scene scene = scene(1, UNIT);
        float[] phi = new float[N * N];
        for (int i = 0; i < phi.length; i++) phi[i] = 5 * (i % N - 20.3f);       // not a distance, but zero at the right place
        SignedDistance.Box box = box(scene, phi, 6);
        for (int x = 0; x < box.distance.nx; x++)
            for (int row = 0; row < box.distance.ny; row++)
                assertEquals(box.voxel(row, x) % N - 20.3, box.distance.data[row * box.distance.nx + x], 1e-4);
        assertEquals(14, box.voxel(0, 0) % N, 1);                                // six voxels to both sides, and one more
    }

    /** From a function that is no distance but has a sphere as its zero. A patch that goes half a voxel's diagonal D to the side leaves the sphere by D²/8R for its
     * curvature, and by D²/4R for its normal, which is from half a voxel away: together 3D²/8R, and as much more as a sphere is larger at the distance, 26/18. */
    @ParameterizedTest @CsvSource({"1, 1", "1, 3", "0.7, 5"}) void signedDistanceOfASphere(double dx, double dz) {
        int nz = (int) (66 / dz);
        Scene scene = new Scene(new Block(N, N, nz), Optional.empty(), new double[] {dx, dx, dz});
        float[] phi = new float[N * N * nz];
        double[] expected = new double[phi.length];
        for (int i = 0; i < phi.length; i++) {
            double r = Math.sqrt(Math.pow(dx * (i % N - 31.2), 2) + Math.pow(dx * (i / N % N - 30.7), 2) + Math.pow(dz * (i / N / N) - 31.2, 2));
            expected[i] = 18 - r;
            phi[i] = (float) (18 * 18 - r * r);
        }
        SignedDistance.Box box = box(scene, phi, 8 / dx);
        double tolerance = 3 / 8.0 * (2 * dx * dx + dz * dz) / 18 * 26 / 18;
        assertTrue(tolerance < dz / 4, "a quarter of a slice");
        for (int x = 0; x < box.distance.nx; x++)
            for (int row = 0; row < box.distance.ny * box.distance.nz; row++) {
                double truth = expected[box.voxel(row, x)];
                if (Math.abs(truth) < 8) assertEquals(truth, box.distance.data[row * box.distance.nx + x] * dx, tolerance);
            }
    }

    /** Planes in any direction, between thick slices too, are known to the precision of floats where their feet are not at the image's edge. */
    @ParameterizedTest @CsvSource({"1, 0, 0", "0, 0, 1", "0.6, 0, 0.8", "-0.48, 0.6, 0.64", "0.15, -0.2, 0.9682458"})
    void signedDistanceOfPlanes(double a, double b, double c) {
        float[] phi = new float[N * N * 21];
        for (int i = 0; i < phi.length; i++) phi[i] = (float) (a * (i % N - 31.3) + b * (i / N % N - 31.6) + c * (3 * (i / N / N) - 31.1));
        SignedDistance.Box box = box(scene(21, 1, 1, 3), phi, 6);
        int checked = 0;
        for (int x = 0; x < box.distance.nx; x++)
            for (int row = 0; row < box.distance.ny * box.distance.nz; row++) {
                int i = box.voxel(row, x);
                if (Math.abs(phi[i]) > 6 || !isWithin(i % N - a * phi[i]) || !isWithin(i / N % N - b * phi[i]) || !isWithin(3 * (i / N / N) - c * phi[i])) continue;
                assertEquals(phi[i], box.distance.data[row * box.distance.nx + x], 1e-4);
                checked++;
            }
        assertTrue(checked > 5000, "voxels checked: " + checked);
    }

    private static boolean isWithin(double foot) {
        return foot >= 7 && foot <= 53;
    }

    private static SignedDistance.Box box(Scene scene, float[] phi, double reach) {
        SignedDistance distance = new SignedDistance(scene, phi, reach);
        distance.encloseAll();
        return distance.box();
    }
}
