package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.Filter;
import org.roentgen.filter.ridge.UnsharpMask;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Unsharp Mask 3D...", visible = false, headless = true,
    description = "Sharpens: adds a multiple of the difference between the image and the image smoothed with a Gaussian. The result is 32-bit, in calibrated units,"
        + " not cut off.")
public final class UnsharpMask3DCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian: details up to about this size are raised.")
    private double sigma = 1;

    @Parameter(label = "Amount", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How much of the details is added: 0 changes nothing, 1 doubles the finest.")
    private double amount = 1;

    @Override protected Filter filter() {
        return new UnsharpMask(sigma, amount);
    }
}
