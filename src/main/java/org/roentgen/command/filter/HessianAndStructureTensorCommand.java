package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.ridge.HessianFilter;
import org.roentgen.filter.ridge.StructureTensor;
import org.roentgen.filter.ridge.TensorFeature;
import org.roentgen.image.Spacing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Hessian and Structure Tensor...", visible = false, headless = true,
    description = "The Hessian (second Gaussian derivatives) or the structure tensor (averaged products of the gradient) of each voxel: its components,"
        + " eigenvalues, main direction or anisotropy, each as a channel. The result is 32-bit, per unit length squared. A quadratic image gives its exact"
        + " Hessian, whatever the voxel size.")
public final class HessianAndStructureTensorCommand extends FilterCommand {

    @Parameter(label = "Tensor", persist = false, choices = {"hessian", "structure tensor"},
        description = "Second derivatives, which find lines, sheets and spots, or the gradient's products, which find edges and the direction of texture.")
    private String tensor = "hessian";

    @Parameter(label = "Result", persist = false,
        choices = {"components", "eigenvalues", "orientation", "fractional anisotropy", "coherence", "shape index"},
        description = "Components xx, xy, xz, yy, yz, zz; eigenvalues, largest first; the unit vector of the eigenvalue of largest magnitude (across lines and"
            + " edges); how unlike the eigenvalues are; how far the largest in magnitude exceeds the next; or, in planes, from -1 in dark"
            + " spots to 1 in bright ones. Planes have xx, xy, yy and two eigenvalues.")
    private String result = "eigenvalues";

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian whose derivatives are taken; 0 takes differences of neighbours.")
    private double sigma = 1;

    @Parameter(label = "Integration scale", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "For the structure tensor: standard deviation of the Gaussian that averages the products of the gradient.")
    private double integrationScale = 2;

    @Override protected VolumeFilter filter() {
        TensorFeature feature = TensorFeature.valueOf(result.replace(' ', '_').toUpperCase(Locale.ROOT));
        int dimensions = Spacing.isPlane(spacing()) ? 2 : 3;
        return tensor.equals("hessian") ? new HessianFilter(sigma, feature, dimensions)
            : new StructureTensor(sigma, integrationScale, feature, dimensions);
    }
}
