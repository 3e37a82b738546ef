package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.fiji.KernelInput;
import org.roentgen.filter.Element;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.morphology.GreyMorphology;
import org.roentgen.filter.morphology.MorphologicalGradient;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.filter.morphology.TopHat;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Grey Morphology...", visible = false, headless = true,
    description = "Takes the smallest (erode) or largest (dilate) value within an element around each voxel, and combines the two: open removes bright"
        + " objects that the element does not fit into, close dark ones; gradient is the range of values, top-hats are what open and close remove."
        + " The pixel type stays for the first four; the others are 32-bit.")
public final class GreyMorphologyCommand extends FilterCommand {

    @Parameter(label = "Operation", persist = false, choices = {"erode", "dilate", "open", "close", "gradient", "white top-hat", "black top-hat"},
        description = "Erode, dilate, open (erode, then dilate), close (dilate, then erode), gradient (dilated - eroded), white top-hat"
            + " (image - opened) or black top-hat (closed - image).")
    private String operation = "open";

    @Parameter(label = "Element", persist = false, choices = {"ball", "box", "line", "line along z", "image"},
        description = "The neighbourhood's shape; in a plane, a disc or a rectangle. A line lies in the plane of x and y, at an angle. Image: see there.")
    private String element = "ball";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How far the element reaches from its centre: along each axis for a box, in a straight line for a ball, to both sides for a line.")
    private double radius = 2;

    @Parameter(label = "Angle", min = "-180", max = "180", persist = false, attrs = @Attr(name = "unit", value = "degrees"),
        description = "Direction of the line, anticlockwise from the x axis: 0 lies along x, 90 along y.")
    private double angle = 0;

    @Parameter(label = "Element image", persist = false, attrs = @Attr(name = "image", value = "kernel"),
        description = "An open image of any size whose voxels that are not 0 are the element; its middle is the centre. Only for element image.")
    private String shape = KernelInput.NONE;

    @Override protected VolumeFilter filter() {
        switch (operation) {
            case "gradient": return new MorphologicalGradient(structuringElement());
            case "white top-hat": return new TopHat(true, structuringElement());
            case "black top-hat": return new TopHat(false, structuringElement());
            default: return new GreyMorphology(GreyMorphology.Operation.valueOf(operation.toUpperCase(java.util.Locale.ROOT)), structuringElement());
        }
    }

    private StructuringElement structuringElement() {
        switch (element) {
            case "line": return StructuringElement.line(radius, Math.toRadians(angle));
            case "line along z": return StructuringElement.alongZ(radius);
            case "image": return StructuringElement.image(KernelInput.of(shape, "Element image"));
            default: return StructuringElement.of(Element.valueOf(element.toUpperCase(java.util.Locale.ROOT)), radius);
        }
    }
}
