package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.variational.TotalVariation;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Total Variation...", visible = false, headless = true,
    description = "Removes noise and keeps edges: the image nearest to the input among those with little total variation (Rudin, Osher and Fatemi; Chambolle's"
        + " iteration, as scikit-image's denoise_tv_chambolle). With a tolerance of 0 and many iterations a ball of radius r loses 3 · weight / r of its contrast,"
        + " a disc in a plane 2 · weight / r, and smaller things vanish. Nothing flows over the image's edges, whatever the boundary. The result is 32-bit, in"
        + " calibrated units.")
public final class TotalVariationCommand extends FilterCommand {

    @Parameter(label = "Weight", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity × length"),
        description = "How much a slope costs: more weight smooths more; 0 changes nothing. About the noise's standard deviation times the voxel size.")
    private double weight = 10;

    @Parameter(label = "Tolerance", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Ends when the energy changes by less than this share of its first value; 0 does all iterations.")
    private double tolerance = 2e-4;

    @Parameter(label = "Iterations", min = "1", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Ends after so many iterations at the latest.")
    private int iterations = 200;

    @Override protected VolumeFilter filter() {
        return new TotalVariation(weight, tolerance, iterations);
    }
}
