package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.watershed.SplitTouchingObjects;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Split Touching Objects...", visible = false, headless = true,
    description = "Divides the objects of a mask or label image at their waists: a watershed of the distance to each object's edge. Connected voxels of one"
            + " value are an object; one"
        + " without a waist stays whole. The parts are numbered from 1, those of the largest object first.")
public final class SplitTouchingObjectsCommand extends SegmentCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian that smooths the distances, so that rough edges do not divide; 0 does not smooth.")
    private double sigma = 1;

    @Parameter(label = "Height", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How much farther from the edge the middle of a part must be than the waist, at least; more divides less.")
    private double height = 0.5;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours belong together: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "all";

    @Parameter(label = "Lines", persist = false, description = "Whether lines of background, one voxel wide, part the objects.")
    private boolean lines = false;

    @Override protected Segmentation segmentation() {
        return new SplitTouchingObjects(sigma, height, Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)), lines);
    }
}
