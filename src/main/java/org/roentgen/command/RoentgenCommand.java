package org.roentgen.command;

import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.Outputs;
import org.roentgen.fiji.StatusProgress;
import org.roentgen.image.Progress;
import org.scijava.Cancelable;
import org.scijava.command.Command;

/**
 * What every command does, however it was started: checks its inputs before a pixel is touched, works with progress and Esc, and writes on
 * its outputs how they came about. A command reads its fields and nothing else, so the same fields always give the same result.
 * <p>It can be cancelled, so that the dialog that Fiji makes for a script that leaves inputs out has a Cancel button.
 */
public abstract class RoentgenCommand implements Command, Cancelable {

    private boolean cancelled;
    private String reason;

    @Override public final void run() {
        Inputs.of(getClass()).check(this);
        StatusProgress progress = new StatusProgress();
        try {
            execute(progress);
        } finally {
            progress.end();
        }
        Outputs.sign(this);
    }

    /**
     * Fills the output fields.
     * @throws IllegalArgumentException with a message for the user
     */
    protected abstract void execute(Progress progress);

    @Override public boolean isCanceled() {
        return cancelled;
    }

    @Override public void cancel(String reason) {
        cancelled = true;
        this.reason = reason;
    }

    @Override public String getCancelReason() {
        return reason;
    }
}
