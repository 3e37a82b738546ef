package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class NeighbourVarianceTest implements FilterContract {

    @Override public Filter filter() {
        return new NeighbourVariance(8, 1.7);
    }

    /** Points at a ramp of slope (a, b, c): VAR = R² (a² + b² + c²) / dimensions, the mean square of a coordinate on the circle or sphere. */
    @ParameterizedTest @CsvSource({"8, 1.3", "5, 2", "24, 1"})
    void aRampInAPlane(int points, double radius) {
        float[] found = Volumes.values(Filters.apply(new NeighbourVariance(points, radius), Volumes.of(9, 9, 1, (x, y, z) -> 3 * x - 4 * y), 1, 1));
        assertEquals(radius * radius * 25 / 2, found[40], 1e-3);                              // offsets are rounded to 1e-5
    }

    @Test void aRampInAVolume() {
        float[] found = Volumes.values(Filters.apply(new NeighbourVariance(8, 1.5), Volumes.of(9, 9, 9, (x, y, z) -> 3 * x - 4 * y + 12 * 0.5 * z), 1, 1, 0.5));
        assertEquals(1.5 * 1.5 * 169 / 3, found[364], 1e-2);
    }

    @Test void brightnessDoesNotMatterAndContrastCountsTwice() {
        float[] v = Volumes.values(Volumes.noise(1, 9, 8, 7)), before = run(Volumes.noise(1, 9, 8, 7), new TileRunner(SPACING));
        float[] after = run(Volumes.of(9, 8, 7, (x, y, z) -> 1000 - 2 * v[x + 9 * (y + 8 * z)]), new TileRunner(SPACING));
        for (int i = 0; i < v.length; i++) assertEquals(4 * before[i], after[i], 1e-5 * after[i]);
    }

    @Test void flatHasNone() {
        for (float v : run(Volumes.of(5, 5, 5, (x, y, z) -> 0.1), new TileRunner(SPACING))) assertEquals(0, v);
    }

    /** Zeros beyond the edges; where all points are equal we say 0. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) {
        float[] expected = Volumes.values(Peers.image(input + "__lbp_var"));
        float[] found = Volumes.values(Filters.apply(new NeighbourVariance(8, 1), EightBits.of(input), new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.ZERO)));
        for (int i = 0; i < found.length; i++)
            assertEquals(Float.isNaN(expected[i]) ? 0 : expected[i], found[i], 1e-5 * Math.abs(found[i]) + 1e-9, "pixel " + i);
    }
}
