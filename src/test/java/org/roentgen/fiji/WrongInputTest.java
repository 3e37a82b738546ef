package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.Commands;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.scijava.command.Command;

/** Every wrong value of every input of every command gives a message in the style guide's form and stops the macro. */
class WrongInputTest {

    private static final String IMAGE = "newImage('image', '8-bit ramp', 23, 17, 6); ";
    /** Seeds, for what begins at them, and no area. */
    private static final String POINTS = " makeSelection('point', newArray(3, 15), newArray(3, 9));";

    /** A place that neither exists nor can be made. */
    private static final String NO_FOLDER = Paths.get("pom.xml").toAbsolutePath().resolve("folder").toString().replace('\\', '/');

    /** A line of a macro that must fail, and what its message must name. */
    static final class Wrong {

        final String before, label, options, named;

        Wrong(String before, String label, String options, String named) {
            this.before = before;
            this.label = label;
            this.options = options;
            this.named = named;
        }

        @Override public String toString() {
            return label + " with " + (options.isEmpty() ? "nothing" : options);
        }
    }

    static List<Wrong> wrongs() {
        List<Wrong> wrongs = new ArrayList<>();
        for (Class<? extends Command> type : Commands.all()) {
            Inputs inputs = Inputs.of(type);
            String label = MacroLine.label(type), others = CommandCase.of(type).options();
            boolean takesImage = inputs.mainImage() != null;
            wrongs.add(new Wrong(IMAGE, label, "nosuchkey=1", "nosuchkey"));
            wrongs.add(new Wrong(IMAGE, label, "nosuchkey=[1", "nosuchkey"));
            if (takesImage) wrongs.add(new Wrong("", label, others, inputs.mainImage().label()));
            for (Input input : inputs) add(wrongs, label, input, with(others, input));
        }
        return wrongs;
    }

    /** The other options, to which the input's wrong value is added. */
    private static String with(String options, Input input) {
        return (" " + options).replaceAll(" " + input.key() + "=(\\[[^]]*]|\\S*)", "").trim() + " " + input.key() + "=";
    }

    private static void add(List<Wrong> wrongs, String label, Input input, String options) {
        if (input.isNumber()) {
            wrongs.add(new Wrong(IMAGE, label, options + "abc", input.label()));
            wrongs.add(new Wrong(IMAGE, label, options + "1,5", input.label()));
            if (!Double.isInfinite(input.min())) wrongs.add(new Wrong(IMAGE, label, options + beyond(input, input.min() - 1), input.label()));
            if (!Double.isInfinite(input.max())) wrongs.add(new Wrong(IMAGE, label, options + beyond(input, input.max() + 1), input.label()));
        }
        if (input.isFlag()) wrongs.add(new Wrong(IMAGE, label, options + "maybe", input.label()));
        if (input.choices().length > 0) wrongs.add(new Wrong(IMAGE, label, options + "nonsense", input.label()));
        if (input.isImage() || input.isImageTitle() || input.isImageList()) wrongs.add(new Wrong(IMAGE + POINTS, label, options + "[no such image]", input.label()));
        if (input.isImageTitle() && !input.isKernel()) {
            wrongs.add(new Wrong("newImage('other', '8-bit white', 9, 9, 6); " + IMAGE + POINTS, label, options + "other", input.label()));
            if (input.isMask()) {
                wrongs.add(new Wrong(IMAGE + POINTS, label, options + "Selection", input.label()));
                wrongs.add(new Wrong("newImage('empty', '8-bit black', 23, 17, 6); " + IMAGE + POINTS, label, options + "empty", input.label()));
            }
        }
        if (input.isImageList()) wrongs.add(new Wrong("newImage('other', '8-bit white', 9, 9, 6); " + IMAGE, label, options + "other", input.label()));
        if (input.isPath()) wrongs.add(new Wrong(IMAGE, label, options + "[" + NO_FOLDER + "]", input.label()));
    }

    private static String beyond(Input input, double value) {
        return input.type() == double.class ? Double.toString(value) : Long.toString((long) value);
    }

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @MethodSource("wrongs") void isSaidAndStopsTheMacro(Wrong wrong) {
        Macros.Result result = Macros.run("setBatchMode(true);\n" + wrong.before
            + "\nrun('" + wrong.label + "', '" + wrong.options + "');\nprint('went on');");
        assertFalse(result.printed.contains("went on"), "the macro went on: " + result.printed);
        assertTrue(result.printed.contains("in line 3"), result.printed);
        String message = ErrorForm.message(result.error());
        ErrorForm.check(message);
        assertTrue(message.contains(wrong.named), "does not name " + wrong.named + ": " + message);
    }
}
