package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleImages;

class BridgeTest {

    private static final String NEW = "setBatchMode(true); newImage('a', '8-bit ramp', 30, 20, 3); ";

    @AfterEach void close() {
        Macros.closeAll();
    }

    @Test void outputOfAHeadlessMacroIsInTheListAndCurrent() {
        Macros.Result result = Macros.run(NEW + "run('Mean Filter...', 'radius=1 element=box'); return getTitle + ' ' + nImages + ' ' + bitDepth;");
        assertEquals("a-mean-filter 2 32", result.value, result.printed);
    }

    @Test void anErrorStopsTheMacroWithItsMessageAndLine() {
        Macros.Result result = Macros.run(NEW + "\nrun('Mean Filter...', 'radius=-1');\nprint('went on');");
        System.out.println("PRINTED " + result.printed);
        assertTrue(result.error().contains("Radius must be at least 0"), result.printed);
        assertTrue(result.error().contains("in line 2"), result.printed);
        assertTrue(!result.printed.contains("went on"), result.printed);
    }

    @Test void javaRunsOnAnImageThatIsNotShown() {
        ImagePlus image = SampleImages.all().get("stack");
        IJ.run(image, "Median and Percentile Filter...", "radius=1");
        ImagePlus out = WindowManager.getCurrentImage();
        System.out.println("OUT " + out);
    }
}
