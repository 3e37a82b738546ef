package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.Data;
import org.roentgen.testing.Volumes;

class GradientVectorTest {

    private static RandomAccessibleInterval<FloatType> ramp(int nx, int ny) {
        return Views.hyperSlice(Volumes.of(nx, ny, 1, (x, y, z) -> x - 2 * y), 2, 0);
    }

    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) throws IOException {
        double[] expected = Arrays.stream(Files.readString(Data.path("peers/" + input + "__hog.json")).split("[\\[\\],\\s]+")).filter(s -> !s.isEmpty())
            .mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(expected, new GradientVector(9, 8, 2).of(EightBits.of(input)), 1e-6);           // some of their steps are in float
    }

    /** Four cells of one direction each: ½ each, clipped and stretched back to ½. Edges count half an axis only, so the inner blocks are looked at. */
    @Test void aRampHasOneDirection() {
        double[] found = new GradientVector(9, 2, 2).of(ramp(12, 12));
        assertEquals(5 * 5 * 4 * 9, found.length);
        for (int k = 0; k < 36; k++) assertEquals(k % 9 == 5 ? 0.5 : 0, found[12 * 36 + k], 1e-9);           // atan2(-2, 1) + 180° = 116.6°
    }

    @Test void pixelsAfterTheLastWholeCellDoNotCountNorDoesTheOrigin() {
        double[] expected = new GradientVector(9, 4, 1).of(ramp(12, 12));
        assertEquals(9 * 9, expected.length);
        assertArrayEquals(expected, new GradientVector(9, 4, 1).of(Views.translate(ramp(12, 12), -5, 7)));
        assertEquals(9 * 9, new GradientVector(9, 4, 1).of(ramp(15, 14)).length);
    }

    @Test void refusesNonsense() {
        assertEquals("Image must be a plane of at least 16 × 16 pixels, but has [15, 20]. Choose smaller cells.",
            assertThrows(IllegalArgumentException.class, () -> new GradientVector(9, 8, 2).of(ramp(15, 20))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GradientVector(9, 0, 2));
    }
}
