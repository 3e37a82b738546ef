package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import ij.IJ;
import ij.gui.GenericDialog;
import java.awt.Window;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.WindowSession;

/** Every command with windows: as a macro, in batch mode behind another image, from Java, from a script. The outcomes are left for the headless JVM to compare. */
@Tag("window")
class EveryCommandInWindowsTest {

    private static final long TIMEOUT = 30_000;

    static List<CommandCase> cases() {
        return CommandCase.all();
    }

    @BeforeEach void start() {
        Desktop.start();
    }

    @AfterEach void close() {
        Desktop.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void allWaysAgree(CommandCase command) throws InterruptedException, IOException {
        String expected = macro(command.macro(""));
        WindowSession.keep(command.toString(), expected);
        if (command.needsMacro()) return;
        Desktop.closeAll();
        assertEquals(expected, macro(command.macro("newImage('in front', '8-bit white', 40, 30, 2); setBatchMode(true); ")), "batch mode");
        Desktop.closeAll();
        assertEquals(expected, command.runAsService(), "CommandService.run");
        if (expected.startsWith("error")) return;
        IJ.createImage("in front", 40, 30, 1, 8).show();
        Desktop.settle();
        assertEquals(expected, command.runOnHiddenImage(), "IJ.run(image, …)");
    }

    /** A macro may end in a modal dialog with its error: that is read and closed, as a person would. */
    private static String macro(String text) throws InterruptedException {
        AtomicReference<String> value = new AtomicReference<>();
        Thread thread = new Thread(() -> value.set(IJ.runMacro(text)));
        thread.start();
        String error = "";
        for (long end = System.currentTimeMillis() + TIMEOUT; thread.isAlive(); ) {
            thread.join(10);
            if (System.currentTimeMillis() > end) fail("a macro does not end: " + text + "\nWindows are " + Arrays.toString(Window.getWindows()));
            for (Window window : Window.getWindows())
                if (window.isVisible() && window instanceof GenericDialog) {
                    GenericDialog dialog = (GenericDialog) window;
                    error = "error: " + ErrorForm.message(Desktop.text(dialog));
                    Desktop.ok(dialog);
                }
        }
        return error.isEmpty() ? value.get() : error;
    }
}
