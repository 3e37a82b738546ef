package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

/** RGB images as three 8-bit channels, and back. */
final class RgbChannels {

    private RgbChannels() { }

    static ImagePlus split(ImagePlus rgb) {
        ImageStack stack = new ImageStack(rgb.getWidth(), rgb.getHeight());
        for (int i = 1; i <= rgb.getStackSize(); i++)
            for (int c = 1; c <= 3; c++) stack.addSlice("", ((ColorProcessor) rgb.getStack().getProcessor(i)).getChannel(c));
        ImagePlus channels = new ImagePlus(rgb.getTitle(), stack);
        channels.setDimensions(3, rgb.getNSlices(), rgb.getNFrames());
        channels.setCalibration(rgb.getCalibration().copy());
        return channels;
    }

    static void merge(ImagePlus channels, ImagePlus rgb) {
        for (int i = 1; i <= rgb.getStackSize(); i++) {
            ColorProcessor plane = new ColorProcessor(rgb.getWidth(), rgb.getHeight(), (int[]) rgb.getStack().getPixels(i));
            plane.setRGB(pixels(channels, i, 1), pixels(channels, i, 2), pixels(channels, i, 3));
        }
    }

    private static byte[] pixels(ImagePlus channels, int slice, int channel) {
        return (byte[]) channels.getStack().getPixels(3 * (slice - 1) + channel);
    }
}
