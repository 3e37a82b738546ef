package org.roentgen.command.filter;

import ij.ImagePlus;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.Display;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Connectivity;
import org.roentgen.filter.morphology.MarkerReconstruction;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Reconstruction from Marker...", visible = false, headless = true,
    description = "Lets a marker image grow below the image (dilation) or shrink above it (erosion) until nothing changes: objects that the marker touches come"
        + " back whole, the others do not. The result is 32-bit, in calibrated units.")
public final class MarkerReconstructionCommand extends VolumeCommand {

    @Parameter(label = "Marker", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image to begin from, of the same size; None begins from the image itself, which changes nothing.")
    private String marker = OptionalImage.NONE;

    @Parameter(label = "Operation", persist = false, choices = {"dilation", "erosion"},
        description = "Dilation: bright objects grow from the marker. Erosion: dark ones do.")
    private String operation = "dilation";

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours are connected: those that share a face (4 in a plane, 6 in 3D), also an edge (8, 18), or also a corner (8, 26).")
    private String connectivity = "all";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        ImagePlus other = OptionalImage.of(marker, "Marker", image), begin = other == null ? image : other;
        MarkerReconstruction reconstruction = new MarkerReconstruction(operation.equals("erosion"),
            Connectivity.valueOf(connectivity.toUpperCase(java.util.Locale.ROOT)));
        ImagePlus result = ResultImage.floats(image, "marker-reconstruction");
        Volumes.forEach(image, progress, (c, t, part) -> reconstruction.run(Images.volumeOrOnly(begin, c, t), Images.volume(image, c, t),
            Images.volume(result, c, t), Spacing.isPlane(spacing()), part));
        Display.fit(result, image, false);
        output = result;
    }
}
