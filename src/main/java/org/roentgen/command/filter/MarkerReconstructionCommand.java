package org.roentgen.command.filter;

import ij.ImagePlus;

import org.roentgen.command.Menus;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.morphology.MarkerReconstruction;
import org.roentgen.image.Connectivity;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Reconstruction from Marker...", visible = false, headless = true,
    description = "Lets a marker image grow below the image (dilation) or shrink above it (erosion) until nothing changes: objects that the marker touches come"
        + " back whole, the others do not. It ends at the image's edge, whatever the boundary, and sees all of the image even where a mask says where it counts."
        + " The result is 32-bit, in calibrated units; of an RGB image it is RGB.")
public final class MarkerReconstructionCommand extends FilterCommand {

    @Parameter(label = "Marker", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image to begin from, of the same size; None begins from the image itself, which changes nothing.")
    private String marker = OptionalImage.NONE;

    @Parameter(label = "Operation", persist = false, choices = {"dilation", "erosion"},
        description = "Dilation: bright objects grow from the marker. Erosion: dark ones do.")
    private String operation = "dilation";

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours are connected: those that share a face (4 in a plane, 6 in 3D), also an edge (8, 18), or also a corner (8, 26).")
    private String connectivity = "all";

    @Override protected VolumeFilter filter() {
        return filter(1, 1);
    }

    @Override protected VolumeFilter filter(int channel, int frame) {
        ImagePlus other = OptionalImage.of(marker, "Marker", image);
        return new MarkerReconstruction(Images.volumeOrOnly(other == null ? image : other, channel, frame), operation.equals("erosion"),
            Connectivity.valueOf(connectivity.toUpperCase(java.util.Locale.ROOT)));
    }
}
