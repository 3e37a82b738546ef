package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.fourier.BandPass;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Fourier Band-Pass...", visible = false, headless = true,
    description = "Keeps waves whose period lies between two lengths: removes noise below the shortest and shading above the longest period, by the Fourier transform."
        + " Waves at a cutoff keep one half (ideal: all). The result is 32-bit: intensities around the mean, or with a longest period differences around 0."
        + " A voxel that is NaN or infinite makes all of it NaN.")
public final class FourierBandPassCommand extends FilterCommand {

    @Parameter(label = "Shortest period", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Waves with a shorter period go; 0 keeps them all.")
    private double shortestPeriod = 3;

    @Parameter(label = "Longest period", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Waves with a longer period go, and the mean with them; 0 keeps them all.")
    private double longestPeriod = 0;

    @Parameter(label = "Roll-off", persist = false, choices = {"gaussian", "butterworth", "ideal"},
        description = "How sharply it cuts: the sharper, the more edges ring.")
    private String rolloff = "gaussian";

    @Parameter(label = "Order", min = "1", max = "20", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Steepness of the Butterworth roll-off.")
    private int order = 2;

    @Override protected VolumeFilter filter() {
        return new BandPass(shortestPeriod, longestPeriod, BandPass.Rolloff.valueOf(rolloff.toUpperCase(Locale.ROOT)), order);
    }
}
