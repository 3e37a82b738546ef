package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class UnsharpMaskTest {

    @Nested class Contract implements FilterContract {

        @Override public Filter filter() {
            return new UnsharpMask(1.3, 0.8);
        }
    }

    @Test void addsWhatSmoothingTakesAway() {
        float[] f = Volumes.values(Volumes.noise(1, 12, 11, 10)), g = Volumes.values(Filters.apply(new GaussianSmoothing(1.2), Volumes.noise(1, 12, 11, 10), 1, 1.3, 2)),
            found = Volumes.values(Filters.apply(new UnsharpMask(1.2, 2.5), Volumes.noise(1, 12, 11, 10), 1, 1.3, 2));
        for (int i = 0; i < f.length; i++) assertEquals(f[i] + 2.5 * (f[i] - g[i]), found[i], 1e-4);       // roundings of 350
    }

    @Test void amountOrSigmaZeroChangesNothing() {
        float[] image = Volumes.values(Volumes.noise(1, 12, 11, 10));
        assertArrayEquals(image, Volumes.values(Filters.apply(new UnsharpMask(1.2, 0), Volumes.noise(1, 12, 11, 10), 1, 1, 1)));
        assertArrayEquals(image, Volumes.values(Filters.apply(new UnsharpMask(0, 3), Volumes.noise(1, 12, 11, 10), 1, 1, 1)));
    }

    /** scikit-image's, which is cut off at 0 and 1. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) {
        float[] expected = Volumes.values(Peers.image(input + "__unsharp")),
            found = Volumes.values(Filters.apply(new UnsharpMask(2, 1), Unit.scaled(Peers.image("input_" + input)), new TileRunner(Spacing.ofPlane(1, 1))));
        for (int i = 0; i < found.length; i++) found[i] = Math.max(0, Math.min(1, found[i]));
        VolumeFilterContract.assertClose(expected, found, 1e-6);
    }

    @Test void refusesNonsense() {
        assertEquals("Amount must be a number of at least 0, but is -1.0. 1 is usual.",
            assertThrows(IllegalArgumentException.class, () -> new UnsharpMask(1, -1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new UnsharpMask(-1, 1));
    }
}
