package org.roentgen.testing;

import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ImageProcessor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.MacroLine;
import org.scijava.command.Command;

/** Images, masks, seeds and numbers that suit no command well, each as a user would meet them: in a macro. */
public enum BadInput {

    CONSTANT(Images.NEW + "'8-bit white', 23, 17, 6);" + Images.POINTS, ""),
    ALL_NAN(Images.FLOATS + Images.EACH + "changeValues(-1, 2, NaN); } setSlice(3);" + Images.POINTS, ""),
    SOME_NAN(Images.FLOATS + Images.EACH + "setPixel(3, 4, NaN); setPixel(10, 5, 1 / 0); setPixel(9, 9, -1 / 0); } setSlice(3);" + Images.POINTS, ""),
    ONE_SLICE(Images.NEW + "'8-bit ramp', 23, 17, 1);" + Images.POINTS, ""),
    ONE_PIXEL(Images.NEW + "'8-bit white', 1, 1, 1); makePoint(0, 0);", ""),
    ONE_ROW(Images.NEW + "'16-bit ramp', 23, 1, 6); makeSelection('point', newArray(3, 15), newArray(0, 0));", ""),
    RGB(Images.NEW + "'RGB ramp', 23, 17, 6);" + Images.POINTS, ""),
    BINARY(Images.STACK + Images.EACH + "changeValues(0, 99, 0); changeValues(100, 255, 255); } setSlice(3); run('Invert LUT');" + Images.POINTS, ""),
    LENGTHS_OF_ZERO(Images.STACK + Images.POINTS, "") {
        @Override String added(Class<? extends Command> type) {
            return lengths(type, "0");
        }
    },
    LENGTHS_BEYOND_THE_IMAGE(Images.NEW + "'8-bit ramp', 9, 7, 3); makeSelection('point', newArray(1, 7), newArray(1, 5));", "") {
        @Override String added(Class<? extends Command> type) {
            return lengths(type, "10");
        }
    },
    LENGTHS_OF_THOUSANDS(Images.STACK + Images.POINTS, "") {
        @Override String added(Class<? extends Command> type) {
            return lengths(type, "5000");
        }
    },
    MASK_OF_ONE_FRAME("newImage('m', '8-bit white', 23, 17, 6); " + Images.NEW + "'8-bit color-mode ramp', 23, 17, 2, 6, 2);" + Images.POINTS, "mask=m", "mask"),
    MASK_OF_ONE_SLICE("newImage('m', '8-bit white', 23, 17, 1); " + Images.STACK + Images.POINTS, "mask=m", "mask"),
    MASK_OF_ANOTHER_SIZE("newImage('m', '8-bit white', 23, 17, 5); " + Images.STACK + Images.POINTS, "mask=m", "mask"),
    EMPTY_MASK("newImage('m', '8-bit black', 23, 17, 6); " + Images.STACK + Images.POINTS, "mask=m", "mask"),
    MASK_OF_NAN("newImage('m', '32-bit black', 23, 17, 6);" + Images.EACH + "changeValues(0, 0, NaN); } " + Images.STACK + Images.POINTS, "mask=m", "mask"),
    NO_SEEDS(Images.STACK, "", "seeds"),
    EMPTY_SEEDS("newImage('s', '8-bit black', 23, 17, 6); " + Images.STACK, "seeds=s", "seeds"),
    SEEDS_OUTSIDE_THE_MASK("newImage('s', '8-bit black', 23, 17, 6); setPixel(1, 1, 1); setPixel(3, 1, 2); newImage('m', '8-bit white', 23, 17, 6); setColor(0);"
        + Images.EACH + "fillRect(0, 0, 9, 9); } " + Images.STACK, "seeds=s mask=m", "seeds", "mask"),
    SEEDS_OUTSIDE_THE_IMAGE(Images.STACK + " makeSelection('point', newArray(40, 50), newArray(3, 9));", "", "seeds"),
    SEEDS_OF_ANOTHER_SIZE("newImage('s', '8-bit white', 23, 17, 5); " + Images.STACK, "seeds=s", "seeds"),
    ONE_CLASS(Images.STACK + " makePoint(3, 3);", "", "seeds"),
    LARGE_LABELS("newImage('s', '32-bit black', 23, 17, 6); setPixel(3, 3, 70000); setPixel(15, 9, 80000); " + Images.STACK, "seeds=s", "seeds");

    private static final class Images {
        static final String NEW = "newImage('image', ", STACK = NEW + "'8-bit ramp', 23, 17, 6);", FLOATS = NEW + "'32-bit ramp', 23, 17, 6);",
            POINTS = " makeSelection('point', newArray(3, 15), newArray(3, 9));", EACH = " for (i = 1; i <= nSlices; i++) { setSlice(i); ",
            OTHER = " run('Duplicate...', 'title=" + CommandCase.OTHER_IMAGE + " duplicate'); selectImage('image');";
    }

    private final String macro, added;
    private final String[] inputs;

    BadInput(String macro, String added, String... inputs) {
        this.macro = macro;
        this.added = added;
        this.inputs = inputs;
    }

    /** What a command made of it: its message where it refused, else what the result is. */
    public static final class Outcome {

        public final String message;
        public final int bits, nans, pixels;
        public final double min, max;

        private Outcome(String message, String numbers) {
            this.message = message;
            String[] n = numbers.split(" ");
            bits = Integer.parseInt(n[0]);
            nans = Integer.parseInt(n[1]);
            pixels = Integer.parseInt(n[2]);
            min = Double.parseDouble(n[3]);
            max = Double.parseDouble(n[4]);
        }

        public boolean isResult() {
            return message.isEmpty();
        }

        @Override public String toString() {
            return isResult() ? bits + "-bit, " + min + " … " + max + ", " + nans + " NaN of " + pixels : message;
        }
    }

    /** Can it happen to a command? It needs the inputs that are bad. */
    public boolean concerns(Class<? extends Command> type) {
        for (String name : inputs) if (inputs(type, input -> input.name().equals(name)).isEmpty()) return false;
        return true;
    }

    /** @param options to be used in place of what the command has by default; a second image that they name is a copy of the first */
    public Outcome on(Class<? extends Command> type, String options) {
        String all = options(type, options, added(type)), other = all.contains("=" + CommandCase.OTHER_IMAGE) ? Images.OTHER : "";
        Macros.Result result = Macros.run("setBatchMode(true);\n" + macro + other + "\nrun('" + MacroLine.label(type) + "', '" + all
            + "');\nreturn call('org.roentgen.testing.BadInput.numbers');");
        String message = ErrorForm.message(result.error());
        return new Outcome(message, message.isEmpty() ? result.value : "0 0 0 0 0");
    }

    String added(Class<? extends Command> type) {
        return added;
    }

    private static String lengths(Class<? extends Command> type, String value) {
        return inputs(type, input -> input.unit().equals("length") && input.min() <= 0).replaceAll("(\\S+)", "$1=" + value);
    }

    private static String inputs(Class<? extends Command> type, Predicate<Input> which) {
        return StreamSupport.stream(Inputs.of(type).spliterator(), false).filter(which).map(Input::key).collect(Collectors.joining(" "));
    }

    private static String options(Class<? extends Command> type, String... others) {
        String options = " " + CommandCase.of(type).options();
        for (String other : others)
            for (String option : other.split(" (?=\\w+=)"))
                if (!option.isEmpty()) options = options.replaceAll(" " + option.split("=")[0] + "=(\\[[^]]*]|\\S*)", "") + " " + option;
        return options.trim();
    }

    /** For the macro: bits, NaN voxels, voxels, least and greatest number of the current image. */
    public static String numbers() {
        ImagePlus image = WindowManager.getCurrentImage();
        int nans = 0, pixels = 0;
        double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= image.getStackSize(); i++) {
            ImageProcessor plane = image.getStack().getProcessor(i);
            for (int k = 0; k < plane.getPixelCount(); k++, pixels++) {
                float value = image.getBitDepth() == 24 ? plane.get(k) & 255 : plane.getf(k);
                if (Float.isNaN(value)) nans++;
                else {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }
        return image.getBitDepth() + " " + nans + " " + pixels + " " + min + " " + max;
    }
}
