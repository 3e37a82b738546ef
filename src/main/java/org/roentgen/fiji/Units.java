package org.roentgen.fiji;

import ij.ImagePlus;

import org.scijava.command.Command;

/**
 * What the {@code unit} attribute of an input means. {@code length}, {@code area}, {@code volume} are in the image's unit (or in
 * pixels where the command's {@code units} says so); {@code intensity} is in the image's value unit; any other text is the unit itself,
 * and {@code none} a plain number.
 */
final class Units {

    private Units() { }

    /** The unit to write behind a value of this input, as far as the command's image tells it; may be empty. */
    static String text(Input input, Inputs inputs, Command command) {
        Input main = inputs.mainImage();
        ImagePlus image = main == null ? null : (ImagePlus) main.get(command);
        Input units = inputs.named("units");
        boolean inPixels = units != null && "pixel".equals(units.get(command));
        switch (input.unit()) {
            case "": case "none": return "";
            case "length": return length(image, inPixels);
            case "area": return length(image, inPixels) + "²";
            case "volume": return length(image, inPixels) + (image != null && image.getNSlices() == 1 ? "²" : "³");
            case "intensity": return intensity(image);
            default: return compound(input.unit(), length(image, inPixels), intensity(image));
        }
    }

    /** Such as intensity/length; other words stay. */
    private static String compound(String unit, String length, String intensity) {
        return unit.replace("length", length).replace("intensity", intensity.isEmpty() ? "intensity" : intensity).replace("^2", "²").replace("^3", "³");
    }

    private static String length(ImagePlus image, boolean inPixels) {
        if (inPixels) return "pixels";
        if (image == null) return "image units";
        String unit = image.getCalibration().getUnits();
        return unit.equals("micron") || unit.equals("um") ? "µm" : unit;
    }

    private static String intensity(ImagePlus image) {
        return image == null ? "" : Images.valueUnit(image);
    }
}
