package org.roentgen.command.segment;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.segment.mask.BallMorphology;
import org.roentgen.segment.mask.ConvexHull;
import org.roentgen.segment.mask.HoleFilling;
import org.roentgen.segment.mask.MaskSmoothing;
import org.roentgen.segment.mask.ObjectSelection;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Mask Morphology...", visible = false, headless = true,
    description = "Changes the shape of a mask, or of the objects of a label image, or selects objects. Voxels that are not 0 are inside. Erosion, dilation, opening"
        + " and closing take an exact ball in image units, whatever the voxel size; beyond the edge of the image lies nothing, or background where the boundary is"
        + " zero. The result is a mask, or the labels in the pixel type of the image. A CT of 512 x 512 x 500 takes about 3 GB.")
public final class MaskMorphologyCommand extends FilterCommand {

    @Parameter(label = "Operation", persist = false, choices = {"erode", "dilate", "open", "close", "fill holes", "keep largest", "remove small", "clear border",
        "smooth", "convex hull"},
        description = "Erode, dilate, open (erode, then dilate), close (dilate, then erode) by the radius; fill holes that do not reach the edge of the image; keep"
            + " the largest objects; remove those below the minimum size, or those that touch the edge; smooth with a Gaussian, cut at one half; or fill the convex"
            + " hull.")
    private String operation = "open";

    @Parameter(label = "Objects", persist = false, choices = {"mask", "labels"},
        description = "Mask: all that is not 0 is one mask, and its connected parts are the objects. Labels: each value is an object; they are kept apart, and a"
            + " voxel that two reach gets the nearest.")
    private String objects = "mask";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Erode, dilate, open, close: the radius of the ball, in a plane of the disc.")
    private double radius = 2;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which voxels of a mask are one object: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8. Holes are connected the other"
            + " way.")
    private String connectivity = "all";

    @Parameter(label = "Count", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Keep largest: how many objects, in each slice when slice-by-slice.")
    private int count = 1;

    @Parameter(label = "Minimum size", min = "0", persist = false, attrs = @Attr(name = "unit", value = "volume"),
        description = "Remove small: the smallest object that stays; a volume, or an area in a plane, in cubed or squared units.")
    private double minimumSize = 20;

    @Parameter(label = "Ends", persist = false,
        description = "Clear border: whether the first and the last slice are edges too.")
    private boolean ends = false;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Smooth: standard deviation of the Gaussian.")
    private double sigma = 1;

    @Parameter(label = "Each object", persist = false,
        description = "Convex hull of a mask: of each object on its own, or one of all together.")
    private boolean eachObject = true;

    @Override protected VolumeFilter filter() {
        boolean labels = objects.equals("labels");
        Connectivity neighbours = Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT));
        switch (operation) {
            case "fill holes": return new HoleFilling(neighbours, labels);
            case "keep largest": return ObjectSelection.largest(count, neighbours, labels);
            case "remove small": return ObjectSelection.atLeast(minimumSize, neighbours, labels);
            case "clear border": return ObjectSelection.offEdge(ends, neighbours, labels);
            case "smooth": return new MaskSmoothing(sigma, labels);
            case "convex hull": return new ConvexHull(labels ? ConvexHull.Of.LABELS : eachObject ? ConvexHull.Of.OBJECTS : ConvexHull.Of.ALL, neighbours);
            default: return new BallMorphology(BallMorphology.Operation.valueOf(operation.toUpperCase(Locale.ROOT)), radius, labels);
        }
    }
}
