package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class WholeMomentsTest {

    /** With the numbers that just fit, both ways give the same bits. */
    @ParameterizedTest @CsvSource({"BOX, 2, 90, 2000", "BALL, 2, 80, 0", "BALL, 3, 20, -30000", "BOX, 6, 9, -100", "BALL, 6, 12, 70000"})
    void equalMomentsInDoubles(Element element, double radius, float scale, float offset) {
        double[] spacing = Spacing.of(1, 1, 1);
        int reach = (int) radius;
        float[] values = Volumes.values(Volumes.noise(3, 9 + 2 * reach, 8 + 2 * reach, 3 + 2 * reach));
        for (int i = 0; i < values.length; i++) values[i] = scale * values[i] / 10 == Math.rint(scale * values[i] / 10) ? scale * values[i] / 10 + offset : offset;
        Block in = new Block(values, 9 + 2 * reach, 8 + 2 * reach, 3 + 2 * reach), doubles = new Block(9, 8, 3), ints = new Block(9, 8, 3);
        double count = element.size(radius, spacing);
        Window window = Window.of(element, radius, spacing);
        window.apply(new Moments(count, false), values, in, doubles.data, doubles);
        window.apply(WholeMoments.of(in, count, false).get(), values, in, ints.data, ints);
        assertArrayEquals(doubles.data, ints.data);
    }

    @Test void othersDoNotFit() {
        for (float odd : new float[] {0.5f, Float.NaN, Float.POSITIVE_INFINITY, 3e9f, -20000, 1e-20f}) {
            float[] values = new float[3000];
            Arrays.fill(values, 200);
            assertEquals(true, WholeMoments.of(new Block(values, 3000, 1, 1), 25, false).isPresent());
            values[2500] = odd;
            assertEquals(false, WholeMoments.of(new Block(values, 3000, 1, 1), 25, false).isPresent(), odd + "");
        }
    }
}
