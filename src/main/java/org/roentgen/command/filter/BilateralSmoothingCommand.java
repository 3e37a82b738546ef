package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.denoise.BilateralGrid;
import org.roentgen.filter.denoise.BilateralSmoothing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Bilateral Smoothing...", visible = false, headless = true,
    description = "Smooths with a Gaussian that does not cross edges: neighbours count less the farther they are and the more their values differ."
        + " The result is 32-bit, in calibrated units.")
public final class BilateralSmoothingCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian in space, cut off at three times that; 0 does not smooth.")
    private double sigma = 1;

    @Parameter(label = "Range", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Standard deviation of the Gaussian of differences in intensity: edges much higher than this stay.")
    private double range = 30;

    @Parameter(label = "Method", persist = false, choices = {"exact", "grid"},
        description = "The sum over all neighbours, whose time grows with sigma; or, for large sigma, a grid, which differs by some per cent of the range.")
    private String method = "exact";

    @Override protected VolumeFilter filter() {
        return method.equals("grid") ? new BilateralGrid(sigma, range) : new BilateralSmoothing(sigma, range);
    }
}
