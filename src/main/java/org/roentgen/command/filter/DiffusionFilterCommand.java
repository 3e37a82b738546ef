package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.variational.Conductance;
import org.roentgen.filter.variational.PeronaMalik;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Diffusion Filter...", visible = false, headless = true,
    description = "Smooths by diffusion that stops at edges: Perona and Malik's with an exponential or quadratic conductance. Time t smooths flat regions like a"
        + " Gaussian with sigma = √(2t). Nothing flows over the image's edges, whatever the boundary. The result is 32-bit, in calibrated units.")
public final class DiffusionFilterCommand extends FilterCommand {

    @Parameter(label = "Method", persist = false, choices = {"exponential", "quadratic"},
        description = "Perona and Malik's exponential conductance keeps high contrasts, the quadratic wide regions.")
    private String method = "exponential";

    @Parameter(label = "Contrast", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity / length"),
        description = "Slope above which an edge is kept; must be greater than 0.")
    private double contrast = 20;

    @Parameter(label = "Iterations", min = "0", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Number of time steps.")
    private int iterations = 10;

    @Parameter(label = "Time step", min = "0", persist = false, attrs = @Attr(name = "unit", value = "area"),
        description = "Time of one step; 0 takes the largest stable one, which depends on the voxel size.")
    private double timeStep = 0;

    @Override protected VolumeFilter filter() {
        return new PeronaMalik(Conductance.valueOf(method.toUpperCase(java.util.Locale.ROOT)), contrast, timeStep, iterations);
    }
}
