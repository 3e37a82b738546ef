package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.HysteresisThreshold;
import org.roentgen.segment.ThresholdPair;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Hysteresis Threshold...", visible = false, headless = true,
    description = "Marks bright objects with a core: what is at or above the low threshold and connected to something at or above the high one. Or dark objects,"
        + " from the high"
        + " threshold down to the low one. Only what is inside the mask is looked at.")
public final class HysteresisThresholdCommand extends FilterCommand {

    @Parameter(label = "Thresholding", persist = false, choices = {"multi-Otsu", "deviations", "percentile", "absolute"},
        description = "How the thresholds are found from the values inside the mask (of each slice when slice-by-slice): between three classes; the median and so"
            + " many median absolute"
            + " deviations; percentiles; or absolute values.")
    private String thresholding = "multi-Otsu";

    @Parameter(label = "Objects", persist = false, choices = {"bright", "dark"}, description = "Whether cores are at or above the high threshold, or at or below the"
        + " low one.")
    private String objects = "bright";

    @Parameter(label = "Low deviations", persist = false, attrs = @Attr(name = "unit", value = "deviations"),
        description = "Deviations: the low threshold above the median; one is 1.4826 times the median absolute deviation.")
    private double lowDeviations = 2;

    @Parameter(label = "High deviations", persist = false, attrs = @Attr(name = "unit", value = "deviations"), description = "Deviations: the high threshold above"
        + " the median.")
    private double highDeviations = 4;

    @Parameter(label = "Low percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the values are below the low threshold.")
    private double lowPercentile = 80;

    @Parameter(label = "High percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the values are below the high threshold.")
    private double highPercentile = 95;

    @Parameter(label = "Low", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "Absolute: the low threshold.")
    private double low = 100;

    @Parameter(label = "High", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "Absolute: the high threshold.")
    private double high = 200;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours are connected: those that share a face (4 in a plane, 6 in 3D), also an edge (8, 18), or also a corner (8, 26).")
    private String connectivity = "all";

    @Override protected VolumeFilter filter() {
        return new HysteresisThreshold(thresholds(), Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)), objects.equals("dark"));
    }

    private ThresholdPair thresholds() {
        switch (thresholding) {
            case "multi-Otsu": return ThresholdPair.multiOtsu();
            case "deviations": return ThresholdPair.deviations(lowDeviations, highDeviations);
            case "percentile": return ThresholdPair.percentiles(lowPercentile, highPercentile);
            default: return ThresholdPair.absolute(low, high);
        }
    }
}
