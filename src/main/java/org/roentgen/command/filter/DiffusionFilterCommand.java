package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.variational.Conductance;
import org.roentgen.filter.variational.CurvatureDiffusion;
import org.roentgen.filter.variational.PeronaMalik;
import org.roentgen.filter.variational.TensorDiffusion;
import org.roentgen.filter.variational.TensorRule;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Diffusion Filter...", visible = false, headless = true,
    description = "Smooths by diffusion that stops at edges or follows them: Perona and Malik's, Whitaker and Xue's modified curvature diffusion, or Weickert's"
        + " edge- and coherence-enhancing. Time t smooths flat regions like a Gaussian with sigma = √(2t). Nothing flows over the image's edges, whatever the"
        + " boundary. The result is 32-bit, in calibrated units.")
public final class DiffusionFilterCommand extends FilterCommand {

    @Parameter(label = "Method", persist = false, choices = {"exponential", "quadratic", "curvature", "edge-enhancing", "coherence-enhancing"},
        description = "Perona and Malik's exponential conductance keeps high contrasts, the quadratic wide regions. Curvature straightens lines of"
            + " equal intensity and keeps faint contrasts. Edge-enhancing also smooths along edges, coherence-enhancing along lines only: it closes gaps in vessels"
            + " and fibres.")
    private String method = "exponential";

    @Parameter(label = "Contrast", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Slope above which an edge is kept; must be greater than 0.")
    private double contrast = 20;

    @Parameter(label = "Iterations", min = "0", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Number of time steps.")
    private int iterations = 10;

    @Parameter(label = "Time step", min = "0", persist = false, attrs = @Attr(name = "unit", value = "area"),
        description = "Time of one step; 0 takes the largest stable one, which depends on the voxel size.")
    private double timeStep = 0;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Edge- and coherence-enhancing: Gaussian smoothing before slopes are taken, so that noise is no edge.")
    private double sigma = 0.5;

    @Parameter(label = "Rho", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Coherence-enhancing: Gaussian scale on which the direction of lines is found; some times their width.")
    private double rho = 3;

    @Override protected VolumeFilter filter() {
        switch (method) {
            case "curvature": return new CurvatureDiffusion(contrast, timeStep, iterations);
            case "edge-enhancing": return new TensorDiffusion(TensorRule.EDGE_ENHANCING, contrast, sigma, rho, timeStep, iterations);
            case "coherence-enhancing": return new TensorDiffusion(TensorRule.COHERENCE_ENHANCING, contrast, sigma, rho, timeStep, iterations);
            default: return new PeronaMalik(Conductance.valueOf(method.toUpperCase(Locale.ROOT)), contrast, timeStep, iterations);
        }
    }
}
