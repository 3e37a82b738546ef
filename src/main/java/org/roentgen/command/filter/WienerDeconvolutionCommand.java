package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.fourier.WienerDeconvolution;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Wiener Deconvolution...", visible = false, headless = true,
    description = "Sharpens an image that a known kernel blurred, by Wiener's linear filter for noise of a known strength. The mean stays; edges may overshoot."
        + " The result is 32-bit, in calibrated units. A voxel that is NaN or infinite makes all of it NaN.")
public final class WienerDeconvolutionCommand extends DeconvolutionCommand {

    @Parameter(label = "Noise-to-signal", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Power of the noise relative to that of the image: the larger, the less is sharpened. 0 for images without noise.")
    private double noiseToSignal = 0.01;

    @Override protected VolumeFilter filter() {
        return new WienerDeconvolution(spread(), noiseToSignal);
    }
}
