package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.event.KeyEvent;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roentgen.command.filter.MeanFilterCommand;
import org.roentgen.command.open.DigitalPhantomCommand;
import org.roentgen.command.segment.ThresholdImageCommand;
import org.roentgen.testing.Commands;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleImages;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.prefs.PrefService;

/** What a script may count on that runs commands with SciJava's processors, as Groovy and Python do. */
class ScriptTest {

    private Context context;

    @BeforeEach void open() {
        context = new Context(CommandService.class, PrefService.class);
        ResultsTable.getResultsTable().reset();
    }

    @AfterEach void close() {
        context.dispose();
        IJ.setKeyUp(IJ.ALL_KEYS);
        IJ.resetEscape();
        Macros.closeAll();
    }

    private CommandModule run(Class<? extends Command> command, Object... inputs) throws InterruptedException, ExecutionException {
        return context.service(CommandService.class).run(command, true, inputs).get();
    }

    @Test void whatIsLeftOutHasItsDefault() throws Exception {
        CommandModule module = run(MeanFilterCommand.class, "image", SampleImages.image("sample", 8, 1, 3, 1), "radius", 1.5);
        assertEquals("radius=1.5 element=ball mask=None boundary=mirror units=physical mode=3D", MacroLine.options(module.getCommand()));
    }

    @Test void rowsJoinTheResultsOnce() throws Exception {
        CommandModule module = run(DigitalPhantomCommand.class, "width", 32, "height", 24, "slices", 8, "radii", "4");
        assertTrue(((ResultsTable) module.getOutput("truth")).size() > 0);
        assertEquals(((ResultsTable) module.getOutput("truth")).size(), ResultsTable.getResultsTable().size());
        assertTrue(module.isOutputResolved("truth"), "or SciJava warns that it cannot show it");
    }

    @Test void nothingIsRememberedFromOneRunToTheNext() throws Exception {
        run(MeanFilterCommand.class, "image", SampleImages.image("sample", 8, 1, 3, 1), "radius", 1.5);
        CommandModule second = run(MeanFilterCommand.class, "radius", 1.5);
        assertTrue(second.isCanceled() && second.getInput("image") == null, "not the image of the run before");
    }

    @Test void anEscFromBeforeTheRunDoesNotCancelIt() throws Exception {
        ImagePlus image = SampleImages.image("sample", 8, 1, 3, 1);
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        assertNotNull(run(ThresholdImageCommand.class, "image", image).getOutput("output"));
    }

    @Test void everyCommandIsFoundAndItsDialogInFijiHasACancelButton() {
        for (Class<? extends Command> command : Commands.all()) {
            CommandInfo info = context.service(CommandService.class).getCommand(command);
            assertNotNull(info, command + " is not found by scripts");
            assertTrue(info.canCancel(), command.toString());
        }
    }
}
