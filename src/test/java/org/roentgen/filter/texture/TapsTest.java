package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TapsTest {

    private static final Taps TAPS = new Taps(-1, 2, 0, 3, -1);          // 2·in(i − 1) + 3·in(i + 1) − in(i + 2)

    @Test void mirroringTwiceChangesNothing() {
        assertEquals(new Taps(-2, -1, 3, 0, 2), TAPS.flipped());
        assertEquals(TAPS, TAPS.flipped().flipped());
    }

    @Test void dilationMovesEveryTapAway() {
        assertEquals(new Taps(-2, 2, 0, 0, 0, 3, 0, -1), TAPS.dilated(2));
        assertEquals(4, TAPS.dilated(2).reach());
    }

    @Test void oneKernelForTwo() {
        assertEquals(new Taps(0, 2, 2, 3, 2, -1), TAPS.then(new Taps(1, 1, 1)));
    }

    @Test void linesAreSummedByTheTaps() {
        float[][] in = {{1}, {10}, {100}, {1000}, {10000}, {100000}};
        float[][] out = {new float[1], new float[1]};
        new TapLine(TAPS).apply(in, out, 2, 1);                          // reach 2: output 0 stands at input 2
        assertArrayEquals(new float[] {2 * 10 + 3 * 1000 - 10000}, out[0]);
        assertArrayEquals(new float[] {2 * 100 + 3 * 10000 - 100000}, out[1]);
    }

    @Test void alongALineTheSame() {
        Taps many = new Taps(-3, 1, 2, 3, 4, 5, 6, 7);
        float[] line = new float[12], out = new float[12];
        for (int i = 0; i < 12; i++) line[i] = i * i;
        new TapLine(many).shift(line, new float[7][12], out, 12);
        for (int i = 0; i < 6; i++) {
            float sum = 0;
            for (int k = 0; k < 7; k++) sum += (k + 1) * (i + k) * (i + k);
            assertEquals(sum, out[i]);
        }
    }
}
