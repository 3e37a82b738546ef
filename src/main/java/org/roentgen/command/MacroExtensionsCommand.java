package org.roentgen.command;

import org.roentgen.fiji.MacroFunctions;
import org.roentgen.image.Progress;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.ROOT + "Roentgen Macro Extensions", visible = false, headless = true,
    description = "Makes Ext.roentgenValue(name, result) known to the macro that runs it: the numbers that a command left on the current image,"
        + " such as threshold or objects.")
public final class MacroExtensionsCommand extends RoentgenCommand {

    @Override protected void execute(Progress progress) {
        MacroFunctions.register();
    }
}
