package org.roentgen.command.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;

class MultiClassClusteringCommandTest {

    /** Two channels, two frames, three slices: the left half is bright in the first channel, twice so in the second frame; the upper half in the second. */
    private static final String IMAGE = "setBatchMode(true); run('Clear Results'); newImage('two', '8-bit color-mode', 20, 16, 2, 3, 2); for (t = 1; t <= 2; t++)"
        + " for (z = 1; z <= 3; z++) { Stack.setPosition(1, z, t); setColor(90 * t); fillRect(0, 0, 10, 16); Stack.setPosition(2, z, t); setColor(50);"
        + " fillRect(0, 0, 20, 8); }";

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @ValueSource(strings = {"k-means++", "fuzzy c-means", "Gaussian mixture"}) void channelsTogetherGiveOneLabelImage(String method) {
        Macros.Result result = Macros.run(IMAGE + "run('Multi-Class Clustering...', 'method=[" + method + "] classes=4 channels=together');"
            + " Stack.getDimensions(w, h, c, z, t); Stack.setFrame(2); Stack.setSlice(2);"
            + " labels = '' + getValue(15, 12) + '/' + getValue(15, 3) + '/' + getValue(3, 12) + '/' + getValue(3, 3);"
            + " return getTitle() + ' ' + c + '/' + z + '/' + t + ' ' + labels + ' ' + nResults + ' ' + d2s(getResult('Mean 1', 3), 2)"
            + " + ' ' + d2s(getResult('Mean 2', 3), 2) + ' ' + d2s(getResult('Mean 1', 7), 2) + ' ' + getResult('Frame', 7) + ' ' + getResult('Share', 5);");
        assertEquals("", result.error());
        assertEquals("two-multi-class-clustering 1/3/2 1/2/3/4 8 90.00 50.00 180.00 2 0.25", result.value);
    }

    @Test void mapsAreOfFramesWithClassesAsChannels() {
        Macros.Result result = Macros.run(IMAGE + "run('Multi-Class Clustering...', 'method=[Gaussian mixture] classes=4 channels=together smoothness=0.5"
            + " probabilities'); selectWindow('two-multi-class-clustering-maps'); Stack.getDimensions(w, h, c, z, t); s = ''; for (i = 1; i <= 4; i++) {"
            + " Stack.setPosition(i, 3, 2); s = s + d2s(getValue(15, 3), 3) + ' '; } return '' + c + '/' + z + '/' + t + ' ' + s;");
        assertEquals("", result.error());
        assertEquals("4/3/2 0.000 1.000 0.000 0.000 ", result.value);
    }

    @Test void oneChannelIsLikeSeparate() {
        Macros.Result result = Macros.run("setBatchMode(true); newImage('one', '16-bit ramp', 90, 20, 1);"
            + " run('Multi-Class Clustering...', 'method=k-means++ channels=together'); a = '' + getValue(10, 3) + ' ' + getValue(45, 3) + ' ' + getValue(80, 3);"
            + " selectWindow('one'); run('Multi-Class Clustering...', 'method=k-means++');"
            + " return a + ' ' + getValue(10, 3) + ' ' + getValue(45, 3) + ' ' + getValue(80, 3);");
        assertEquals("", result.error());
        assertEquals("1 2 3 1 2 3", result.value);
    }

    @Test void multiOtsuKnowsOneChannel() {
        String message = ErrorForm.message(Macros.run(IMAGE + "\nrun('Multi-Class Clustering...', 'channels=together');").error());
        ErrorForm.check(message);
        assertTrue(message.startsWith("Method must be k-means++, fuzzy c-means or Gaussian mixture for channels together, but is multi-Otsu."), message);
    }
}
