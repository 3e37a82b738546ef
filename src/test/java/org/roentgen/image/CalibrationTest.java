package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    @ParameterizedTest @CsvSource({"1, -1024", "-2, 5", "0.1, 0.3", "1e-5, -7"})
    void everyStoredNumberSurvivesTheWayThereAndBack(double slope, double intercept) {
        Calibration calibration = Calibration.linear(slope, intercept);
        for (int raw = -32768; raw < 65536; raw += 7) {
            assertEquals((float) (slope * raw + intercept), calibration.valueOf(raw));
            assertEquals(raw, Math.rint(calibration.rawOf(slope * raw + intercept)));
        }
    }

    @Test void tableHasAnOffsetAndEnds() {
        Calibration calibration = Calibration.table(new float[] {10, 20, 40}, 1);
        assertEquals(10, calibration.valueOf(-1));
        assertEquals(20, calibration.valueOf(0));
        assertEquals(40, calibration.valueOf(1));
        assertEquals(10, calibration.valueOf(-5));
        assertEquals(40, calibration.valueOf(500));
    }

    @Test void viewIsAnImage() {
        assertEquals(-999, Calibration.linear(1, -1000).view(ArrayImgs.unsignedShorts(new short[] {1}, 1)).getAt(0).get());
    }

    @Test void refusesNonsense() {
        for (double bad : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> Calibration.linear(bad, 0));
        assertThrows(IllegalArgumentException.class, () -> Calibration.linear(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Calibration.table(new float[0]));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Calibration.table(new float[9]).rawOf(1)).getMessage().contains("must be linear"));
    }
}
