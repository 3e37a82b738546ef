package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.graph.GrowCut;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "GrowCut from Seeds...", visible = false, headless = true,
    description = "Seeds conquer the voxels around them, with a strength that every difference of intensity on the way weakens; each voxel has the label that"
        + " arrives with most. Needs seeds of at least two labels: for the object, and for what is not the object. Voxels that no seed reaches stay 0.")
public final class GrowCutCommand extends CompetingSeedsCommand {

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours a seed attacks: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "faces";

    @Parameter(label = "Range", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Difference of intensity between neighbours that nothing crosses; 0 is the range of values in the mask. Smaller values make small"
            + " differences count more.")
    private double range = 0;

    @Parameter(label = "Strength map", persist = false,
        description = "Whether an image of the strength with which each voxel is held comes with the labels, from 0 to 1.")
    private boolean strengthMap = false;

    @Override protected Segmentation competition() {
        return new GrowCut(Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)), range, strengthMap);
    }
}
