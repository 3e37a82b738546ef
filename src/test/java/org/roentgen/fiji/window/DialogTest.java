package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Checkbox;
import java.awt.TextField;
import java.awt.event.ItemEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Digest;
import org.roentgen.testing.SampleImages;

@Tag("window")
class DialogTest {

    private ImagePlus image;

    @BeforeEach void open() {
        Desktop.start();
        image = SampleImages.image("sample", 8, 1, 6, 1);
        image.show();
    }

    @AfterEach void close() {
        Desktop.closeAll();
    }

    @Test void dialogShowsUnitsAndRunsOnOk() throws Exception {
        Desktop.click("Mean Filter...");
        GenericDialog dialog = Desktop.dialog("Mean Filter");
        Desktop.screenshot("mean-filter");
        Desktop.ok(dialog);
        ImagePlus output = Desktop.await("the output", () -> WindowManager.getImage("sample-mean-filter"));
        assertEquals(32, output.getBitDepth());
    }

    @Test void aWrongValueIsSaidAtOnceAndTurnsOkOff() throws Exception {
        Desktop.click("Mean Filter...");
        GenericDialog dialog = Desktop.dialog("Mean Filter");
        TextField radius = (TextField) dialog.getNumericFields().get(0);
        Desktop.type(radius, "two");
        Desktop.awaitTrue("OK to be off", () -> !dialog.getButtons()[0].isEnabled());
        Desktop.screenshot("mean-filter-wrong");
        Desktop.type(radius, "2");
        Desktop.awaitTrue("OK to be on", () -> dialog.getButtons()[0].isEnabled());
        Desktop.cancel(dialog);
        assertNull(WindowManager.getImage("sample-mean-filter"));
    }

    @Test void whatIsMissingFromTheStartIsSaidFromTheStart() throws Exception {
        Desktop.click("Open DICOM Series...");
        GenericDialog dialog = Desktop.dialog("Open DICOM Series");
        Desktop.awaitTrue("OK to be off", () -> !dialog.getButtons()[0].isEnabled());
        assertTrue(Desktop.text(dialog).startsWith("Folder must be given"), Desktop.text(dialog));
        Desktop.cancel(dialog);
    }

    @Test void previewLaysAPictureOverTheSliceAndLeavesNothing() throws Exception {
        String before = Digest.of(image);
        image.setSlice(3);
        Desktop.click("Mean Filter...");
        GenericDialog dialog = Desktop.dialog("Mean Filter");
        tick(dialog, true);
        Desktop.awaitTrue("the preview", () -> image.getOverlay() != null);
        Desktop.screenshot("mean-filter-preview");
        assertEquals(before, Digest.of(image));
        tick(dialog, false);
        Desktop.awaitTrue("the preview to go", () -> image.getOverlay() == null);
        tick(dialog, true);
        Desktop.awaitTrue("the preview", () -> image.getOverlay() != null);
        Desktop.cancel(dialog);
        Desktop.awaitTrue("the preview to go", () -> image.getOverlay() == null);
        assertEquals(before, Digest.of(image));
    }

    private static void tick(GenericDialog dialog, boolean on) {
        Checkbox preview = dialog.getPreviewCheckbox();
        preview.setState(on);
        dialog.itemStateChanged(new ItemEvent(preview, ItemEvent.ITEM_STATE_CHANGED, preview, on ? ItemEvent.SELECTED : ItemEvent.DESELECTED));
    }

    @Test void helpOpensTheCommandsPage() throws Exception {
        Desktop.click("Mean Filter...");
        GenericDialog dialog = Desktop.dialog("Mean Filter");
        new Thread(() -> Desktop.press(dialog, 3)).start();
        Desktop.awaitTrue("the page", () -> {
            for (java.awt.Window w : java.awt.Window.getWindows())
                if (w.isVisible() && w instanceof java.awt.Dialog && ((java.awt.Dialog) w).getTitle().contains("Help")) return true;
            return false;
        });
        ij.IJ.wait(500);
        Desktop.screenshot("mean-filter-help");
    }

    @Test void theRecordedLineReplays() {
        Recorder recorder = new Recorder(false);
        try {
            Desktop.click("Mean Filter...");
            GenericDialog dialog = Desktop.dialog("Mean Filter");
            Desktop.type((TextField) dialog.getNumericFields().get(0), "1.5");
            Desktop.ok(dialog);
            ImagePlus output = Desktop.await("the output", () -> WindowManager.getImage("sample-mean-filter"));
            String expected = Digest.of(output);
            String text = Desktop.await("the recorded line", () -> recorder.getText().contains("Mean Filter...") ? recorder.getText() : null);
            assertTrue(text.contains("radius=1.5 element=ball mask=None boundary=mirror units=physical mode=3D"), text);
            output.close();
            WindowManager.setTempCurrentImage(null);
            ij.IJ.runMacro("selectWindow('sample'); " + text);
            assertEquals(expected, Digest.of(Desktop.await("the output", () -> WindowManager.getImage("sample-mean-filter"))));
        } finally {
            recorder.close();
        }
    }

    @Test void cancelIsSilent() {
        Desktop.click("Mean Filter...");
        Desktop.cancel(Desktop.dialog("Mean Filter"));
        ij.IJ.wait(300);
        assertNull(GenericDialog.getInstance());
        assertNotNull(WindowManager.getImage("sample"));
        assertFalse(image.isLocked());
    }
}
