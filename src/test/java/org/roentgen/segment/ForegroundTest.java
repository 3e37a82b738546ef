package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.graph.GrowCut;
import org.roentgen.testing.ErrorForm;

class ForegroundTest {

    @Test void theBackgroundBecomesZero() {
        assertArrayEquals(new int[] {2, 2, 5, 5}, labels(0));
        assertArrayEquals(new int[] {0, 0, 5, 5}, labels(2));
        assertArrayEquals(new int[] {2, 2, 5, 5}, labels(3));
    }

    @Test void itIsALabel() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> labels(-1)).getMessage());
    }

    private static int[] labels(int background) {
        IntBlock seeds = new IntBlock(new int[] {2, 0, 0, 5}, 4, 1, 1);
        return SeededRun.of(new Foreground(new GrowCut(Connectivity.FACES, 0, false), background), new Block(4, 1, 1), seeds, null, Spacing.of(1, 1, 1)).labels;
    }
}
