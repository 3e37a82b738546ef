package org.roentgen.command.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.Macros;

class CombineLabelsCommandTest {

    /** Three images with labels in columns 0 to 2, 1 to 3 and 2 to 4. */
    private static final String THREE = "setBatchMode(true); newImage('c', '16-bit black', 6, 2, 1); setColor(7); fillRect(2, 0, 3, 2); newImage('b, 2', '8-bit"
        + " black', 6, 2, 1); setColor(5); "
        + "fillRect(1, 0, 3, 2); newImage('a', '8-bit black', 6, 2, 1); setColor(3); fillRect(0, 0, 3, 2); ";

    private static final String ROW = "row = ''; for (x = 0; x < 6; x++) row = row + getValue(x, 1) + ' '; return row;";

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @CsvSource({
        "and, '0 0 3 0 0 0 '", "or, '3 3 3 5 7 0 '", "xor, '3 0 3 0 7 0 '", "minus, '3 0 0 0 0 0 '",
        "majority, '0 0 0 0 0 0 '", "majority ties=[first image], '0 3 3 0 0 0 '"})
    void threeImages(String operation, String expected) {
        Macros.Result result = Macros.run(THREE + "run('Combine Labels...', 'operation=" + operation + " others=[b, 2; c]'); " + ROW);
        assertEquals("", result.error());
        assertEquals(expected, result.value);
    }

    @Test void aSoleTitleMayHoldAComma() {
        Macros.Result result = Macros.run(THREE + "run('Combine Labels...', 'operation=or others=[b, 2]'); " + ROW);
        assertEquals("", result.error());
        assertEquals("3 3 3 5 0 0 ", result.value);
    }

    @Test void keptApart() {
        Macros.Result result = Macros.run(THREE + "run('Combine Labels...', 'operation=or keepapart others=[b, 2; c]'); " + ROW);
        assertEquals("3 3 3 8 15 0 ", result.value);
    }

    @Test void numbersHoldForTheWholeImage() {
        Macros.Result result = Macros.run("setBatchMode(true); newImage('a', '16-bit grayscale-mode', 6, 2, 1, 1, 2); Stack.setFrame(1); setColor(900); fillRect(0,"
            + " 0, 2, 2); Stack.setFrame(2); "
            + "setColor(20); fillRect(0, 0, 1, 2); setColor(900); fillRect(4, 0, 1, 2); run('Combine Labels...', 'operation=relabel'); first = getValue(0, 1);"
            + " Stack.setFrame(2); "
            + "second = '' + getValue(0, 1) + '' + getValue(4, 1); run('Combine Labels...', 'operation=remap rules=[1=0, 2=70000]'); Stack.setFrame(2); "
            + "return '' + first + ' ' + second + ' ' + getValue(0, 1) + ' ' + getValue(4, 1) + ' ' + bitDepth + ' ' + call('org.roentgen.fiji.Value.of', 'labels');");
        assertEquals("", result.error());
        assertEquals("2 12 0 70000 32 1", result.value.replace(".0", ""));
    }

    @Test void framesAreReaders() {
        Macros.Result result = Macros.run("setBatchMode(true); newImage('a', '8-bit grayscale-mode', 6, 2, 1, 1, 3); for (t = 1; t <= 3; t++) { Stack.setFrame(t);"
            + " setColor(4); fillRect(0, 0, t, 2); } "
            + "run('Combine Labels...', 'operation=majority readers=frames'); Stack.getDimensions(w, h, c, z, frames); n = frames; " + ROW.replace("return"
            + " row;", "return row + n;"));
        assertEquals("", result.error());
        assertEquals("4 4 0 0 0 0 1", result.value);
    }

    @Test void stapleOfThree() {
        Macros.Result result = Macros.run(THREE + "run('Combine Labels...', 'operation=remap rules=3=1'); rename('x'); selectImage('b, 2'); run('Combine"
            + " Labels...', 'operation=remap rules=5=1'); rename('y'); "
            + "selectImage('c'); run('Combine Labels...', 'operation=remap rules=7=1'); run('Combine Labels...', 'operation=STAPLE others=[x, y]'); " + ROW);
        assertEquals("", result.error());
        assertEquals("0 1 1 1 0 0 ", result.value);
    }

    /** One image with four channels and one with two: neither serves the other. */
    @Test void channelsMustFitAllReaders() {
        assertTrue(Macros.run("setBatchMode(true); newImage('d', '8-bit grayscale-mode', 6, 2, 4, 1, 1); newImage('e', '8-bit grayscale-mode', 6, 2, 2, 1, 1);"
            + " newImage('f', '8-bit black', 6, 2, 1); "
            + "run('Combine Labels...', 'operation=or others=[d; e]');").error()
            .contains("Other images must have the channels and frames of d (6 × 2, 4 channels) or one, but e is"));
    }

    @Test void oneReaderIsTooFew() {
        assertTrue(Macros.run(THREE + "run('Combine Labels...', 'operation=and');").error().contains("Readers must be at least 2, but is 1. Name further open images"));
        assertTrue(Macros.run(THREE + "run('Combine Labels...', 'operation=and readers=channels others=c');").error().contains("Readers must be at least 2, but is"
            + " 1. Choose an image with several channels"));
        assertTrue(Macros.run(THREE + "run('Combine Labels...', 'operation=remap');").error().contains("Rules must be like"));
    }
}
