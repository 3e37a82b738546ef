package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.command.segment.MrBrainExtractionCommand;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.SampleImages;

/** Every command from its menu item through its dialog: what was recorded, run again, gives the same. Leaves a picture of each dialog. */
@Tag("window")
class EveryDialogTest {

    static List<CommandCase> cases() {
        return CommandCase.all().stream().filter(c -> !c.needsMacro() && c.sample.equals(sample(c))).collect(Collectors.toList());
    }

    /** One kind of image for each command: with points for those that begin at what is drawn. */
    private static String sample(CommandCase command) {
        if (command.sample.isEmpty()) return "";
        if (command.command == MrBrainExtractionCommand.class) return "none of the images is a head";
        for (Input input : Inputs.of(command.command)) if (input.isSeeds()) return "points";
        return "CT";
    }

    private Recorder recorder;

    @BeforeEach void start() {
        Desktop.start();
        recorder = new Recorder(false);
    }

    @AfterEach void close() {
        recorder.close();
        Desktop.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void theRecordedLineGivesTheSame(CommandCase command) throws Exception {
        open(command);
        Desktop.click(command.label());
        GenericDialog dialog = Desktop.dialog(command.label().replace("...", ""));
        Desktop.fill(dialog, command);
        Desktop.settle();
        Desktop.screenshot("dialog-" + command.command.getSimpleName());
        Desktop.awaitTrue("OK to be on: " + Desktop.text(dialog), () -> dialog.getButtons()[0].isEnabled());
        Desktop.ok(dialog);
        String line = Desktop.await("the recorded line", () -> recorded(command.label()));
        String first = CommandCase.outcome();
        Desktop.screenshot("result-" + command.command.getSimpleName());
        Desktop.closeAll();
        open(command);
        IJ.runMacro(line);
        assertEquals(first, CommandCase.outcome(), line);
    }

    /** The recorder writes the line when the command has ended. */
    private String recorded(String label) {
        for (String line : recorder.getText().split("\n"))
            if (line.startsWith("run(\"" + label)) return line;
        return null;
    }

    private static void open(CommandCase command) {
        ResultsTable.getResultsTable().reset();
        if (command.sample.isEmpty()) return;
        ImagePlus image = SampleImages.all().get(command.sample), other = image.duplicate();
        other.setTitle(CommandCase.OTHER_IMAGE);
        other.show();
        image.show();
        Desktop.settle();
        WindowManager.setCurrentWindow(image.getWindow());
    }
}
