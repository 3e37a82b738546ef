package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ImageProcessor;

import java.awt.Rectangle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label image of ImageJ's selections. A selection without a position is on all slices, channels or frames; where several overlap the last one wins; what lies
 * outside the image is cut off.
 */
public final class RoiLabels {

    private static final Pattern NAME = Pattern.compile("(?i)label\\s*(\\d{1,8})\\b.*|(\\d{1,8})");

    private final ImagePlus image;
    private final List<Roi> rois;
    private final int[] labels;

    /**
     * @param byName whether the label is in the selection's property or name ({@code Label 7 …} or {@code 7}); else they count 1, 2, 3, …
     * @throws IllegalArgumentException for selections without an area, a label or a place in the image
     */
    public RoiLabels(ImagePlus image, List<Roi> rois, boolean byName) {
        this.image = image;
        this.rois = rois;
        labels = new int[rois.size()];
        for (int i = 0; i < labels.length; i++) {
            check(rois.get(i));
            labels[i] = byName ? label(rois.get(i)) : i + 1;
        }
    }

    private void check(Roi roi) {
        if (!roi.isArea() || roi instanceof TextRoi || roi instanceof ImageRoi)
            throw new IllegalArgumentException("Outlines must be areas, but \"" + roi.getName() + "\" is a " + roi.getTypeAsString().toLowerCase(java.util.Locale.ROOT)
                + ". Remove it, or convert it with Edit ▸ Selection ▸ Line to Area.");
        int[] position = position(roi);
        if (position[0] > image.getNChannels() || position[1] > image.getNSlices() || position[2] > image.getNFrames())
            throw new IllegalArgumentException("Outlines must lie in the image (" + Masks.size(image) + "), but \"" + roi.getName() + "\" is at channel "
                + position[0] + ", slice "
                + position[1] + ", frame " + position[2] + ". Choose the image that they were drawn on.");
    }

    /** Channel, slice and frame; 0 for all. */
    private int[] position(Roi roi) {
        if (roi.hasHyperStackPosition()) return new int[] {roi.getCPosition(), roi.getZPosition(), roi.getTPosition()};
        int index = Math.max(0, roi.getPosition());
        return index == 0 ? new int[3] : index <= image.getStackSize() ? image.convertIndexToPosition(index) : new int[] {0, index, 0};
    }

    /** Has every selection a label in its property or name? */
    public static boolean areNamed(List<Roi> rois) {
        return rois.stream().allMatch(roi -> isLabel(named(roi)));
    }

    private static boolean isLabel(int label) {
        return label >= 1 && label <= 1 << 24;
    }

    /** 0 for none. */
    private static int named(Roi roi) {
        String property = roi.getProperty(Outlines.LABEL);
        Matcher matcher = NAME.matcher(property != null ? property : String.valueOf(roi.getName()));
        return !matcher.matches() ? 0 : Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    private static int label(Roi roi) {
        if (isLabel(named(roi))) return named(roi);
        throw new IllegalArgumentException("Names of outlines must be like Label 7, with a label from 1 to " + (1 << 24) + ", but one is \"" + roi.getName()
            + "\". Rename it, or number the outlines in their order.");
    }

    /** Of the image's size; 16-bit while the labels fit, else 32-bit. */
    public ImagePlus draw() {
        int most = 0;
        for (int label : labels) most = Math.max(most, label);
        ImagePlus result = LabelImage.create(image, "labels", most);
        for (int i = 0; i < labels.length; i++) draw(rois.get(i), labels[i], result);
        LabelImage.colour(result);
        return result;
    }

    private void draw(Roi roi, int label, ImagePlus result) {
        int[] at = position(roi);
        ImageStack stack = result.getStack();
        for (int t = 1; t <= image.getNFrames(); t++)
            for (int z = 1; z <= image.getNSlices(); z++)
                for (int c = 1; c <= image.getNChannels(); c++)
                    if ((at[0] == 0 || at[0] == c) && (at[1] == 0 || at[1] == z) && (at[2] == 0 || at[2] == t))
                        fill(roi, label, stack.getProcessor(result.getStackIndex(c, z, t)));
    }

    private static void fill(Roi roi, int label, ImageProcessor plane) {
        Rectangle box = roi.getBounds(), inside = box.intersection(new Rectangle(plane.getWidth(), plane.getHeight()));
        ImageProcessor mask = roi.getMask();
        for (int y = inside.y; y < inside.y + inside.height; y++)
            for (int x = inside.x; x < inside.x + inside.width; x++)
                if (mask == null || mask.get(x - box.x, y - box.y) != 0) plane.setf(x, y, label);
    }
}
