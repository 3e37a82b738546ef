package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.Digest;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;

/** Every command on every kind of image gives the same outcome as a headless macro, from Java and from a script; {@link WindowTest} adds the ways with windows. */
class EveryCommandTest {

    static List<CommandCase> cases() {
        return CommandCase.all();
    }

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void allWaysAgree(CommandCase command) throws InterruptedException {
        String expected = headless(command);
        if (command.needsMacro()) return;
        assertEquals(expected, command.runAsService(), "CommandService.run");
        if (!expected.startsWith("error")) assertEquals(expected, command.runOnHiddenImage(), "IJ.run(image, …)");
    }

    /** What the macro gives headless, in batch mode; for an error, its message, which must be in the form of the style guide. */
    static String headless(CommandCase command) {
        Macros.Result result = Macros.run(command.macro("setBatchMode(true); "));
        if (result.error().isEmpty()) return result.value;
        String message = ErrorForm.message(result.error());
        ErrorForm.check(message);
        return "error: " + message;
    }

    @ParameterizedTest @MethodSource("cases") void voxelSizeAndLabelsAreKept(CommandCase command) {
        String outcome = headless(command);
        if (command.sample.isEmpty() || outcome.startsWith("error")) return;
        ImagePlus input = IJ.openImage(command.file().toString());
        if (!outcome.contains(Arrays.toString(input.getDimensions()))) return;
        assertTrue(outcome.contains(Digest.geometry(input)), outcome);
        if (input.getStackSize() > 1) assertTrue(outcome.contains("labels " + Digest.labels(input)), outcome);
    }
}
