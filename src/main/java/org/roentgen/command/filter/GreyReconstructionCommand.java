package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.filter.morphology.GreyReconstruction;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Grey Reconstruction...", visible = false, headless = true,
    description = "Removes bright or dark objects and leaves the outlines of all others as they are: by width (open, close), by contrast (h-maxima, h-minima) or"
        + " where they do not touch the edge (fill holes); or finds the maxima or minima, as a mask. The pixel type stays for open, close and fill holes;"
        + " h-maxima and h-minima are 32-bit.")
public final class GreyReconstructionCommand extends FilterCommand {

    @Parameter(label = "Operation", persist = false, choices = {"open", "close", "h-maxima", "h-minima", "fill holes", "maxima", "minima"},
        description = "Open and close remove bright or dark objects that a ball does not fit into; h-maxima and h-minima flatten peaks or basins of at most the"
            + " height; fill holes lifts dark basins that do not touch the edge; maxima and minima are plateaus without a higher or lower neighbour.")
    private String operation = "open";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Radius of the ball, for open and close.")
    private double radius = 2;

    @Parameter(label = "Height", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Contrast of the peaks or basins that go, for h-maxima and h-minima; the others lose as much.")
    private double height = 10;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours are connected: those that share a face (4 in a plane, 6 in 3D), also an edge (8, 18), or also a corner (8, 26).")
    private String connectivity = "all";

    @Override protected VolumeFilter filter() {
        return new GreyReconstruction(GreyReconstruction.Operation.valueOf(constant(operation)), radius, height, Connectivity.valueOf(constant(connectivity)));
    }

    private static String constant(String choice) {
        return choice.toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
