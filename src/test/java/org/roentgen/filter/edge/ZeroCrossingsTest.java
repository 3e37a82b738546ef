package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.testing.Volumes;

class ZeroCrossingsTest implements FilterContract {

    @Override public Filter filter() {
        return new ZeroCrossings(0.7, 5);
    }

    @Override public Optional<String> dependsOnSampling() {
        return Optional.of("a voxel is an edge or not");
    }

    /** A smooth step has its edge where it was sharp, at 10.2. */
    @Test void aStepIsFoundWhereItIs() {
        ArrayImg<FloatType, ?> step = Volumes.of(21, 5, 1, (x, y, z) -> x < 10 ? 0 : x > 10 ? 50 : 50 * 0.3);
        float[] found = Volumes.values(Filters.apply(new ZeroCrossings(1.5, 1), step, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i % 21 == 10 ? 255 : 0, found[i], "at " + i % 21);
    }

    /** Along a thin border at the radius; curved edges move outwards by about σ²/2r. */
    @ParameterizedTest @CsvSource({"61, 61, 1, 1, 1, 1, 20", "61, 61, 1, 0.7, 0.7, 1, 14", "41, 41, 41, 1, 1, 1, 12", "41, 41, 21, 1, 1, 2, 12"})
    void aBallHasItsSurface(int nx, int ny, int nz, double sx, double sy, double sz, double radius) {
        double[] s = {sx, sy, sz};
        float[] found = Volumes.values(Filters.apply(new ZeroCrossings(1.5, 1), Phantoms.ball(nx, ny, nz, s, radius), nz == 1 ? new double[] {sx, sy} : s));
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) continue;
            count++;
            assertEquals(radius, Phantoms.distance(i % nx, i / nx % ny, i / nx / ny, nx, ny, nz, s), Math.max(sx, nz == 1 ? 0 : sz));
        }
        double area = nz == 1 ? 2 * Math.PI * radius / sx : 4 * Math.PI * radius * radius / (sx * sy);
        assertTrue(count > 0.6 * area / (nz == 1 ? 1 : sz) && count < 1.6 * area, count + " of " + area);
    }

    @Test void theThresholdIsTheSlopeOfTheLaplacian() {
        ArrayImg<FloatType, ?> step = Volumes.of(21, 5, 1, (x, y, z) -> x < 10 ? 0 : x > 10 ? 50 : 50 * 0.3);
        float[] log = Volumes.values(Filters.apply(new LaplacianOfGaussian(1.5, false), step, 0.5, 1));
        int crossing = log[9] * log[10] < 0 ? 9 : 10;
        double slope = Math.abs(log[crossing] - log[crossing + 1]) / 0.5;
        for (double factor : new double[] {0.99, 1.01})
            assertEquals(factor < 1 ? 255 : 0, sum(Volumes.values(Filters.apply(new ZeroCrossings(1.5, factor * slope), step, 0.5, 1))) / 5, 0.0);
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float v : values) sum += v;
        return sum;
    }

    @Test void invertingTheImageKeepsTheEdges() {
        float[] a = Volumes.values(Volumes.noise(4, 25, 22, 1));
        ArrayImg<FloatType, ?> image = Volumes.of(25, 22, 1, (x, y, z) -> a[x + 25 * y]), inverse = Volumes.of(25, 22, 1, (x, y, z) -> 100 - a[x + 25 * y]);
        assertArrayEquals(Volumes.values(Filters.apply(new ZeroCrossings(1, 1), image, 1, 1)), Volumes.values(Filters.apply(new ZeroCrossings(1, 1), inverse, 1, 1)));
    }

    @Test void aFlatImageHasNoEdges() {
        for (float v : Volumes.values(Filters.apply(new ZeroCrossings(1, 0), Volumes.of(9, 8, 7, (x, y, z) -> 0.1), 1, 1, 1))) assertEquals(0, v);
    }

    @Test void refusesANegativeThreshold() {
        assertEquals("Threshold must be at least 0, but is -1.0. 0 keeps every crossing.",
            assertThrows(IllegalArgumentException.class, () -> new ZeroCrossings(1, -1)).getMessage());
    }
}
