package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.testing.Volumes;

/** Reconstruction itself is tested in {@link GreyReconstructionTest}. */
class MarkerReconstructionTest {

    /** Two bars through all slices, one marked in the middle slice: in 3-D it comes back whole, slice by slice in that slice only. */
    private static final ArrayImg<FloatType, ?> BARS = Volumes.of(9, 7, 5, (x, y, z) -> y == 1 ? 50 : y == 5 ? 70 : 3),
        MARKER = Volumes.of(9, 7, 5, (x, y, z) -> x == 2 && y == 5 && z == 2 ? 60 : 0);

    private static float[] run(boolean byErosion, ArrayImg<FloatType, ?> marker, ArrayImg<FloatType, ?> image, boolean planes) {
        ArrayImg<FloatType, ?> out = ArrayImgs.floats(9, 7, 5);
        new MarkerReconstruction(byErosion, Connectivity.FACES).run(marker, image, out, planes, Progress.NONE);
        return Volumes.values(out);
    }

    @Test void whatIsMarkedComesBack() {
        assertArrayEquals(Volumes.values(Volumes.of(9, 7, 5, (x, y, z) -> y == 5 ? 60 : 3)), run(false, MARKER, BARS, false));
        assertArrayEquals(Volumes.values(Volumes.of(9, 7, 5, (x, y, z) -> z != 2 ? 0 : y == 5 ? 60 : 3)), run(false, MARKER, BARS, true));
    }

    @Test void erosionIsTheSameOfTheNegatives() {
        float[] bars = Volumes.values(BARS), marker = Volumes.values(MARKER), expected = run(false, MARKER, BARS, false);
        float[] found = run(true, Volumes.of(9, 7, 5, (x, y, z) -> -marker[x + 9 * (y + 7 * z)]), Volumes.of(9, 7, 5, (x, y, z) -> -bars[x + 9 * (y + 7 * z)]), false);
        for (int i = 0; i < found.length; i++) assertEquals(-expected[i], found[i]);
    }

    @Test void theMarkerHasTheSizeOfTheImage() {
        assertThrows(IllegalArgumentException.class, () -> run(false, Volumes.noise(1, 9, 7, 4), BARS, false));
    }
}
