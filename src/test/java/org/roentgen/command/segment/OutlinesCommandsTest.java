package org.roentgen.command.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.testing.Macros;

class OutlinesCommandsTest {

    private static final String LABELS = "setBatchMode(true); newImage('labels', '16-bit black', 30, 20, 3); setSlice(2); setColor(3); fillRect(2, 3, 9, 8);"
        + " setColor(0); fillRect(4, 5, 3, 3); "
        + "setColor(500); fillRect(20, 10, 4, 4); setSlice(3); setColor(3); fillRect(0, 0, 30, 20); ";

    private static final String SAME = "imageCalculator('Difference create stack', 'labels', getTitle()); run('Z Project...', 'projection=[Max Intensity]');"
        + " getStatistics(area, mean, min, max); ";

    @AfterEach void close() {
        Macros.closeAll();
    }

    @Test void throughTheOverlay() {
        Macros.Result result = Macros.run(LABELS + "run('Labels to Outlines...', 'background=None'); n = Overlay.size; "
            + "run('Outlines to Labels...', 'source=overlay'); " + SAME + "return '' + n + ' ' + max;");
        assertEquals("", result.error());
        assertEquals("3 0", result.value);
    }

    @Test void throughAFileAndOnAnotherImage(@TempDir Path folder) {
        String zip = folder.resolve("set.zip").toString().replace('\\', '/');
        Macros.Result result = Macros.run(LABELS + "newImage('ct', '16-bit ramp', 30, 20, 3); selectImage('labels'); run('Labels to Outlines...', 'background=ct"
            + " file=[" + zip + "]'); "
            + "title = getTitle(); n = call('org.roentgen.fiji.Value.of', 'outlines'); selectImage('ct'); before = Overlay.size; run('Outlines to Labels...',"
            + " 'file=[" + zip + "] numbers=names'); "
            + SAME + "return title + ' ' + n + ' ' + before + ' ' + max;");
        assertEquals("", result.error());
        assertEquals("ct-outlines 3 0 0", result.value);
    }

    @Test void theSelectionAndTheirOrder() {
        Macros.Result result = Macros.run("setBatchMode(true); newImage('image', '8-bit black', 20, 10, 1); makeRectangle(2, 2, 3, 3); run('Outlines to Labels...',"
            + " 'source=selection'); "
            + "return '' + getValue(3, 3) + ' ' + getValue(6, 6);");
        assertEquals("", result.error());
        assertEquals("1 0", result.value);
    }

    @Test void theManagerNeedsADisplay() {
        for (String command : new String[] {"run('Labels to Outlines...', 'manager=true');", "run('Outlines to Labels...', 'source=[ROI Manager]');"})
            assertTrue(Macros.run(LABELS + command).error().contains("ROI Manager must have a display, but ImageJ runs headless."), command);
    }
}
