package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.fourier.RichardsonLucy;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Richardson-Lucy Deconvolution...", visible = false, headless = true,
    description = "Sharpens an image of counts (microscopy, nuclear medicine) that a known kernel blurred: climbs towards the image that explains it best if its noise"
        + " is Poisson's, with a penalty on total variation if wished. 0 stands for no counts; images with negative values are lifted by their smallest one meanwhile."
        + " The result is 32-bit, in calibrated units. A voxel that is NaN or infinite makes all of it NaN.")
public final class RichardsonLucyCommand extends DeconvolutionCommand {

    @Parameter(label = "Iterations", min = "1", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "The more, the sharper, and the more noise.")
    private int iterations = 10;

    @Parameter(label = "Regularisation", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Weight of the total variation, which damps noise: about a hundredth of the voxel size; 0 does without it.")
    private double regularisation = 0;

    @Override protected VolumeFilter filter() {
        return new RichardsonLucy(spread(), iterations, regularisation);
    }
}
