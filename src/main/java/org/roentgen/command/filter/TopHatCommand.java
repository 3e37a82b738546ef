package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.filter.morphology.TopHat;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Top-Hat...", visible = false, headless = true,
    description = "Keeps what is brighter (white) or darker (black) than its surroundings and too small for a ball or box of the radius to fit in;"
        + " an uneven background goes. The result is 32-bit, never negative, in calibrated units.")
public final class TopHatCommand extends FilterCommand {

    @Parameter(label = "Keep", persist = false, choices = {"white", "black"},
        description = "White: bright objects, image - opening. Black: dark objects, closing - image.")
    private String keep = "white";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Larger than half the width of the objects: along each axis for a box, in a straight line for a ball.")
    private double radius = 3;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "The element's shape; in a plane, a disc or a rectangle.")
    private String element = "ball";

    @Override protected Filter filter() {
        return new TopHat(keep.equals("white"), StructuringElement.of(Element.valueOf(element.toUpperCase(java.util.Locale.ROOT)), radius));
    }
}
