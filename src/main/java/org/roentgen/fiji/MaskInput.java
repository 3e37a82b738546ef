package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.Roi;

import java.util.ArrayList;
import java.util.List;

/** The common input {@code mask}: nothing, the image's own area selection, or an open image whose voxels that are neither 0 nor NaN are inside. */
public final class MaskInput {

    public static final String NONE = "None";
    public static final String SELECTION = "Selection";

    private MaskInput() { }

    static boolean isReserved(String mask) {
        return mask.isEmpty() || mask.equals(NONE) || mask.equals(SELECTION);
    }

    static String[] choices(ImagePlus image) {
        List<String> choices = new ArrayList<>(List.of(NONE, SELECTION));
        for (ImagePlus other : OpenImages.all())
            if (other != image && other.getWidth() == image.getWidth() && other.getHeight() == image.getHeight())
                choices.add(other.getTitle());
        return choices.toArray(new String[0]);
    }

    /** Like ImageJ's own filters, the dialog starts from the area selection where there is one. */
    static String preselected(ImagePlus image) {
        return hasArea(image) ? SELECTION : NONE;
    }

    static boolean hasArea(ImagePlus image) {
        Roi roi = image.getRoi();
        return roi != null && roi.isArea();
    }
}
