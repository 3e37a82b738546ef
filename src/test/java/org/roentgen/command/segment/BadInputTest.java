package org.roentgen.command.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.fiji.Inputs;
import org.roentgen.testing.BadInput;
import org.roentgen.testing.Commands;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.scijava.command.Command;

/** Every segmentation on images, seeds and masks that suit none: a result, or an error that says what is wrong, as listed here. */
class BadInputTest {

    /** How messages begin where a command refuses; all else gives a result. By situation and command, else by situation, else by command. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
        Map.entry("EMPTY_MASK", "Mask must"), Map.entry("MASK_OF_NAN", "Mask must contain at least one voxel, but is empty."),
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
        Map.entry("MrBrainExtraction", "Head must be as large as a ball"),
        Map.entry("ONE_PIXEL MrBrainExtraction", "Image must be a volume for brain extraction, but is a plane."),
        Map.entry("CONSTANT MrBrainExtraction", "Image must show a head on a darker ground"),
        Map.entry("ALL_NAN MrBrainExtraction", "Image must have a voxel with a finite number inside the mask, but has none."),
        Map.entry("ONE_SLICE MrBrainExtraction", "Image must be a volume for brain extraction, but is a plane."),
        Map.entry("ONE_PIXEL RandomWalker", "Seeds must have at least 2 different labels"),
        Map.entry("ONE_PIXEL GraphCut", "Seeds must have at least 2 different labels"),
        Map.entry("ONE_PIXEL GrowCut", "Seeds must have at least 2 different labels"),
        Map.entry("ONE_PIXEL ThresholdImage", "Image must have at least 2 different values"),
        Map.entry("RGB", "Image must be a grey-level image"),
        Map.entry("RGB FillBetweenSlices", ""), Map.entry("RGB OutlinesToLabels", ""),
        Map.entry("MASK_OF_ANOTHER_SIZE", "Mask must have the size of the image (23 × 17 × 6), but is 23 × 17 × 5."),
        Map.entry("LENGTHS_OF_ZERO Supervoxels", "Size must be a number greater than 0, but is 0.0."),
        Map.entry("LENGTHS_OF_THOUSANDS LocalThreshold", "Neighbourhood must reach at most 1024 voxels more"),
        Map.entry("LENGTHS_OF_THOUSANDS MarkerWatershed", "Neighbourhood must reach at most 1024 voxels more"),
        Map.entry("LENGTHS_OF_THOUSANDS SplitTouchingObjects", "Neighbourhood must reach at most 1024 voxels more"),
        Map.entry("CONSTANT ThresholdImage", "Image must have at least 2 different values"),
        Map.entry("ALL_NAN ThresholdImage", "Image must have at least 1 finite value inside the mask, but has 0."));

    static List<Object[]> cases() {
        List<Object[]> cases = new ArrayList<>();
        for (Class<? extends Command> type : Commands.all()) {
            if (!type.getPackageName().endsWith(".command.segment") || Inputs.of(type).mainImage() == null) continue;
            for (BadInput input : BadInput.values()) if (input.concerns(type) && !doesWithout(type, input)) cases.add(new Object[] {type, input});
        }
        return cases;
    }

    /** Marker Watershed has seeds, but does without them. */
    private static boolean doesWithout(Class<? extends Command> type, BadInput input) {
        return type == MarkerWatershedCommand.class && (input.name().contains("SEEDS") || input == BadInput.ONE_CLASS || input == BadInput.LARGE_LABELS);
    }

    @AfterEach void close() {
        Macros.closeAll();
    }

    @ParameterizedTest @MethodSource("cases") void isDoneOrSaid(Class<? extends Command> type, BadInput input) {
        String name = type.getSimpleName().replace("Command", "");
        BadInput.Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> input.on(type, ""));
        String refused = REFUSED.getOrDefault(input + " " + name, REFUSED.getOrDefault(input.toString(), REFUSED.getOrDefault(name, "")));
        if (!outcome.isResult()) ErrorForm.check(outcome.message);
        assertTrue(refused.isEmpty() ? outcome.isResult() : outcome.message.startsWith(refused), input + " " + name + ": " + outcome);
        if (outcome.isResult() && input == BadInput.LARGE_LABELS) assertEquals("32-bit, 80000.0", outcome.bits + "-bit, " + outcome.max);
    }
}
