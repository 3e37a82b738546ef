package org.roentgen.command.filter;

import org.roentgen.fiji.KernelInput;
import org.roentgen.filter.fourier.PointSpread;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** The inputs of a filter that undoes a known blur. */
abstract class DeconvolutionCommand extends FilterCommand {

    @Parameter(label = "Kernel", persist = false, attrs = @Attr(name = "image", value = "kernel"),
        description = "The image of a point, with voxels as large as those of the image; the point stands in the middle (at voxel n/2, rounded down, of n). Its sum is"
            + " made 1. None takes a Gaussian.")
    private String kernel = KernelInput.NONE;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian blur, where there is no kernel.")
    private double sigma = 1;

    /** The blur. */
    final PointSpread spread() {
        return KernelInput.isNone(kernel) ? PointSpread.gaussian(sigma) : PointSpread.of(KernelInput.of(kernel, "Kernel"));
    }
}
