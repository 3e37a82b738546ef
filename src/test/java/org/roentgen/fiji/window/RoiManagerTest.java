package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.RoiManager;
import ij.process.ImageProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Digest;

/** Outlines in the ROI Manager, which is a window. */
@Tag("window")
class RoiManagerTest {

    @BeforeEach void start() {
        Desktop.start();
    }

    @AfterEach void close() {
        if (RoiManager.getInstance() != null) RoiManager.getInstance().close();
        Desktop.closeAll();
    }

    @Test void labelsGoIntoTheManagerAndComeBack() throws Exception {
        ImagePlus labels = IJ.createImage("labels", "16-bit black", 30, 20, 3);
        labels.getStack().getProcessor(2).set(4, 5, 300);
        ImageProcessor last = labels.getStack().getProcessor(3);
        last.setColor(7);
        last.fillOval(3, 3, 12, 9);
        labels.show();
        IJ.run(labels, "Labels to Outlines...", "manager=true");
        Desktop.settle();
        assertNotNull(RoiManager.getInstance());
        assertEquals(2, RoiManager.getInstance().getCount());
        Desktop.screenshot("outlines-in-the-manager");
        IJ.run(labels, "Outlines to Labels...", "source=[ROI Manager]");
        assertEquals(Digest.pixels(labels), Digest.pixels(WindowManager.getCurrentImage()));
    }
}
