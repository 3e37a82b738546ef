package org.roentgen.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.roentgen.command.learn.CompareTwoLearnersCommand;
import org.roentgen.command.learn.TrainClassifierCommand;
import org.roentgen.command.learn.TrainRegressionCommand;
import org.roentgen.command.learn.TuneModelCommand;
import org.roentgen.command.segment.ThresholdImageCommand;
import org.roentgen.fiji.Help;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.MacroLine;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Regressions;
import org.roentgen.segment.ThresholdMethods;
import org.roentgen.testing.Commands;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/**
 * What every command declares, and what follows from it. {@code plugins.config} and {@code docs/commands.md} are written from the
 * declarations by {@code mvn test -Dtest=CommandsTest -Droentgen.write=true}; without that they are compared, and a stale one fails.
 */
class CommandsTest {

    private static final boolean WRITE = Boolean.getBoolean("roentgen.write");

    @Test void menuFileIsUpToDate() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Class<? extends Command> command : Commands.all())
            lines.append(Commands.menu(command).replaceAll(">$", "")).append(", \"").append(MacroLine.label(command))
                .append("\", org.roentgen.fiji.Run(\"").append(command.getName()).append("\")\n");
        assertWritten(Paths.get("plugins.config"), lines.toString());
    }

    @Test void referenceIsUpToDate() throws IOException {
        StringBuilder text = new StringBuilder("# Commands\n\nEvery command of the suite, as its declaration says. Macro keys are public and frozen."
            + " Lengths are in image units unless Units says pixel; images are named by their titles.\n\n");
        for (Class<? extends Command> command : Commands.all()) text.append(Help.section(command));
        assertWritten(Paths.get("docs/commands.md"), text.toString());
    }

    private static void assertWritten(Path file, String text) throws IOException {
        if (WRITE) Files.writeString(file, text);
        assertEquals(text, Files.readString(file), file + " is stale: run mvn test -Dtest=CommandsTest -Droentgen.write=true");
    }

    @Test void labelsAreOursAlone() throws IOException {
        Set<String> taken = new HashSet<>();
        try (var in = CommandsTest.class.getResourceAsStream("/fiji-labels.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) taken.add(plain(line.split("\t")[0]));
        }
        for (Class<? extends Command> command : Commands.all())
            assertTrue(taken.add(plain(MacroLine.label(command))), MacroLine.label(command) + " is taken");
    }

    private static String plain(String label) {
        return label.trim().toLowerCase(Locale.ROOT).replaceAll("[. ]+$", "");
    }

    @Test void commandsAreHiddenFromSciJavasMenusAndDescribed() {
        for (Class<? extends Command> command : Commands.all()) {
            Plugin plugin = command.getAnnotation(Plugin.class);
            assertNotNull(plugin, command + " has no @Plugin");
            assertFalse(plugin.visible(), command + " must be visible = false: the bridge shows it");
            assertEquals(Command.class, plugin.type());
            assertTrue(plugin.headless(), command + " must be headless = true: every command runs without a display");
            assertTrue(plugin.description().length() > 40, command + " needs a description");
            boolean asks = Inputs.of(command).iterator().hasNext() && inputsBesidesTheImage(command) > 0;
            assertEquals(asks, MacroLine.label(command).endsWith("..."), command + ": dots say that there is a dialog");
        }
    }

    private static int inputsBesidesTheImage(Class<? extends Command> command) {
        int count = 0;
        for (Input input : Inputs.of(command)) if (input != Inputs.of(command).mainImage()) count++;
        return count;
    }

    @Test void everyInputIsDescribedInUnitsAndNeverRemembered() {
        for (Class<? extends Command> command : Commands.all())
            for (Input input : Inputs.of(command)) {
                String name = command.getSimpleName() + "." + input.name();
                assertFalse(input.description().isEmpty(), name + " needs a description");
                assertTrue(!input.isPersisted(), name + " must be persist = false");
                assertTrue(input.isImage() || input.get(Commands.create(command)) != null, name + " needs a default");
                assertTrue(!input.isNumber() || !input.unit().isEmpty(), name + " needs a unit");
                assertTrue(input.name().matches("[a-z][a-zA-Z0-9]*"), name + " must be camel case: it is the macro key");
            }
    }

    @Test void whatACommandWorksOnComesFirst() {
        for (Class<? extends Command> command : Commands.all()) {
            List<String> names = new ArrayList<>();
            for (Input input : Inputs.of(command)) names.add(input.name());
            assertTrue(names.indexOf("table") <= 0, command + " works on a table, but asks first for " + names);
        }
    }

    /** ImageJ finds a key by searching the options for its text, so that {@code min} would be found in {@code tmin}. */
    @Test void noMacroKeyEndsInAnother() {
        for (Class<? extends Command> command : Commands.all()) {
            Set<String> keys = new HashSet<>();
            for (Input input : Inputs.of(command)) assertTrue(keys.add(input.key()), command + " has two inputs called " + input.key());
            for (String key : keys)
                assertEquals(Set.of(), keys.stream().filter(other -> !other.equals(key) && key.endsWith(other)).collect(Collectors.toSet()),
                    command + ": " + key + " ends in another key");
        }
    }

    /** ImageJ's dialogs show defaults that their own rules allow. */
    @Test void defaultsAreAllowed() {
        for (Class<? extends Command> command : Commands.all())
            for (Input input : Inputs.of(command))
                if (input.isNumber()) {
                    double value = ((Number) input.get(Commands.create(command))).doubleValue();
                    assertTrue(value >= input.min() && value <= input.max(), command + "." + input.name());
                }
    }

    @Test void everyLearnerCanBeChosen() {
        assertEquals(Classifiers.names(), choices(TrainClassifierCommand.class, "learner"));
        assertEquals(Regressions.names(), choices(TrainRegressionCommand.class, "learner"));
        assertEquals(Classifiers.names(), choices(CompareTwoLearnersCommand.class, "first"));
        assertEquals(Classifiers.names(), choices(CompareTwoLearnersCommand.class, "second"));
        assertTrue(choices(TuneModelCommand.class, "learner").containsAll(Classifiers.names()));
        assertTrue(choices(TuneModelCommand.class, "learner").containsAll(Regressions.names()));
    }

    private static List<String> choices(Class<? extends Command> command, String name) {
        for (Input input : Inputs.of(command)) if (input.name().equals(name)) return List.of(input.choices());
        throw new IllegalStateException(name);
    }

    /** Annotations cannot ask the kernel for its names. */
    @Test void everyThresholdMethodCanBeChosen() {
        for (Input input : Inputs.of(ThresholdImageCommand.class))
            if (input.name().equals("method")) {
                List<String> names = new ArrayList<>(ThresholdMethods.names());
                names.add("Manual");
                assertEquals(names, List.of(input.choices()));
            }
    }
}
