package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.denoise.BlindNonLocalMeans;
import org.roentgen.filter.denoise.NonLocalMeans;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Non-Local Means...", visible = false, headless = true,
    description = "Removes noise and keeps edges and fine structure: averages the voxels around whose surroundings look alike."
        + " For Gaussian noise, or the Rician noise of MR magnitude images, whose bias is removed too. The result is 32-bit, in calibrated units.")
public final class NonLocalMeansCommand extends FilterCommand {

    @Parameter(label = "Patch radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Half the size of the surroundings that are compared, centre excluded; at least one voxel along every axis.")
    private double patchRadius = 1;

    @Parameter(label = "Search radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How far along each axis like surroundings are looked for; at least one voxel. The time grows with its area or volume.")
    private double searchRadius = 3;

    @Parameter(label = "Strength", min = "0", persist = false, attrs = @Attr(name = "unit", value = "sigmas"),
        description = "How different surroundings may be beyond their noise, as a multiple of sigma: more smooths more.")
    private double strength = 0.8;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Standard deviation of the noise; 0 estimates it, in each volume or, slice by slice, in each slice.")
    private double sigma = 0;

    @Parameter(label = "Noise", persist = false, choices = {"gaussian", "rician"},
        description = "How the noise is distributed: Gaussian, or Rician as in MR magnitude images.")
    private String noise = "gaussian";

    @Override protected VolumeFilter filter() {
        NonLocalMeans.Noise kind = NonLocalMeans.Noise.valueOf(noise.toUpperCase(Locale.ROOT));
        return sigma == 0 ? new BlindNonLocalMeans(patchRadius, searchRadius, strength, kind)
            : new NonLocalMeans(patchRadius, searchRadius, strength * sigma, sigma, kind);
    }
}
