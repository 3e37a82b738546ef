package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Filter;
import org.roentgen.filter.ridge.DifferenceOfGaussians;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "DoG Filter...", visible = false, headless = true,
    description = "Difference of Gaussians: the image smoothed a little less the image smoothed more. Keeps structures of the sizes between. The result is 32-bit.")
public final class DogFilterCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the first Gaussian; finer structures than this are smoothed away.")
    private double sigma = 1;

    @Parameter(label = "Ratio", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "The standard deviation of the Gaussian that is taken off, in sigmas; coarser structures vanish. 1.6 comes near the LoG.")
    private double ratio = 1.6;

    @Override protected Filter filter() {
        return new DifferenceOfGaussians(sigma, ratio * sigma);
    }
}
