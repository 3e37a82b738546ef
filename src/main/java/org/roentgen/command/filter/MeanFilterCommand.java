package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.MeanFilter;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Mean Filter...", visible = false, headless = true,
    description = "Replaces each voxel by the mean of its neighbours within a radius. The result is 32-bit, in calibrated units.")
public final class MeanFilterCommand extends FilterCommand {

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Neighbours up to this distance from the voxel's centre count: along each axis for a box, in a straight line for a ball.")
    private double radius = 2;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "The neighbourhood's shape; in a plane, a disc or a square.")
    private String element = "ball";

    @Override protected Filter filter() {
        return new MeanFilter(Element.valueOf(element.toUpperCase(java.util.Locale.ROOT)), radius);
    }
}
