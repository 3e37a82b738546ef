package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.Roi;
import java.awt.Choice;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.SampleImages;

/** What holds in plain ImageJ with windows. */
@Tag("window")
class WindowFactsTest {

    @BeforeEach void start() {
        Desktop.start();
    }

    @AfterEach void close() {
        Desktop.closeAll();
    }

    @Test void anErrorShowsItsMessageAndLineAndStopsTheMacro() throws Exception {
        SampleImages.image("sample", 8, 1, 3, 1).show();
        Thread macro = new Thread(() -> IJ.runMacro("x = 1;\nrun('Mean Filter...', 'radius=-1');\nrename('went on');"));
        macro.start();
        GenericDialog dialog = Desktop.dialog("Macro Error");
        Desktop.screenshot("macro-error");
        String text = Desktop.text(dialog);
        Desktop.ok(dialog);
        macro.join();
        assertTrue(text.contains("Radius must be at least 0 mm, but is -1.0 mm. Choose a value in that range. in line 2"), text);
        assertNull(WindowManager.getImage("went on"));
    }

    @Test void menuItemsSurviveRefresh() {
        IJ.doCommand("Refresh Menus");
        Desktop.settle();
        IJ.wait(500);
        assertTrue(Menus.getCommands().containsKey("Mean Filter..."));
        SampleImages.image("sample", 8, 1, 3, 1).show();
        Desktop.click("Mean Filter...");
        Desktop.cancel(Desktop.dialog("Mean Filter"));
    }

    @Test void escEndsALongCommandAtOnceAndLeavesNothing() {
        IJ.createImage("large", "16-bit noise", 500, 500, 120).show();
        Desktop.settle();
        Thread command = new Thread(() -> {
            try {
                IJ.run("Median and Percentile Filter...", "radius=6 element=ball units=pixel");
            } catch (RuntimeException e) {
                assertEquals("Macro canceled", e.getMessage());
            }
        });
        command.start();
        IJ.wait(700);
        assertTrue(command.isAlive(), "the command must still be at work");
        long pressed = System.currentTimeMillis();
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        Desktop.awaitTrue("the command to end", () -> !command.isAlive());
        assertTrue(System.currentTimeMillis() - pressed < 3000, "Esc must be prompt");
        assertEquals(1, WindowManager.getImageCount());
    }

    @Test void aSelectionIsPreselectedAsTheMask() {
        ImagePlus image = SampleImages.image("sample", 8, 1, 3, 1);
        image.setRoi(new Roi(2, 2, 9, 9));
        image.show();
        SampleImages.image("other", 8, 1, 3, 1).show();
        Desktop.settle();
        WindowManager.setCurrentWindow(image.getWindow());
        Desktop.click("Mean Filter...");
        GenericDialog dialog = Desktop.dialog("Mean Filter");
        Choice mask = (Choice) dialog.getChoices().get(1);
        assertEquals("Selection", mask.getSelectedItem());
        assertEquals("other", mask.getItem(2));
        Desktop.cancel(dialog);
    }

    @Test void noImageIsSaidInADialog() {
        Desktop.click("Mean Filter...");
        Desktop.await("the message", () -> {
            for (java.awt.Window window : java.awt.Window.getWindows())
                if (window.isVisible() && window instanceof ij.gui.MessageDialog) {
                    window.dispose();
                    return window;
                }
            return null;
        });
        assertFalse(WindowManager.getImageCount() > 0);
    }
}
