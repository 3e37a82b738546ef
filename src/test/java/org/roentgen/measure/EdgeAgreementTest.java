package org.roentgen.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class EdgeAgreementTest {

    private static final double[] PIXELS = Spacing.ofPlane(1, 1);

    private static ArrayImg<FloatType, ?> line(int x) {
        return Volumes.of(20, 10, 1, (u, v, w) -> u == x ? 255 : 0);
    }

    private static double value(String column, ArrayImg<FloatType, ?> detected, ArrayImg<FloatType, ?> reference, double tolerance, double[] spacing) {
        return new EdgeAgreement(tolerance, 1 / 9.0).measure(detected, reference, spacing, Progress.NONE).value(0, column);
    }

    @Test void anEdgeAgreesWithItself() {
        for (String column : new String[] {"Pratt", "Precision", "Recall", "F"}) assertEquals(1, value(column, line(7), line(7), 0, PIXELS));
        assertEquals(10, value("Detected", line(7), line(7), 0, PIXELS));
    }

    /** A line moved by k pixels has 1 / (1 + k²/9): 0.9, 0.6923, 0.5. */
    @ParameterizedTest @CsvSource({"1, 0.9", "2, 0.6923076923", "3, 0.5"})
    void aMovedEdgeHasItsMerit(int shift, double merit) {
        assertEquals(merit, value("Pratt", line(7 + shift), line(7), 0, PIXELS), 1e-9);
        assertEquals(merit, value("Pratt", line(7), line(7 + shift), 0, PIXELS), 1e-9);
    }

    @Test void spacingAndToleranceAreInUnits() {
        double[] s = Spacing.ofPlane(0.1, 1);
        assertEquals(1 / (1 + 0.09 / 9), value("Pratt", line(10), line(7), 0.3, s), 1e-12);
        assertEquals(1, value("F", line(10), line(7), 0.3, s));                       // 3 · 0.1 is not 0.3 in doubles
        assertEquals(0, value("F", line(10), line(7), 0.29, s));
    }

    /** Half of what is detected lies on a third of the reference. */
    @Test void precisionAndRecallAreShares() {
        ArrayImg<FloatType, ?> detected = Volumes.of(20, 6, 1, (x, y, z) -> x == 3 && y < 2 || x == 15 && y < 2 ? 1 : 0),
            reference = Volumes.of(20, 6, 1, (x, y, z) -> x == 3 ? 1 : 0);
        assertEquals(0.5, value("Precision", detected, reference, 0, PIXELS));
        assertEquals(1 / 3.0, value("Recall", detected, reference, 0, PIXELS), 1e-12);
        assertEquals(0.4, value("F", detected, reference, 0, PIXELS), 1e-12);
        assertEquals((2 + 2 / (1 + 144 / 9.0)) / 6, value("Pratt", detected, reference, 0, PIXELS), 1e-12);
    }

    @Test void nothingFoundAndNothingToFind() {
        ArrayImg<FloatType, ?> nothing = Volumes.of(20, 10, 1, (x, y, z) -> 0);
        assertEquals(0, value("Pratt", nothing, line(7), 1, PIXELS));
        assertEquals(0, value("Recall", nothing, line(7), 1, PIXELS));
        assertEquals(Double.NaN, value("Precision", nothing, line(7), 1, PIXELS));
        assertEquals(0, value("F", nothing, line(7), 1, PIXELS));
        assertEquals(0, value("Pratt", line(7), nothing, 1, PIXELS));
        assertEquals(0, value("Precision", line(7), nothing, 1, PIXELS));
        assertEquals(Double.NaN, value("F", nothing, nothing, 1, PIXELS));
        assertEquals(Double.NaN, value("Pratt", nothing, nothing, 1, PIXELS));
    }

    @Test void slicesOfAPlaneAreOnTheirOwn() {
        ArrayImg<FloatType, ?> first = Volumes.of(4, 4, 2, (x, y, z) -> x == 1 && z == 0 ? 1 : 0), both = Volumes.of(4, 4, 2, (x, y, z) -> x == 1 ? 1 : 0);
        assertEquals(0.5, value("Recall", first, both, 1, PIXELS));
        assertEquals(1, value("Recall", first, both, 1, Spacing.of(1, 1, 1)));
    }

    @Test void refusesOtherSizesAndWhatIsNoDistance() {
        assertThrows(IllegalArgumentException.class, () -> value("F", line(1), Volumes.of(3, 3, 1, (x, y, z) -> 0), 1, PIXELS));
        assertEquals("Tolerance must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new EdgeAgreement(-1, 1)).getMessage());
        for (double value : new double[] {Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new EdgeAgreement(value, 1));
            assertThrows(IllegalArgumentException.class, () -> new EdgeAgreement(1, value));
        }
    }
}
