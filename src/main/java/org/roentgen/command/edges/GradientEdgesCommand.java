package org.roentgen.command.edges;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.edge.DifferenceOperator;
import org.roentgen.filter.edge.EdgeThreshold;
import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.filter.edge.Gradient;
import org.roentgen.filter.edge.GradientDirection;
import org.roentgen.filter.edge.GradientEdges;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.filter.edge.GradientOperator;
import org.roentgen.image.Spacing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.EDGES + "Gradient Edges...", visible = false, headless = true,
    description = "How steep the image is at each voxel, in intensity per unit length, in which direction, or where it is steeper than a threshold. All operators are"
        + " normalised: a ramp has its slope, whatever the operator and the voxel size. In a volume slopes are averaged along both other axes.")
public final class GradientEdgesCommand extends FilterCommand {

    @Parameter(label = "Operator", persist = false, choices = {"sobel", "prewitt", "scharr", "roberts", "farid", "central", "gaussian"},
        description = "How slopes are estimated: Sobel, Prewitt and Scharr from 3 voxels along each axis, Roberts from 2 (half a voxel further), Farid from 5, central"
            + " differences without averaging, or the derivative of a Gaussian.")
    private String operator = "sobel";

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Gaussian: its standard deviation; other operators do not use it.")
    private double sigma = 1;

    @Parameter(label = "Result", persist = false, choices = {"magnitude", "direction", "components", "edges"},
        description = "Magnitude; direction in degrees, 0 towards greater x and 90 towards greater y (down), in a volume also the elevation towards greater z;"
            + " the slopes along the axes as channels; or a mask of the edges.")
    private String result = "magnitude";

    @Parameter(label = "Thresholding", persist = false, choices = {"otsu", "percentile", "absolute"},
        description = "Edges: from which magnitude on. Otsu and the percentile look at all voxels inside the mask, or of each slice when slice-by-slice.")
    private String thresholding = "otsu";

    @Parameter(label = "Percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the voxels are no edges.")
    private double percentile = 90;

    @Parameter(label = "Threshold", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Absolute: the smallest magnitude of an edge, in intensity per unit length.")
    private double threshold = 10;

    @Override protected VolumeFilter filter() {
        switch (result) {
            case "direction": return new GradientDirection(operator(), Spacing.isPlane(spacing()));
            case "components": return Spacing.isPlane(spacing()) ? new Gradient(operator(), 0, 1) : new Gradient(operator(), 0, 1, 2);
            case "edges": return new GradientEdges(operator(), threshold());
            default: return new GradientMagnitude(operator());
        }
    }

    private GradientOperator operator() {
        return operator.equals("gaussian") ? new GaussianDerivative(sigma) : DifferenceOperator.valueOf(operator.toUpperCase(Locale.ROOT));
    }

    private EdgeThreshold threshold() {
        return thresholding.equals("otsu") ? EdgeThreshold.otsu(1)
            : thresholding.equals("percentile") ? EdgeThreshold.percentile(percentile) : EdgeThreshold.absolute(threshold);
    }
}
