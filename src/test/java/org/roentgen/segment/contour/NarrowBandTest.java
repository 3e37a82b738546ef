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

    /** At speed 1 a step takes 0.9 / √(Σ 1/h²): the radius grows by that, whatever the shape of voxels, to 3 % of the way: upwind differences are
     * of first order. */
    @ParameterizedTest @CsvSource({"1, 1", "64, 1", "32, 2", "21, 3"}) void growsAtItsSpeed(int nz, double thick) {
        Scene scene = scene(nz, 0.5, 0.5, 0.5 * thick);
        NarrowBand front = new NarrowBand(scene, new Plain(1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(nz, 12, thick)));
        double before = radius(front.inside(), thick, nz == 1), time = 0.9 / Math.sqrt(nz == 1 ? 2 : 2 + 1 / (thick * thick));
        for (int i = 0; i < 20; i++) front.step();
        assertEquals(before + 20 * time, radius(front.inside(), thick, nz == 1), 0.03 * 20 * time);
    }

    @Test void shrinksAtItsSpeed() {
        NarrowBand front = new NarrowBand(scene(1, UNIT), new Plain(-1, 0, 1), 4, 0);
        front.begin(Contours.mask(ball(1, 25, 1)));
        for (int i = 0; i < 20; i++) front.step();
        assertEquals(25 - 20 * 0.9 / Math.sqrt(2), radius(front.inside(), 1, true), 0.15);
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

    private static SignedDistance.Box box(Scene scene, float[] phi, double reach) {
        SignedDistance distance = new SignedDistance(scene, phi);
        distance.enclose(SignedDistance.everywhere(scene), phi.length, reach);
        return distance.box();
    }
}
