package org.roentgen.fiji;

import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.roentgen.batch.Case;
import org.roentgen.batch.Step;

/**
 * A macro as the step of a batch. It gets the case as its argument, three lines: the image file or the folder of the series, the
 * SeriesInstanceUID (empty for a file), and the folder for its results.
 */
public final class MacroStep implements Step {

    private final String macro;

    public MacroStep(Path file) throws IOException {
        macro = Files.readString(file);
    }

    @Override public void run(Case input, Path results) {
        closeAll();
        Interpreter interpreter = new Interpreter();
        String error = "";
        try {
            interpreter.run(macro, slashed(input.path()) + "\n" + input.series() + "\n" + slashed(results) + "/");
        } catch (RuntimeException e) {
            error = String.valueOf(e.getMessage());
        }
        closeAll();
        if (interpreter.getErrorMessage() != null) error = interpreter.getErrorMessage();
        if (interpreter.wasError() || !error.isEmpty()) throw new IllegalArgumentException(error);
    }

    /** Nothing of one case may reach the next. */
    private static void closeAll() {
        ResultsTable.getResultsTable().reset();
        while (WindowManager.getCurrentImage() != null) {
            WindowManager.getCurrentImage().changes = false;
            WindowManager.getCurrentImage().close();
        }
    }

    private static String slashed(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/');
    }

    @Override public String identity() {
        return "Roentgen " + Version.text() + ", macro " + ContentHash.ofText(macro);
    }
}
