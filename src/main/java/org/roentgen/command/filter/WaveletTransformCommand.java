package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.texture.DecimatedWavelet;
import org.roentgen.filter.texture.Pooling;
import org.roentgen.filter.texture.UndecimatedWavelet;
import org.roentgen.filter.texture.Wavelet;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Wavelet Transform...", visible = false, headless = true,
    description = "One sub-band of the undecimated wavelet transform, as IBSI defines it; or all sub-bands of the decimated one side by side,"
        + " and the way back from there. Levels are in voxels: resample anisotropic images first. The decimated transform is periodic, whatever the boundary."
        + " The result is 32-bit.")
public final class WaveletTransformCommand extends FilterCommand {

    @Parameter(label = "Transform", persist = false, choices = {"undecimated", "decimated", "inverse"},
        description = "One sub-band in full size; all sub-bands in an image of the same size, the coarsest in the first corner; or the image from those.")
    private String transform = "undecimated";

    @Parameter(label = "Wavelet", persist = false, choices = {"haar", "db2", "db3", "db4", "db5", "db6", "db7", "db8", "db9", "db10", "sym2", "sym3",
        "sym4", "sym5", "sym6", "sym7", "sym8", "sym9", "sym10", "coif1", "coif2", "coif3", "coif4", "coif5", "bior1.3", "bior1.5", "bior2.2", "bior2.4",
        "bior2.6", "bior2.8", "bior3.1", "bior3.3", "bior3.5", "bior3.7", "bior3.9", "bior4.4"},
        description = "Haar, Daubechies (db), Symlet (sym) or Coiflet (coif) of an order, or biorthogonal spline (bior) with the orders of synthesis and"
            + " analysis; bior4.4 is the 9/7 of JPEG 2000.")
    private String wavelet = "coif1";

    @Parameter(label = "Level", min = "1", max = "8", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "1 is the finest; for the decimated transform, how many.")
    private int level = 1;

    @Parameter(label = "Sub-band", persist = false, choices = {"LLL", "HLL", "LHL", "HHL", "LLH", "HLH", "LHH", "HHH"},
        description = "Low-pass (L) or high-pass (H) along x, y and z; in planes the last letter does not count. For the undecimated transform.")
    private String band = "LLH";

    @Parameter(label = "Pooling", persist = false, choices = {"none", "average", "max"},
        description = "Over all right-angle turns of the kernel, 24 in 3D and 4 in a plane: none, their mean, or the largest response."
            + " For the undecimated transform.")
    private String pooling = "none";

    @Override protected VolumeFilter filter() {
        Wavelet filters = Wavelet.named(wavelet);
        return transform.equals("undecimated") ? new UndecimatedWavelet(filters, band, level, Pooling.valueOf(pooling.toUpperCase(Locale.ROOT)))
            : new DecimatedWavelet(filters, level, transform.equals("inverse"));
    }
}
