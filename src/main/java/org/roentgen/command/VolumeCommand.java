package org.roentgen.command;

import ij.ImagePlus;

import java.util.Locale;

import org.roentgen.fiji.Images;
import org.scijava.plugin.Parameter;

/** A command on an image whose lengths matter: each channel of each frame is a volume, or a stack of planes. */
public abstract class VolumeCommand extends RoentgenCommand {

    @Parameter(label = "Image", persist = false, description = "The image to work on; it is not changed.")
    protected ImagePlus image;

    @Parameter(label = "Units", persist = false, choices = {"physical", "pixel"},
        description = "Whether lengths, areas and volumes are in the image's unit, or in pixels along each axis.")
    private String units = "physical";

    @Parameter(label = "Mode", persist = false, choices = {"3D", "slice-by-slice"},
        description = "Whether a stack is one volume, or each slice a plane of its own.")
    private String mode = "3D";

    protected final boolean inPixels() {
        return units.equals("pixel");
    }

    protected final boolean sliceBySlice() {
        return mode.equals("slice-by-slice");
    }

    /** What stands behind the input's title in that of the result. */
    protected final String suffix() {
        String name = getClass().getSimpleName().replaceAll("Command$", "");
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Voxel sizes as kernels take them. */
    protected final double[] spacing() {
        return Images.spacing(image, inPixels(), sliceBySlice());
    }
}
