package org.roentgen.fiji;

import ij.ImagePlus;

import java.util.ArrayList;
import java.util.List;

/** A second image that a command may take, named by its title: the intensities below labels, say. It has the size of the first one. */
public final class OptionalImage {

    public static final String NONE = "None";

    private OptionalImage() { }

    /**
     * @return null for none
     * @throws IllegalArgumentException when it is not open, or of another size
     */
    public static ImagePlus of(String title, String what, ImagePlus image) {
        if (title.equals(NONE) || title.isEmpty()) return null;
        ImagePlus other = OpenImages.named(title, what);
        Volumes.requireGrey(what, other);
        boolean fits = other.getWidth() == image.getWidth() && other.getHeight() == image.getHeight() && other.getNSlices() == image.getNSlices()
            && fits(other.getNChannels(), image.getNChannels()) && fits(other.getNFrames(), image.getNFrames());
        if (!fits)
            throw new IllegalArgumentException(what + " must have the size of the image (" + Masks.size(image) + "), but is " + Masks.size(other)
                + ". Resample it with Image ▸ Scale… first.");
        return other;
    }

    /** One serves many. */
    private static boolean fits(int count, int other) {
        return count == other || count == 1 || other == 1;
    }

    static String[] choices(ImagePlus image) {
        List<String> choices = new ArrayList<>(List.of(NONE));
        for (ImagePlus other : OpenImages.all())
            if (other != image && other.getWidth() == image.getWidth() && other.getHeight() == image.getHeight()) choices.add(other.getTitle());
        return choices.toArray(new String[0]);
    }
}
