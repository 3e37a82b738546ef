package org.roentgen.testing;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** A command with a defect. */
@Plugin(type = Command.class, menuPath = "Plugins>Roentgen>Failing Command", visible = false)
public final class FailingCommand implements Command {

    @Override public void run() {
        throw new IllegalStateException("a defect");
    }
}
