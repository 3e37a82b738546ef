package org.roentgen.fiji;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.LUT;

import org.roentgen.image.Progress;
import org.roentgen.measure.agreement.SegmentationAgreement;

/** Where a segmentation agrees with its reference and how not, as an 8-bit image in five colours. */
public final class ErrorMap {

    /** Of background, agreed, missed, added, wrong label; apart also for those who see red and green alike. */
    private static final int[] COLOURS = {0x000000, 0x2e8b57, 0x4f9bff, 0xff4040, 0xffe000};

    private ErrorMap() { }

    /** @param most which of the images has more channels and frames */
    public static ImagePlus of(SegmentationAgreement kernel, ImagePlus image, ImagePlus reference, ImagePlus most, Progress progress) {
        ImagePlus result = ResultImage.create(most, "errors", 8);
        result.getCalibration().setFunction(ij.measure.Calibration.NONE, null, "Gray Value");
        Volumes.forEach(most, progress, (c, t, part) ->
            kernel.writeErrors(Images.storedOrOnly(image, c, t), Images.storedOrOnly(reference, c, t), Images.stored(result, c, t), part));
        LUT lut = lut();
        for (int c = 1; result.isComposite() && c <= result.getNChannels(); c++) ((CompositeImage) result).setChannelLut(lut, c);
        if (!result.isComposite()) result.getProcessor().setLut(lut);
        result.setDisplayRange(0, 255);
        return result;
    }

    private static LUT lut() {
        byte[][] bytes = new byte[3][256];
        for (int i = 0; i < COLOURS.length; i++)
            for (int channel = 0; channel < 3; channel++) bytes[channel][i] = (byte) (COLOURS[i] >> 16 - 8 * channel);
        return new LUT(bytes[0], bytes[1], bytes[2]);
    }
}
