package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.BooleanArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.logic.NativeBoolType;

/** The mask of a command, read once: which voxels of each channel and frame are inside. */
public final class Masks {

    private final String mask;
    private final ImagePlus image;
    private final ImagePlus source;

    private Masks(String mask, ImagePlus image, ImagePlus source) {
        this.mask = mask;
        this.image = image;
        this.source = source;
    }

    /**
     * @param mask {@code None}, {@code Selection} or the title of an open image
     * @throws IllegalArgumentException when it does not fit the image
     */
    public static Masks of(String mask, ImagePlus image) {
        if (mask.equals(MaskInput.SELECTION) && !MaskInput.hasArea(image))
            throw new IllegalArgumentException("Mask must be an area selection on the image, but there is none. Draw one, or choose None.");
        ImagePlus source = MaskInput.isReserved(mask) ? null : OpenImages.named(mask, "Mask");
        if (source != null) checkSize(source, image);
        return new Masks(mask, image, source);
    }

    /** The mask of one channel and frame (from 1), with three axes like the volume; null when every voxel is inside. */
    public RandomAccessibleInterval<NativeBoolType> volume(int channel, int frame) {
        if (mask.isEmpty() || mask.equals(MaskInput.NONE)) return null;
        List<BooleanArray> planes = new ArrayList<>();
        boolean any = false;
        for (int z = 1; z <= image.getNSlices(); z++) {
            BooleanArray plane = source == null && z > 1 ? planes.get(0) : new BooleanArray(plane(channel, z, frame));
            for (boolean inside : plane.getCurrentStorageArray()) any |= inside;
            planes.add(plane);
        }
        if (!any)
            throw new IllegalArgumentException("Mask must contain at least one voxel, but is empty. Choose another mask, or None.");
        long[] size = {image.getWidth(), image.getHeight(), image.getNSlices()};
        PlanarImg<NativeBoolType, BooleanArray> result = new PlanarImg<>(planes, size, new NativeBoolType().getEntitiesPerPixel());
        result.setLinkedType(new NativeBoolType(result));
        return result;
    }

    private boolean[] plane(int channel, int z, int frame) {
        return source == null ? selection() : nonZero(source.getStack().getProcessor(source.getStackIndex(
            Math.min(channel, source.getNChannels()), Math.min(z, source.getNSlices()), Math.min(frame, source.getNFrames()))));
    }

    private static boolean[] nonZero(ImageProcessor plane) {
        boolean[] inside = new boolean[plane.getPixelCount()];
        for (int i = 0; i < inside.length; i++) inside[i] = plane.getf(i) != 0 && !Float.isNaN(plane.getf(i));       // ImageJ's background may be NaN
        return inside;
    }

    private boolean[] selection() {
        Roi roi = image.getRoi();
        boolean[] inside = new boolean[image.getWidth() * image.getHeight()];
        for (java.awt.Point p : roi.getContainedPoints())
            if (p.x >= 0 && p.y >= 0 && p.x < image.getWidth() && p.y < image.getHeight()) inside[p.y * image.getWidth() + p.x] = true;
        return inside;
    }

    /** One mask serves all channels and frames, and a plane all slices; otherwise the sizes agree. */
    private static void checkSize(ImagePlus mask, ImagePlus image) {
        boolean fits = mask.getWidth() == image.getWidth() && mask.getHeight() == image.getHeight()
            && (mask.getNSlices() == image.getNSlices() || mask.getStackSize() == 1)
            && (mask.getNChannels() == image.getNChannels() || mask.getNChannels() == 1)
            && (mask.getNFrames() == image.getNFrames() || mask.getNFrames() == 1);
        if (!fits)
            throw new IllegalArgumentException("Mask must have the size of the image (" + size(image) + "), but is " + size(mask)
                + ". Resample it with Image ▸ Scale… first.");
        if (Images.isRgb(mask))
            throw new IllegalArgumentException("Mask must be a grey-level image, but is RGB. Convert it with Image ▸ Type ▸ 8-bit.");
    }

    static String size(ImagePlus image) {
        StringBuilder text = new StringBuilder(image.getWidth() + " × " + image.getHeight());
        if (image.getNSlices() > 1) text.append(" × ").append(image.getNSlices());
        if (image.getNChannels() > 1) text.append(", ").append(image.getNChannels()).append(" channels");
        if (image.getNFrames() > 1) text.append(", ").append(image.getNFrames()).append(" frames");
        return text.toString();
    }
}
