package org.roentgen.fiji;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.LUT;

import java.awt.image.BufferedImage;
import java.lang.reflect.Array;
import java.util.List;

/** New images with the axes, voxel size, labels and look of the image they came from. */
public final class ResultImage {

    private ResultImage() { }

    /** The same pixel type and value calibration. */
    public static ImagePlus like(ImagePlus source, String what) {
        return create(source, what, source.getBitDepth());
    }

    /** The same pixels, to lay something over them. */
    public static ImagePlus copy(ImagePlus source, String what) {
        ImagePlus copy = like(source, what);
        for (int i = 1; i <= source.getStackSize(); i++) {
            Object pixels = source.getStack().getPixels(i);
            System.arraycopy(pixels, 0, copy.getStack().getPixels(i), 0, Array.getLength(pixels));
        }
        if (!copy.isComposite()) copy.setDisplayRange(source.getDisplayRangeMin(), source.getDisplayRangeMax());
        copy.setPositionWithoutUpdate(source.getC(), source.getZ(), source.getT());
        return copy;
    }

    /** 32-bit, in calibrated units. */
    public static ImagePlus floats(ImagePlus source, String what) {
        return create(source, what, 32);
    }

    /**
     * All zero, of the given depth (8, 16, 24 or 32); the value calibration is kept only if the depth stays.
     * @throws IllegalArgumentException when there is not enough memory for it
     */
    public static ImagePlus create(ImagePlus source, String what, int bits) {
        ImagePlus result = create(source, what, bits, List.of(""));
        boolean composite = source.isComposite() && bits != 24;
        ImagePlus opened = composite ? new CompositeImage(result, ((CompositeImage) source).getMode()) : result;
        opened.setOpenAsHyperStack(source.isHyperStack());
        if (bits != 24) colour(source, opened);
        return opened;
    }

    /** 8-bit, black and white. */
    public static ImagePlus mask(ImagePlus source, String what) {
        ImagePlus result = create(source, what, 8);
        if (!result.isComposite()) result.getProcessor().setLut(PreviewLayer.GREY);
        result.setDisplayRange(0, 255);
        return result;
    }

    /** 32-bit; each channel of the source has become several, whose names stand before the slice labels. */
    static ImagePlus channels(ImagePlus source, String what, List<String> names) {
        ImagePlus opened = new CompositeImage(create(source, what, 32, names), IJ.GRAYSCALE);
        opened.setOpenAsHyperStack(true);
        return opened;
    }

    private static ImagePlus create(ImagePlus source, String what, int bits, List<String> names) {
        ImagePlus result = new ImagePlus(title(source, what), zeros(source, bits, names));
        result.setDimensions(source.getNChannels() * names.size(), source.getNSlices(), source.getNFrames());
        Calibration calibration = source.getCalibration().copy();
        if (bits != source.getBitDepth() || names.size() > 1) calibration.setFunction(Calibration.NONE, null, "Gray Value");
        result.setCalibration(calibration);
        result.setProperty("Info", source.getProperty("Info"));
        return result;
    }

    /** A drawn picture, named after the image it shows. */
    public static ImagePlus picture(ImagePlus source, String what, BufferedImage picture) {
        return new ImagePlus(title(source, what), new ColorProcessor(picture));
    }

    private static void colour(ImagePlus source, ImagePlus result) {
        if (result.isComposite()) {
            LUT[] luts = source.getLuts();
            for (int c = 1; c <= luts.length; c++) ((CompositeImage) result).setChannelLut(luts[c - 1], c);
        } else if (!Images.isRgb(source)) result.getProcessor().setLut(source.getProcessor().getLut());
    }

    private static ImageStack zeros(ImagePlus source, int bits, List<String> names) {
        long bytes = (long) source.getWidth() * source.getHeight() * source.getStackSize() * names.size() * bits / 8;
        ImageStack from = source.getStack(), stack = new ImageStack(source.getWidth(), source.getHeight());
        try {
            for (int first = 1; first <= from.size(); first += source.getNChannels())
                for (int c = 0; c < source.getNChannels(); c++)
                    for (String name : names)
                        stack.addSlice(label(name, from.getSliceLabel(first + c)), plane(source.getWidth() * source.getHeight(), bits));
        } catch (OutOfMemoryError e) {
            throw new IllegalArgumentException("Result must fit in memory, but needs " + bytes / (1 << 20) + " MB of the "
                + IJ.maxMemory() / (1 << 20) + " MB that ImageJ may use. Raise it with Edit ▸ Options ▸ Memory & Threads….");
        }
        return stack;
    }

    private static String label(String name, String slice) {
        return name.isEmpty() ? slice : slice == null ? name : name + " " + slice;
    }

    private static Object plane(int size, int bits) {
        switch (bits) {
            case 8: return new byte[size];
            case 16: return new short[size];
            case 24: return new int[size];
            default: return new float[size];
        }
    }

    /** {@code CT.tif} becomes {@code CT-what}, with a number where that is taken. */
    static String title(ImagePlus source, String what) {
        String title = source.getTitle();
        int dot = title.lastIndexOf('.');
        boolean hasExtension = dot > 0 && title.length() - dot <= 5 && title.indexOf(' ', dot) < 0;
        return OpenImages.unique((hasExtension ? title.substring(0, dot) : title) + "-" + what);
    }
}
