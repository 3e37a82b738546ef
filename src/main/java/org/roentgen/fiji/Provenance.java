package org.roentgen.fiji;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import org.scijava.command.Command;

/**
 * How an image or a table came about: a chain of steps, oldest first. Each step is the macro line that repeats it, then a comment with the
 * suite's version and a hash of every image that went in.
 * <p>Images carry it as an image property, which ImageJ writes into TIFF files and reads back; tables as a last column, which survives CSV.
 */
public final class Provenance {

    static final String PROPERTY = "Roentgen provenance";
    static final String COLUMN = "Provenance";

    private Provenance() { }

    /** The steps that led to an image; empty for one that the suite did not make. */
    public static List<String> of(ImagePlus image) {
        String steps = image.getProp(PROPERTY);
        return steps == null ? List.of() : List.of(steps.split("\n"));
    }

    /** The steps of the current image, a line each: for macros, {@code call("org.roentgen.fiji.Provenance.text")}. */
    public static String text() {
        ImagePlus image = WindowManager.getCurrentImage();
        return image == null ? "" : String.join("\n", of(image)) + "\n";
    }

    /** The steps that led to a command's inputs, and the step that the command is. */
    static List<String> of(Command command) {
        Inputs inputs = Inputs.of(command.getClass());
        Collection<String> chain = new LinkedHashSet<>();
        StringBuilder hashes = new StringBuilder();
        for (ImagePlus image : imagesOf(inputs, command)) {
            chain.addAll(of(image));
            hashes.append(", ").append(image.getTitle()).append(" = ").append(ContentHash.of(image));
        }
        chain.add(MacroLine.of(command) + " // Roentgen " + Version.text() + hashes);
        return new ArrayList<>(chain);
    }

    static void write(List<String> steps, ImagePlus output) {
        output.setProp(PROPERTY, String.join("\n", steps));
    }

    /** Fills the last column of the rows from {@code firstRow} on. */
    static void write(List<String> steps, ResultsTable output) {
        String text = String.join(" ", steps).replace('"', '\'');
        for (int row = 0; row < output.size(); row++) output.setValue(COLUMN, row, text);
    }

    private static List<ImagePlus> imagesOf(Inputs inputs, Command command) {
        List<ImagePlus> images = new ArrayList<>();
        for (Input input : inputs) {
            Object value = input.get(command);
            if (input.isImage() && value != null) images.add((ImagePlus) value);
            if (input.isImageTitle() && !MaskInput.isReserved((String) value) && !value.equals(Seeds.OVERLAY))
                images.add(OpenImages.named((String) value, input.label()));
        }
        return images;
    }
}
