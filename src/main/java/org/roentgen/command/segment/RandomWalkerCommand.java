package org.roentgen.command.segment;

import org.roentgen.command.Menus;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.graph.RandomWalker;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Random Walker...", visible = false, headless = true,
    description = "Each voxel has the label whose seeds a random walker that starts there, and avoids steps over edges, reaches first most probably."
        + " Needs seeds of at least two labels: for the object, and for what is not the object. The probabilities can be had as maps.")
public final class RandomWalkerCommand extends CompetingSeedsCommand {

    @Parameter(label = "Beta", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How much the walker avoids edges; 0 divides the image by distance alone.")
    private double beta = 130;

    @Parameter(label = "Tolerance", min = "0.000001", max = "0.1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Where the solution of the equations ends: the residual relative to the start. Smaller values take longer.")
    private double tolerance = 0.0001;

    @Parameter(label = "Probability maps", min = "0", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How many maps of probabilities come with the labels: for label 1, for label 2, and so on up to this one; 0 for none.")
    private int probabilityMaps = 0;

    @Override protected Segmentation competition() {
        return new RandomWalker(beta, tolerance, probabilityMaps);
    }
}
