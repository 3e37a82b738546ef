package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.graph.DataTerm;
import org.roentgen.segment.graph.GraphCut;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Graph Cut from Seeds...", visible = false, headless = true,
    description = "Divides the image among the labels of seeds so that boundaries are short and run along edges, and voxels look like the seeds of their label:"
        + " for two labels the best of all divisions. Needs seeds of at least two labels: for the object, and for what is not the object.")
public final class GraphCutCommand extends CompetingSeedsCommand {

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Between which neighbours boundaries are counted: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8. More make rounder"
            + " boundaries, but need up to three times as much memory.")
    private String connectivity = "faces";

    @Parameter(label = "Data", persist = false, choices = {"histogram", "Gaussians", "none"},
        description = "What is known about the values of a label: the histogram of those under its seeds, a mixture of Gaussians that fits them, or nothing.")
    private String data = "histogram";

    @Parameter(label = "Bins", min = "2", max = "65536", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Of each histogram, over the range of values in the mask.")
    private int bins = 64;

    @Parameter(label = "Components", min = "1", max = "20", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Gaussians for each label.")
    private int components = 2;

    @Parameter(label = "Weight", min = "0", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How much the values count, against the boundaries.")
    private double weight = 0.2;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Differences of intensity beyond this one make an edge; 0 is the root mean square of the differences between neighbours.")
    private double sigma = 0;

    @Override protected Segmentation competition() {
        return new GraphCut(Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)), term(), weight, sigma);
    }

    private DataTerm term() {
        return data.equals("none") ? DataTerm.NONE : data.equals("histogram") ? DataTerm.histogram(bins) : DataTerm.gaussians(components);
    }
}
