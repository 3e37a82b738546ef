package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.morphology.MorphologicalGradient;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.filter.rank.ModeFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Rank Filter...", visible = false, headless = true,
    description = "The minimum, maximum, range, variance, standard deviation, entropy or most frequent value of each voxel's neighbours within a"
        + " radius. Minimum and maximum keep the pixel type; the others are 32-bit. The variance is that of a population; the entropy is in bits.")
public final class RankFilterCommand extends FilterCommand {

    @Parameter(label = "Statistic", persist = false, choices = {"minimum", "maximum", "range", "variance", "standard deviation", "entropy", "mode"},
        description = "What is computed from the neighbours.")
    private String statistic = "minimum";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Neighbours up to this distance from the voxel's centre count: along each axis for a box, in a straight line for a ball.")
    private double radius = 2;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "The neighbourhood's shape; in a plane, a disc or a square.")
    private String element = "ball";

    @Parameter(label = "Bin width", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "For entropy and mode: values nearest to the same multiple of this count as equal. 1 keeps whole numbers as they are;"
            + " choose less for images with small ranges.")
    private double binWidth = 1;

    @Override protected Filter filter() {
        Element shape = Element.valueOf(element.toUpperCase(Locale.ROOT));
        switch (statistic) {
            case "minimum": return ExtremumFilter.minimum(shape, radius);
            case "maximum": return ExtremumFilter.maximum(shape, radius);
            case "range": return new MorphologicalGradient(StructuringElement.of(shape, radius));
            case "variance": return VarianceFilter.variance(shape, radius);
            case "standard deviation": return VarianceFilter.standardDeviation(shape, radius);
            case "entropy": return new EntropyFilter(shape, radius, binWidth);
            default: return new ModeFilter(shape, radius, binWidth);
        }
    }
}
