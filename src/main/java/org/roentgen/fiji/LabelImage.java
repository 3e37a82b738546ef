package org.roentgen.fiji;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;

import org.roentgen.segment.LabelColors;

/** Label images as ImageJ shows them: 0 black, neighbours in colours far apart. */
public final class LabelImage {

    static final int MOST_IN_16_BITS = 65535;

    private LabelImage() { }

    /** All background: 16-bit while the labels fit, else 32-bit. */
    public static ImagePlus create(ImagePlus source, String what, int labels) {
        ImagePlus result = ResultImage.create(source, what, labels <= MOST_IN_16_BITS ? 16 : 32);
        result.getCalibration().setFunction(ij.measure.Calibration.NONE, null, "Gray Value");
        return result;
    }

    /** The same labels in 32 bits, which hold 2²⁴ of them. */
    static ImagePlus widened(ImagePlus labels) {
        if (labels.getBitDepth() == 32) return labels;
        ImagePlus result = ResultImage.create(labels, "wide", 32);
        for (int i = 1; i <= labels.getStackSize(); i++)
            System.arraycopy(labels.getStack().getProcessor(i).convertToFloat().getPixels(), 0, result.getStack().getPixels(i), 0,
                labels.getWidth() * labels.getHeight());
        result.setTitle(labels.getTitle());
        return result;
    }

    /** Colours the labels 1 to 254 apart; the smaller objects beyond share the last colour, as ImageJ knows 256 colours. */
    public static void colour(ImagePlus labels) {
        byte[][] colours = LabelColors.lookupTable();
        LUT lut = new LUT(colours[0], colours[1], colours[2]);
        if (labels.isComposite()) {
            for (int c = 1; c <= labels.getNChannels(); c++) ((CompositeImage) labels).setChannelLut(lut, c);
        } else labels.getProcessor().setLut(lut);
        labels.setDisplayRange(0, 255);
    }
}
