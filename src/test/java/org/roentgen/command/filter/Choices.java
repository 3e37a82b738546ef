package org.roentgen.command.filter;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.testing.Commands;
import org.scijava.command.Command;

/** The commands of filters and edges, and the choices that each has, as options of a macro. */
final class Choices {

    private static final List<String> COMMON = List.of("boundary", "units", "wavelet");

    private Choices() { }

    static List<Class<? extends Command>> commands() {
        List<Class<? extends Command>> commands = new ArrayList<>();
        for (Class<? extends Command> type : Commands.all()) if (type.getPackageName().matches(".*\\.command\\.(filter|edges)")) commands.add(type);
        return commands;
    }

    static String name(Class<? extends Command> type) {
        return type.getSimpleName().replace("Command", "");
    }

    /** The defaults, and each other choice with them; those of images are {@code other}. */
    static List<String> of(Class<? extends Command> type) {
        List<String> choices = new ArrayList<>(List.of(""));
        for (Input input : Inputs.of(type)) {
            if (input.isImageTitle() && !input.isMask()) choices.add((input.key().equals("shape") ? "element=image " : "") + input.key() + "=other");
            if (COMMON.contains(input.key())) continue;
            for (String choice : input.choices())
                if (!choice.equals(input.get(Commands.create(type))) && !choice.equals("image"))
                    choices.add(input.key() + "=" + (choice.contains(" ") ? "[" + choice + "]" : choice));
        }
        return choices;
    }
}
