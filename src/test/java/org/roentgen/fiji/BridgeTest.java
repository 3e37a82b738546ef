package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.FailingCommand;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleSeries;

/** What a macro may count on, headless: inputs, outputs, errors and numbers. */
class BridgeTest {

    private static final String NEW = "setBatchMode(true); close('*'); newImage('a', '8-bit ramp', 30, 20, 3); ";
    private static final String SUM = "getStatistics(n, mean, min, max); return '' + mean + ' ' + max;";

    @AfterEach void close() {
        Macros.closeAll();
    }

    private static String value(String macro) {
        Macros.Result result = Macros.run(NEW + macro);
        assertEquals("", result.printed, "a command that works says nothing");
        return result.value;
    }

    @Test void outputIsInTheListAndCurrent() {
        assertEquals("a-mean-filter 2 32", value("run('Mean Filter...', 'radius=1 element=box'); return getTitle + ' ' + nImages + ' ' + bitDepth;"));
    }

    @Test void whatIsLeftOutHasItsDefault() {
        assertEquals(value("run('Mean Filter...', 'radius=2 element=ball mask=None boundary=mirror units=physical mode=3D'); " + SUM),
            value("run('Mean Filter...', 'element=ball'); " + SUM));
    }

    @Test void keysIgnoreCaseAndTakeMacroVariables() {
        assertEquals(value("run('Mean Filter...', 'radius=3'); " + SUM), value("r = 3; run('Mean Filter...', 'RADIUS=&r'); " + SUM));
    }

    @Test void aFlagAloneMeansTrue() {
        String phantom = "run('Digital Phantom...', 'width=32 height=24 slices=8 radii=4 %s'); return '' + nImages;";
        assertEquals("3", value(String.format(phantom, "truelabels")));
        assertEquals("3", value(String.format(phantom, "truelabels=true")));
        assertEquals("2", value(String.format(phantom, "truelabels=false")));
    }

    @Test void titlesMayHaveBlanksAndBrackets() {
        String masked = "run('Duplicate...', 'title=[my (mask) [1]] duplicate'); selectImage('a'); "
            + "run('Mean Filter...', 'mask=[my (mask) [1]]'); return getTitle;";
        assertEquals("a-mean-filter", value(masked));
    }

    @Test void theLabelNeedsItsDots() {
        assertTrue(Macros.run(NEW + "run('Mean Filter');").printed.contains("Unrecognized command"));
    }

    @Test void anErrorStopsTheMacroWithItsMessageAndLine() {
        Macros.Result result = Macros.run(NEW + "\nrun('Mean Filter...', 'radius=-1');\nprint('went on');");
        assertTrue(result.error().contains("Radius must be at least 0 pixels, but is -1.0 pixels. Choose a value in that range. in line 2"), result.printed);
        assertFalse(result.printed.contains("went on"), result.printed);
    }

    @Test void aDefectStopsTheMacroTooAndLeavesItsTrace() {
        Macros.run("run('Clear Results');");
        Menus.getCommands().put("Failing Command", "org.roentgen.fiji.Run(\"" + FailingCommand.class.getName() + "\")");
        Macros.Result result = Macros.run(NEW + "\nrun('Failing Command');\nprint('went on');");
        assertTrue(result.error().contains("a defect") && result.error().contains("in line 2"), result.printed);
        assertTrue(result.printed.contains("at " + FailingCommand.class.getName()), result.printed);
        assertFalse(result.printed.contains("went on"), result.printed);
    }

    @Test void twoImagesOfOneTitleAreAnError() {
        Macros.Result result = Macros.run(NEW + "newImage('m', '8-bit white', 30, 20, 3); newImage('m', '8-bit white', 30, 20, 3); selectImage('a');"
            + " run('Mean Filter...', 'mask=m');");
        assertTrue(result.error().contains("is the title of 2"), result.printed);
    }

    @Test void singleNumbersReachTheMacro() {
        String threshold = "run('Threshold Image...', 'method=Manual lower=17'); ";
        assertEquals("17", value(threshold + "return call('org.roentgen.fiji.Value.of', 'threshold');"));
        assertEquals("17", value(threshold + "run('Roentgen Macro Extensions'); Ext.roentgenValue('threshold', t); return '' + t;"));
        assertEquals("NaN", value("return call('org.roentgen.fiji.Value.of', 'threshold');"));
    }

    @Test void rowsReachTheMacro() {
        assertEquals("right lung 3", value("run('Clear Results'); run('Digital Phantom...', 'width=32 height=24 slices=8 radii=4'); "
            + "return getResultString('Name', 2) + ' ' + getResult('Object', 2);"));
    }

    @Test void provenanceSurvivesTiffAndCsv() throws Exception {
        Path folder = Files.createTempDirectory(Paths.get("target"), "provenance-");
        String file = folder.toAbsolutePath().toString().replace('\\', '/');
        String text = value("run('Mean Filter...', 'radius=1'); run('Threshold Image...', 'method=Otsu'); saveAs('Tiff', '" + file + "/a.tif');"
            + " return call('org.roentgen.fiji.Provenance.text');");
        ImagePlus saved = IJ.openImage(file + "/a.tif");
        assertEquals(text, String.join("\n", Provenance.of(saved)) + "\n");
        String[] steps = text.split("\n");
        assertEquals(2, steps.length);
        assertTrue(steps[0].matches("run\\('Mean Filter...', 'radius=1 element=ball mask=None boundary=mirror units=physical mode=3D'\\);"
            + " // Roentgen \\d+\\.\\d+\\.\\d+, a = sha256:[0-9a-f]{16}"), steps[0]);
        value("run('Clear Results'); run('Digital Phantom...', 'width=32 height=24 slices=8 radii=4'); saveAs('Results', '" + file + "/a.csv');");
        String[] lines = Files.readString(folder.resolve("a.csv")).split("\n");
        assertTrue(lines[0].endsWith(",Provenance"), lines[0]);
        assertTrue(lines[1].contains("run('Digital Phantom...', 'phantom=[chest CT] width=32"), lines[1]);
    }

    @Test void theSameInputHasTheSameHashAndAnotherOneAnother() {
        String hash = "run('Mean Filter...', 'radius=1'); p = call('org.roentgen.fiji.Provenance.text'); return substring(p, indexOf(p, 'sha256'));";
        assertEquals(value(hash), value(hash));
        assertFalse(value(hash).equals(value("setPixel(3, 3, 99); " + hash)));
    }

    @Test void emptyTextsAreNotRecorded() {
        String options = Macros.run("setBatchMode(true); run('Open DICOM Series...', 'folder=[" + SampleSeries.folder() + "]');"
            + " return call('org.roentgen.fiji.Provenance.text');").value;
        assertFalse(options.contains("series="), options);
    }
}
