package org.roentgen.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class StrokeFontTest {

    private static final StrokeFont FONT = new StrokeFont(9);

    @Test void everyLetterLooksDifferent() {
        Map<String, Character> seen = new HashMap<>();
        String more = "×°µ²³±…";
        for (char c = '!'; c <= '~'; c++) more += c;
        for (char c : more.toCharArray()) {
            int[] pixels = pixels(String.valueOf(c));
            assertTrue(Arrays.stream(pixels).anyMatch(pixel -> pixel != 0), "nothing is drawn for " + c);
            Character twin = seen.put(Arrays.toString(pixels), c);
            assertEquals(null, twin, c + " looks like " + twin);
            assertFalse(c != '…' && Arrays.equals(pixels, pixels("\u2603")), c + " is missing");
        }
    }

    @Test void accentsFallOffAndStrangersAreBoxes() {
        assertArrayEquals(pixels("Muller"), pixels("Müller"));
        assertArrayEquals(pixels("\u2603"), pixels("\u4e2d"));
        assertNotEquals(Arrays.toString(pixels(" ")), Arrays.toString(pixels("\u2603")));
    }

    @Test void lettersStayInTheirSpace() {
        for (char c = ' '; c <= '~'; c++) {
            Picture picture = new Picture(60, 40, 0);
            FONT.draw(picture, String.valueOf(c), 20, 25, 0xffffff);
            int right = 20 + (int) Math.ceil(FONT.width(String.valueOf(c)));
            for (int y = 0; y < 40; y++)
                for (int x = 0; x < 60; x++)
                    if (x < 19 || x > right + 1 || y < 25 - 9 - 1 || y > 25 + 3 + 1) assertEquals(0, picture.get(x, y), c + " at " + x + ", " + y);
        }
    }

    @Test void widthsAddUp() {
        assertEquals(0, FONT.width(""), 0);
        double gap = FONT.width("HH") - 2 * FONT.width("H");
        assertTrue(gap > 1 && gap < 4, "gap " + gap);
        assertEquals(FONT.width("slice") + gap + FONT.width("12"), FONT.width("slice12"), 1e-9);
    }

    @Test void longTextEndsInAnEllipsis() {
        String text = FONT.fit("a very long caption indeed", 80);
        assertTrue(text.endsWith("…") && text.startsWith("a ver"), text);
        assertTrue(FONT.width(text) <= 80);
        assertEquals("short", FONT.fit("short", 80));
    }

    private static int[] pixels(String text) {
        Picture picture = new Picture(80, 24, 0);
        FONT.draw(picture, text, 6, 16, 0xffffff);
        return picture.toImage().getRGB(0, 0, 80, 24, null, 0, 80);
    }
}
