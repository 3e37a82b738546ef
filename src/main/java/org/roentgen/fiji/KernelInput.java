package org.roentgen.fiji;

import ij.ImagePlus;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;

/** An open image of any size, named by its title, whose first channel and frame are a kernel: weights, or a shape. */
public final class KernelInput {

    public static final String NONE = "None";

    private KernelInput() { }

    public static boolean isNone(String title) {
        return title.equals(NONE) || title.isEmpty();
    }

    /** @throws IllegalArgumentException when it is not open, or RGB */
    public static Block of(String title, String what) {
        ImagePlus image = OpenImages.named(title, what);
        Volumes.requireGrey(image);
        Block block = new Block(image.getWidth(), image.getHeight(), image.getNSlices());
        BlockReader.of(Images.volume(image, 1, 1), Boundary.ZERO).read(block, 0, 0, 0);
        return block;
    }

    static String[] choices(ImagePlus image) {
        List<String> choices = new ArrayList<>(List.of(NONE));
        for (ImagePlus other : OpenImages.all()) if (other != image) choices.add(other.getTitle());
        return choices.toArray(new String[0]);
    }
}
