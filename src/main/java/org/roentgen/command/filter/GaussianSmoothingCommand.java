package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Gaussian Smoothing...", visible = false, headless = true,
    description = "Smooths with a Gaussian of the given standard deviation, or gives the Gaussian derivative of order 1 or 2 along chosen axes."
        + " Sampled Gaussian, cut off at truncate × sigma and normalised, as SciPy's gaussian_filter. The result is 32-bit, in calibrated"
        + " units; derivatives are per unit length.")
public final class GaussianSmoothingCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian; 0 does not smooth.")
    private double sigma = 1;

    @Parameter(label = "Order x", min = "0", max = "2", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order of the derivative along x: 0 smooths, 1 is the slope, 2 the curvature.")
    private int orderX = 0;

    @Parameter(label = "Order y", min = "0", max = "2", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order of the derivative along y.")
    private int orderY = 0;

    @Parameter(label = "Order z", min = "0", max = "2", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order of the derivative along z; must be 0 for planes.")
    private int orderZ = 0;

    @Parameter(label = "Truncate", min = "1", max = "10", persist = false, attrs = @Attr(name = "unit", value = "sigmas"),
        description = "Where the Gaussian is cut off, in standard deviations.")
    private double truncate = 4;

    @Override protected Filter filter() {
        return new GaussianSmoothing(new double[] {sigma, sigma, sigma}, new int[] {orderX, orderY, orderZ}, truncate);
    }
}
