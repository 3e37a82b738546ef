package org.roentgen.command.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.MacroLine;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.Commands;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.scijava.command.Command;

/** Every segmentation on images, seeds and masks that suit none: a result, or an error that says what is wrong, as listed here. */
class BadInputTest {

    private static final String POINTS = " makeSelection('point', newArray(3, 15), newArray(3, 9));";
    private static final String EACH = " for (i = 1; i <= nSlices; i++) { setSlice(i); ", STACK = "8-bit ramp', 23, 17, 6);", FLOATS = "32-bit ramp', 23, 17, 6);";

    /** What is open, which options are added, and which inputs a command must have for the situation to arise. */
    enum Situation {
        CONSTANT("newImage('image', '8-bit white', 23, 17, 6);" + POINTS, ""),
        ALL_NAN("newImage('image', '" + FLOATS + EACH + "changeValues(-1, 2, NaN); } setSlice(3);" + POINTS, ""),
        SOME_NAN("newImage('image', '" + FLOATS + EACH + "setPixel(3, 4, NaN); setPixel(10, 5, 1 / 0); setPixel(9, 9, -1 / 0); } setSlice(3);" + POINTS, ""),
        ONE_SLICE("newImage('image', '8-bit ramp', 23, 17, 1);" + POINTS, ""),
        MASK_OF_ONE_FRAME("newImage('m', '8-bit white', 23, 17, 6); newImage('image', '8-bit color-mode ramp', 23, 17, 2, 6, 2);" + POINTS, "mask=m", "mask"),
        EMPTY_MASK("newImage('m', '8-bit black', 23, 17, 6); newImage('image', '" + STACK + POINTS, "mask=m", "mask"),
        NO_SEEDS("newImage('image', '" + STACK, "", "seeds"),
        EMPTY_SEEDS("newImage('s', '8-bit black', 23, 17, 6); newImage('image', '" + STACK, "seeds=s", "seeds"),
        SEEDS_OUTSIDE_THE_MASK("newImage('s', '8-bit black', 23, 17, 6); setPixel(1, 1, 1); setPixel(3, 1, 2); newImage('m', '8-bit white', 23, 17, 6); setColor(0);"
            + EACH + "fillRect(0, 0, 9, 9); } newImage('image', '" + STACK, "seeds=s mask=m", "seeds", "mask"),
        SEEDS_OUTSIDE_THE_IMAGE("newImage('image', '" + STACK + " makeSelection('point', newArray(40, 50), newArray(3, 9));", "", "seeds"),
        SEEDS_OF_ANOTHER_SIZE("newImage('s', '8-bit white', 23, 17, 5); newImage('image', '" + STACK, "seeds=s", "seeds"),
        ONE_CLASS("newImage('image', '" + STACK + " makePoint(3, 3);", "", "seeds"),
        LARGE_LABELS("newImage('s', '32-bit black', 23, 17, 6); setPixel(3, 3, 70000); setPixel(15, 9, 80000); newImage('image', '" + STACK, "seeds=s", "seeds");

        final String macro, options;
        final String[] inputs;

        Situation(String macro, String options, String... inputs) {
            this.macro = macro;
            this.options = options;
            this.inputs = inputs;
        }
    }

    /** How messages begin where a command refuses; all else gives a result. By situation, or by situation and command. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
        Map.entry("EMPTY_MASK", "Mask must"),
        Map.entry("NO_SEEDS", "Seeds must be a selection on the image, but there is none."),
        Map.entry("EMPTY_SEEDS", "Seeds must contain at least one label inside the image, but contain none."),
        Map.entry("SEEDS_OUTSIDE_THE_MASK", "Seeds must contain at least one label inside the mask, but contain none."),
        Map.entry("SEEDS_OUTSIDE_THE_IMAGE", "Seeds must contain at least one label inside the image, but contain none."),
        Map.entry("SEEDS_OF_ANOTHER_SIZE", "Seeds must have the size of the image (23 × 17 × 6), but is 23 × 17 × 5."),
        Map.entry("ONE_CLASS RandomWalker", "Seeds must have at least 2 different labels"),
        Map.entry("ONE_CLASS GraphCut", "Seeds must have at least 2 different labels"),
        Map.entry("ONE_CLASS GrowCut", "Seeds must have at least 2 different labels"),
        Map.entry("ALL_NAN ActiveContour", "Image must have a voxel with a finite number inside the mask, but has none."),
        Map.entry("SOME_NAN CombineLabels", "Labels must be whole numbers"),                       // a ramp of fractions
        Map.entry("SOME_NAN LabelsToOutlines", "Labels must be whole numbers"),
        Map.entry("CONSTANT MrBrainExtraction", "Image must show a head on a darker ground"),
        Map.entry("ALL_NAN MrBrainExtraction", "Image must have a voxel with a finite number inside the mask, but has none."),
        Map.entry("SOME_NAN MrBrainExtraction", "Head must be as large as a ball"),
        Map.entry("ONE_SLICE MrBrainExtraction", "Image must be a volume for brain extraction, but is a plane."),
        Map.entry("MASK_OF_ONE_FRAME MrBrainExtraction", "Head must be as large as a ball"),
        Map.entry("CONSTANT ThresholdImage", "Image must have at least 2 different values"),
        Map.entry("ALL_NAN ThresholdImage", "Image must have at least 1 finite value inside the mask, but has 0."));

    static List<Object[]> cases() {
        List<Object[]> cases = new ArrayList<>();
        for (Class<? extends Command> type : Commands.all()) {
            if (!type.getPackageName().endsWith(".command.segment") || Inputs.of(type).mainImage() == null) continue;
            for (Situation situation : Situation.values()) if (has(type, situation.inputs)) cases.add(new Object[] {type, situation});
        }
        return cases;
    }

    /** Marker Watershed has seeds, but does without them. */
    private static boolean has(Class<? extends Command> type, String... names) {
        if (names.length > 0 && names[0].equals("seeds") && type == MarkerWatershedCommand.class) return false;
        for (String name : names) if (StreamSupport.stream(Inputs.of(type).spliterator(), false).noneMatch(input -> input.name().equals(name))) return false;
        return true;
    }

    private static String options(Class<? extends Command> type, String added) {
        String options = " " + CommandCase.of(type).options();
        for (String option : added.split(" ")) if (!option.isEmpty()) options = options.replaceAll(" " + option.split("=")[0] + "=(\\[[^]]*]|\\S*)", "");
        return (options + " " + added).trim();
    }

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void isDoneOrSaid(Class<? extends Command> type, Situation situation) {
        String name = type.getSimpleName().replace("Command", "");
        Macros.Result result = Macros.run("setBatchMode(true);\n" + situation.macro + "\nrun('" + MacroLine.label(type) + "', '" + options(type, situation.options)
            + "');\nmax = 0; for (i = 1; i <= nSlices; i++) { setSlice(i); max = maxOf(max, getValue('Max')); } return '' + bitDepth() + ' ' + max;");
        String message = ErrorForm.message(result.error());
        String refused = REFUSED.getOrDefault(situation + " " + name, REFUSED.getOrDefault(situation.toString(), ""));
        if (!message.isEmpty()) ErrorForm.check(message);
        assertTrue(refused.isEmpty() ? message.isEmpty() : message.startsWith(refused), situation + " " + name + ": " + message);
        if (message.isEmpty() && situation == Situation.LARGE_LABELS) assertEquals("32 80000", result.value);
    }
}
