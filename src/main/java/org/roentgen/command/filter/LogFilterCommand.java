package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Filter;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "LoG Filter...", visible = false, headless = true,
    description = "Laplacian of Gaussian: the sum of the second derivatives of the smoothed image. Negative in bright spots, positive in dark ones, 0 on edges."
        + " The result is 32-bit, per unit length squared, or in intensities where scale-normalised.")
public final class LogFilterCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian; spots with a radius of about 1.7 sigma (1.4 in planes) answer most.")
    private double sigma = 2;

    @Parameter(label = "Scale-normalised", persist = false,
        description = "Multiplies by sigma squared, so that results for different sigmas compare.")
    private boolean scaleNormalised = false;

    @Override protected Filter filter() {
        return new LaplacianOfGaussian(sigma, scaleNormalised);
    }
}
