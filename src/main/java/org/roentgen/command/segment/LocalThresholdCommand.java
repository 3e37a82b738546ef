package org.roentgen.command.segment;

import java.util.Locale;
import java.util.function.Function;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.Element;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.segment.local.IntensityRange;
import org.roentgen.segment.local.LocalThreshold;
import org.roentgen.segment.local.RangedThreshold;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Local Threshold...", visible = false, headless = true,
    description = "Marks the voxels that are bright, or dark, among their neighbours within a radius: at or above the mean, the median, or the threshold of Niblack,"
        + " Sauvola, Phansalkar or Bernsen, less an offset. For uneven light and shading. Voxels outside the mask count as neighbours, but are never marked.")
public final class LocalThresholdCommand extends FilterCommand {

    @Parameter(label = "Method", persist = false, choices = {"mean", "median", "Gaussian", "Niblack", "Sauvola", "Phansalkar", "Bernsen"},
        description = "How the threshold is found from the neighbours; Gaussian is a weighted mean with a standard deviation of a third of the radius.")
    private String method = "mean";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Neighbours up to this distance from the voxel's centre count; more than the radius of the objects.")
    private double radius = 10;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "The neighbourhood's shape; in a plane, a disc or a square.")
    private String element = "ball";

    @Parameter(label = "Objects", persist = false, choices = {"bright", "dark"}, description = "Whether what is at or above the threshold is marked, or what is at"
        + " or below.")
    private String objects = "bright";

    @Parameter(label = "Offset", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Taken away from the threshold. What is flat is at its threshold, and marked: a negative offset leaves it out, for dark objects a positive one.")
    private double offset = 0;

    @Parameter(label = "Deviations", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Niblack: how many standard deviations above the mean the threshold is; negative for dark objects.")
    private double deviations = 0.2;

    @Parameter(label = "Sensitivity", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Sauvola and Phansalkar: how far the threshold sinks below the mean where the neighbours differ little.")
    private double sensitivity = 0.25;

    @Parameter(label = "Contrast", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Bernsen: where the neighbours differ by less, the threshold is the middle of black and white.")
    private double contrast = 15;

    @Parameter(label = "Range", persist = false, choices = {"data", "given"},
        description = "Sauvola, Phansalkar, Bernsen: whether black and white are the smallest and the greatest value inside the mask (of each slice when slice-by-slice),"
            + " or the ones below.")
    private String range = "data";

    @Parameter(label = "Lowest", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "Given range: the value of black.")
    private double lowest = 0;

    @Parameter(label = "Highest", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "Given range: the value of white.")
    private double highest = 256;

    @Parameter(label = "Result", persist = false, choices = {"mask", "threshold"}, description = "A mask, or the threshold at each voxel.")
    private String result = "mask";

    @Override protected VolumeFilter filter() {
        Element shape = Element.valueOf(element.toUpperCase(Locale.ROOT));
        switch (method) {
            case "mean": return finished(LocalThreshold.mean(shape, radius));
            case "median": return finished(LocalThreshold.median(shape, radius));
            case "Gaussian": return finished(LocalThreshold.gaussian(radius));
            case "Niblack": return finished(LocalThreshold.niblack(shape, radius, deviations));
            case "Sauvola": return ranged(r -> LocalThreshold.sauvola(shape, radius, sensitivity, r));
            case "Phansalkar": return ranged(r -> LocalThreshold.phansalkar(shape, radius, sensitivity, r));
            default: return ranged(r -> LocalThreshold.bernsen(shape, radius, contrast, r));
        }
    }

    private LocalThreshold finished(LocalThreshold threshold) {
        LocalThreshold shifted = threshold.offset(offset), sided = objects.equals("dark") ? shifted.dark() : shifted;
        return result.equals("mask") ? sided : sided.levels();
    }

    private VolumeFilter ranged(Function<IntensityRange, LocalThreshold> threshold) {
        Function<IntensityRange, LocalThreshold> whole = r -> finished(threshold.apply(r));
        return range.equals("data") ? new RangedThreshold(whole) : whole.apply(new IntensityRange(lowest, highest));
    }
}
