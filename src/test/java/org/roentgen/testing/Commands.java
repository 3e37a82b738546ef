package org.roentgen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roentgen.command.Menus;
import org.roentgen.fiji.MacroLine;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** Every command of the suite, present and future, in the order of the menu. */
public final class Commands {

    private static final List<String> ORDER = List.of(Menus.OPEN, Menus.FILTER, Menus.SEGMENT, Menus.MEASURE, Menus.LEARN, Menus.ROOT);

    private Commands() { }

    public static List<Class<? extends Command>> all() {
        Path sources = Paths.get("src/main/java");
        try (Stream<Path> files = Files.walk(sources.resolve("org/roentgen/command"))) {
            return files.filter(f -> f.toString().endsWith(".java")).map(f -> sources.relativize(f).toString())
                .map(f -> load(f.replace(".java", "").replaceAll("[/\\\\]", "."))).filter(Commands::isCommand)
                .map(c -> (Class<? extends Command>) c.asSubclass(Command.class))
                .sorted(Comparator.comparing((Class<? extends Command> c) -> ORDER.indexOf(menu(c))).thenComparing(MacroLine::label))
                .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String menuPath(Class<? extends Command> command) {
        return command.getAnnotation(Plugin.class).menuPath();
    }

    /** The menu that the command stands in, with a closing {@code >}. */
    public static String menu(Class<? extends Command> command) {
        String path = menuPath(command);
        return path.substring(0, path.lastIndexOf('>') + 1);
    }

    public static Command create(Class<? extends Command> command) {
        try {
            return command.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCommand(Class<?> c) {
        return Command.class.isAssignableFrom(c) && !Modifier.isAbstract(c.getModifiers());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
