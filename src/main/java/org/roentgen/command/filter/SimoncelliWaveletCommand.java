package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.texture.SimoncelliWavelet;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Simoncelli Wavelet...", visible = false, headless = true,
    description = "Details of about one size, in all directions alike: the band-pass (B) map of the Simoncelli wavelet, as IBSI defines it. Computed by"
        + " Fourier transform, so the image is periodic, whatever the boundary. The result is 32-bit. A voxel that is NaN or infinite makes all of it NaN.")
public final class SimoncelliWaveletCommand extends FilterCommand {

    @Parameter(label = "Level", min = "1", max = "16", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "1 has the finest details, each further level those of twice the size.")
    private int level = 1;

    @Override protected VolumeFilter filter() {
        return new SimoncelliWavelet(level);
    }
}
