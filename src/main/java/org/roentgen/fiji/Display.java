package org.roentgen.fiji;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import ij.process.StackStatistics;

/** How a result looks: like its source where the values are alike, else from its own minimum to maximum. */
public final class Display {

    private Display() { }

    public static void fit(ImagePlus result, ImagePlus source, boolean otherQuantity) {
        if (!otherQuantity && !result.isComposite()) {
            range(result, source);
        } else if (result.isComposite()) {
            for (int c = 1; c <= result.getNChannels(); c++) {
                result.setPositionWithoutUpdate(c, middle(result), 1);
                ((CompositeImage) result).resetDisplayRanges();
            }
            result.setPositionWithoutUpdate(1, 1, 1);
        } else {
            ImageProcessor plane = result.getStack().getProcessor(result.getStackIndex(1, middle(result), 1));
            plane.resetMinAndMax();
            result.setDisplayRange(plane.getMin(), plane.getMax());
        }
    }

    /** From the smallest to the greatest value of the whole stack. */
    static void wholeRange(ImagePlus image) {
        StackStatistics statistics = new StackStatistics(image);
        image.setDisplayRange(image.getCalibration().getRawValue(statistics.min), image.getCalibration().getRawValue(statistics.max));
    }

    private static int middle(ImagePlus image) {
        return (image.getNSlices() + 1) / 2;
    }

    private static void range(ImagePlus result, ImagePlus source) {
        if (result.getBitDepth() == source.getBitDepth()) result.setDisplayRange(source.getDisplayRangeMin(), source.getDisplayRangeMax());
        else result.setDisplayRange(value(source, source.getDisplayRangeMin()), value(source, source.getDisplayRangeMax()));
    }

    /** The range of the source's window, in calibrated units. */
    static void range(ImageProcessor plane, ImagePlus source) {
        plane.setMinAndMax(value(source, source.getDisplayRangeMin()), value(source, source.getDisplayRangeMax()));
    }

    private static double value(ImagePlus source, double stored) {
        org.roentgen.image.Calibration calibration = Images.calibration(source);
        return calibration == null ? stored : calibration.valueOf(stored);
    }
}
