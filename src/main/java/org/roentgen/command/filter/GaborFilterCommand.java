package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.texture.GaborFilter;
import org.roentgen.filter.texture.GaborKernel;
import org.roentgen.filter.texture.Pooling;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Gabor Filter...", visible = false, headless = true,
    description = "The response to waves of one wavelength and orientation under a Gaussian, in the xy planes or averaged over the three orthogonal"
        + " planes, as IBSI defines it: not normalised. The result is 32-bit. A pixel that is NaN or infinite makes its planes NaN.")
public final class GaborFilterCommand extends FilterCommand {

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation of the Gaussian along the wave.")
    private double sigma = 2;

    @Parameter(label = "Lambda", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Wavelength, from crest to crest.")
    private double lambda = 4;

    @Parameter(label = "Gamma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Aspect ratio: across the wave the Gaussian's standard deviation is sigma / gamma.")
    private double gamma = 1;

    @Parameter(label = "Theta", persist = false, attrs = @Attr(name = "unit", value = "degrees"),
        description = "Where the wave runs to: 0 is along x, 90 along y; clockwise on the screen.")
    private double theta = 0;

    @Parameter(label = "Part", persist = false, choices = {"modulus", "real", "imaginary"},
        description = "What to show of the complex response: its strength, or how much it is like a cosine or a sine.")
    private String part = "modulus";

    @Parameter(label = "Planes", persist = false, choices = {"xy", "average of three"},
        description = "The planes of the stack, or the mean of the responses in xy, xz and yz planes.")
    private String planes = "xy";

    @Parameter(label = "Pooling", persist = false, choices = {"none", "average", "max"},
        description = "Over all orientations around, from theta in steps: none, their mean, or the largest response.")
    private String pooling = "none";

    @Parameter(label = "Step", min = "0", max = "180", persist = false, attrs = @Attr(name = "unit", value = "degrees"),
        description = "Angle between the orientations that are pooled; must divide 180.")
    private double step = 45;

    @Override protected VolumeFilter filter() {
        return new GaborFilter(new GaborKernel(sigma, lambda, gamma), Math.toRadians(theta), Math.toRadians(step),
            Pooling.valueOf(pooling.toUpperCase(Locale.ROOT)), GaborFilter.Part.valueOf(part.toUpperCase(Locale.ROOT)), !planes.equals("xy"));
    }
}
