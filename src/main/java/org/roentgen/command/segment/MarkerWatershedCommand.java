package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Seeds;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.watershed.MarkerWatershed;
import org.roentgen.segment.watershed.Relief;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Marker Watershed...", visible = false, headless = true,
    description = "Floods a relief from markers until the waters meet: the image itself, its gradient, or the distance to the edge of objects. Markers are"
            + " seeds (drawn, or a label image), the"
        + " minima that are deep enough, or the places of objects that are far from their edge. Labels never leave the mask; with a distance only the mask is"
        + " flooded, or without one the voxels that are not 0. Markers that were found are numbered by size.")
public final class MarkerWatershedCommand extends SegmentCommand {

    @Parameter(label = "Markers", persist = false, choices = {"seeds", "minima", "distance maxima"},
        description = "Where water begins to flow: from seeds, from minima of the relief, or from maxima of the distance to the edge of objects.")
    private String markers = "minima";

    @Parameter(label = "Seeds", persist = false, attrs = @Attr(name = "image", value = "seeds"),
        description = "Markers from seeds: a selection, whose points are a label each, an overlay, whose elements are a label each, or a label image.")
    private String seeds = Seeds.SELECTION;

    @Parameter(label = "Relief", persist = false, choices = {"intensity", "gradient", "distance"},
        description = "What is flooded: the values from low to high, their slope, or objects from their middle to their edge.")
    private String relief = "gradient";

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian that smooths the image, or the distances; 0 does not smooth.")
    private double sigma = 1;

    @Parameter(label = "Height", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "How much deeper than the pass to a deeper one minima must be, in units of the relief: intensity, intensity per length, or length. Maxima"
            + " of the distance must rise by more"
            + " than this, as a length. 0 takes all.")
    private double height = 1;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours water flows to: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "faces";

    @Parameter(label = "Compactness", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "How much each unit of distance from the marker counts, in units of the relief: 0 follows the relief alone, more makes rounder regions.")
    private double compactness = 0;

    @Parameter(label = "Lines", persist = false, description = "Whether lines of background, one voxel wide, part the regions.")
    private boolean lines = false;

    @Override protected String begin() {
        if (markers.equals("seeds")) return seeds;
        if (!seeds.equals(Seeds.SELECTION) && !seeds.equals(Seeds.OVERLAY)) OptionalImage.of(seeds, "Seeds", image);       // a wrong title is an error, used or not
        return Seeds.NONE;
    }

    @Override protected Segmentation segmentation() {
        return new MarkerWatershed(MarkerWatershed.Markers.valueOf(constant(markers)), Relief.valueOf(constant(relief)), sigma, height,
            Connectivity.valueOf(constant(connectivity)), compactness, lines);
    }

    private static String constant(String choice) {
        return choice.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
