package org.roentgen.fiji;

import ij.IJ;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;

import java.awt.GraphicsEnvironment;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import org.scijava.command.Command;

/**
 * The bridge from an ImageJ menu item to a command: every line of {@code plugins.config} names this plugin, with a command's class as
 * its argument.
 * <p>It runs the command on the calling thread, because ImageJ's current image and macro options belong to a thread. Inputs come from
 * the macro's options, or from a dialog; outputs are shown; an {@code IllegalArgumentException} is shown as a message and stops a macro.
 * Everything else is a defect: its stack trace is shown or logged, and the macro stops too.
 */
public final class Run implements PlugIn {

    @Override public void run(String className) {
        Command command = commandOf(className);
        String label = MacroLine.label(command.getClass());
        try {
            if (!readInputs(command, label)) return;
            command.run();
            Outputs.show(command);
        } catch (CancellationException e) {
            IJ.showStatus(label + " cancelled");
            Macro.abort();
        } catch (IllegalArgumentException e) {
            fail(label, e.getMessage());
        } catch (UncheckedIOException e) {
            fail(label, "File must be readable and writable, but is not: " + e.getCause() + ". Check the path, the permissions and the disk.");
        } catch (RuntimeException | LinkageError e) {
            if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
            IJ.handleException(e);
            fail(label, "Command must not fail like this, but did: " + e + ". Please report it with the text in the log.");
        } catch (OutOfMemoryError e) {
            fail(label, "Memory must hold the result, but " + IJ.maxMemory() / (1 << 20)
                + " MB is not enough. Raise it with Edit ▸ Options ▸ Memory & Threads…, or process a part of the image.");
        }
    }

    /** The one call that stops a macro with its message and line, with a window and headless. */
    private static void fail(String label, String message) {
        IJ.showStatus("");
        IJ.error(label, message);
    }

    /** @return false when the user cancelled */
    private static boolean readInputs(Command command, String label) {
        Inputs inputs = Inputs.of(command.getClass());
        if (inputs.mainImage() != null) inputs.mainImage().set(command, WindowManager.getCurrentImage());
        String options = Macro.getOptions();
        if (options != null && !options.trim().isEmpty()) inputs.set(command, MacroOptions.parse(options));
        else if (needsDialog(inputs)) {
            if (inputs.mainImage() != null) inputs.mainImage().check(inputs.mainImage().get(command), "");
            return new InputDialog(label, command, inputs).show();
        }
        return true;
    }

    private static boolean needsDialog(Inputs inputs) {
        if (GraphicsEnvironment.isHeadless()) return false;
        for (Input input : inputs)
            if (input != inputs.mainImage()) return true;
        return false;
    }

    private static Command commandOf(String className) {
        try {
            return (Command) Run.class.getClassLoader().loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("plugins.config names " + className + ", which is no command", e);
        }
    }
}
