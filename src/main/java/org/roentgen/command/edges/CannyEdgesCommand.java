package org.roentgen.command.edges;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.edge.Canny;
import org.roentgen.filter.edge.EdgeThreshold;
import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.image.Spacing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.EDGES + "Canny Edges...", visible = false, headless = true,
    description = "Finds edges one voxel wide: where the Gaussian slope is greatest along its direction, is above the high threshold, or above the low one and"
        + " connected to such edges (8 neighbours in a plane, 26 in a volume). With a mask the image outside is not seen, and the mask's border is no edge.")
public final class CannyEdgesCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian; 0 takes central differences.")
    private double sigma = 1.5;

    @Parameter(label = "Thresholding", persist = false, choices = {"otsu", "deviations", "percentile", "absolute"},
        description = "How the thresholds are found from the slopes of all voxels inside the mask (of each slice when slice-by-slice): Otsu, or the median and so many"
            + " median absolute deviations, with the low one a share of it; percentiles; or absolute values.")
    private String thresholding = "otsu";

    @Parameter(label = "Share", min = "0", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Otsu and deviations: the low threshold as a share of the high one.")
    private double share = 0.5;

    @Parameter(label = "Deviations", min = "0", persist = false, attrs = @Attr(name = "unit", value = "deviations"),
        description = "Deviations: how many of them above the median the high threshold is; one is 1.4826 times the median absolute deviation.")
    private double deviations = 3;

    @Parameter(label = "Low percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the slopes are below the low threshold.")
    private double lowPercentile = 80;

    @Parameter(label = "High percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the slopes are below the high threshold.")
    private double highPercentile = 90;

    @Parameter(label = "Low", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Absolute: the low threshold, in intensity per unit length.")
    private double low = 5;

    @Parameter(label = "High", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Absolute: the high threshold, in intensity per unit length.")
    private double high = 10;

    @Parameter(label = "Result", persist = false, choices = {"edges", "strength", "orientation"},
        description = "A mask of the edges; their slope; or their direction in degrees, from dark to bright: 0 towards greater x and 90 towards greater y"
            + " (down), in a volume also the elevation towards greater z. 0 where there is no edge.")
    private String result = "edges";

    @Override protected VolumeFilter filter() {
        return new Canny(new GaussianDerivative(sigma), threshold(share, lowPercentile, low), threshold(1, highPercentile, high),
            Canny.Result.valueOf(result.toUpperCase(Locale.ROOT)), Spacing.isPlane(spacing()));
    }

    private EdgeThreshold threshold(double share, double percentile, double slope) {
        switch (thresholding) {
            case "otsu": return EdgeThreshold.otsu(share);
            case "deviations": return EdgeThreshold.deviations(deviations, share);
            case "percentile": return EdgeThreshold.percentile(percentile);
            default: return EdgeThreshold.absolute(slope);
        }
    }
}
