package org.roentgen.fiji;

import java.util.ArrayList;
import java.util.List;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The line of the macro language that runs a command with the values it has. */
public final class MacroLine {

    private MacroLine() { }

    public static String of(Command command) {
        return "run('" + label(command.getClass()) + "', '" + options(command) + "');";
    }

    /** The leaf of the command's menu path: ImageJ's name for it. */
    public static String label(Class<? extends Command> command) {
        String path = command.getAnnotation(Plugin.class).menuPath();
        return path.substring(path.lastIndexOf('>') + 1);
    }

    /** Every input but the main image, which is the current one, and empty texts, which say nothing. */
    public static String options(Command command) {
        Inputs inputs = Inputs.of(command.getClass());
        List<String> options = new ArrayList<>();
        for (Input input : inputs) {
            String value = input.format(input.get(command));
            if (input != inputs.mainImage() && !value.isEmpty()) options.add(input.key() + "=" + quoted(value));
        }
        return String.join(" ", options);
    }

    static String quoted(String value) {
        return value.matches("[^\\s\\['&][^\\s]*") ? value : "[" + value + "]";
    }
}
