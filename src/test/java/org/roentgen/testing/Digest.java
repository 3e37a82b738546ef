package org.roentgen.testing;

import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import java.util.zip.CRC32;

/** One line that says everything about an image or a table that must not differ between ways to run a command. Also called from macros. */
public final class Digest {

    private Digest() { }

    public static String ofCurrentImage() {
        return of(WindowManager.getCurrentImage());
    }

    public static String ofResults() {
        return of(ResultsTable.getResultsTable());
    }

    /** Headings and rows, without row numbers. */
    public static String of(ResultsTable results) {
        ResultsTable table = (ResultsTable) results.clone();
        table.showRowNumbers(false);
        StringBuilder text = new StringBuilder(table.getColumnHeadings());
        for (int row = 0; row < table.size(); row++) text.append('\n').append(table.getRowAsString(row));
        return text.toString();
    }

    /** Size, type, axes, calibration, labels and every pixel; not the title. */
    public static String of(ImagePlus image) {
        if (image == null) return "no image";
        Calibration c = image.getCalibration();
        return image.getBitDepth() + " bits " + java.util.Arrays.toString(image.getDimensions()) + " " + geometry(image)
            + " values " + c.getFunction() + java.util.Arrays.toString(c.getCoefficients()) + " labels " + labels(image) + " pixels " + pixels(image);
    }

    public static String geometry(ImagePlus image) {
        Calibration c = image.getCalibration();
        return c.pixelWidth + " × " + c.pixelHeight + " × " + c.pixelDepth + " " + c.getUnit();
    }

    public static String labels(ImagePlus image) {
        StringBuilder labels = new StringBuilder();
        for (int i = 1; i <= image.getStackSize(); i++) labels.append(image.getStack().getSliceLabel(i)).append(';');
        return labels.toString();
    }

    public static String pixels(ImagePlus image) {
        CRC32 sum = new CRC32();
        ImageStack stack = image.getStack();
        for (int i = 1; i <= stack.size(); i++) {
            ImageProcessor plane = stack.getProcessor(i);
            for (int p = 0; p < plane.getPixelCount(); p++) {
                int bits = image.getBitDepth() == 32 ? Float.floatToRawIntBits(plane.getf(p)) : plane.get(p);
                for (int shift = 0; shift < 32; shift += 8) sum.update(bits >>> shift);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
