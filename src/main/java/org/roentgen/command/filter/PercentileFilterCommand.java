package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.PercentileFilter;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Median and Percentile Filter...", visible = false, headless = true,
    description = "Replaces each voxel by the median, or any other percentile, of its neighbours within a radius: removes noise and keeps edges."
        + " The result is one of the neighbours' values, so the pixel type and calibration stay.")
public final class PercentileFilterCommand extends FilterCommand {

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Neighbours up to this distance from the voxel's centre count: along each axis for a box, in a straight line for a ball.")
    private double radius = 1;

    @Parameter(label = "Percentile", min = "0", max = "100", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "50 is the median, 0 the minimum, 100 the maximum.")
    private double percentile = 50;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "The neighbourhood's shape; in a plane, a disc or a square.")
    private String element = "ball";

    @Override protected Filter filter() {
        return new PercentileFilter(Element.valueOf(element.toUpperCase(java.util.Locale.ROOT)), radius, percentile);
    }
}
