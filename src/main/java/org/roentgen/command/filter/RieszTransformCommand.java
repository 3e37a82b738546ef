package org.roentgen.command.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.texture.RieszTransform;
import org.roentgen.filter.texture.SimoncelliWavelet;
import org.roentgen.image.Spacing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Riesz Transform...", visible = false, headless = true,
    description = "One component of the Riesz transform, as IBSI defines it: derivatives along the axes of structures of all sizes alike; of the image,"
        + " of its Laplacian of Gaussian (per squared unit) or of a Simoncelli band. Computed by Fourier transform, so the image is"
        + " periodic; the boundary is for the Laplacian of Gaussian. The result is 32-bit."
        + " A voxel that is NaN or infinite makes all of it NaN.")
public final class RieszTransformCommand extends FilterCommand {

    private static final double TRUNCATE = 4;                     // as IBSI

    @Parameter(label = "Order x", min = "0", max = "10", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order along x; the three orders together are from 1 to 10.")
    private int orderX = 1;

    @Parameter(label = "Order y", min = "0", max = "10", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order along y.")
    private int orderY = 0;

    @Parameter(label = "Order z", min = "0", max = "10", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Order along z; must be 0 for planes.")
    private int orderZ = 0;

    @Parameter(label = "Of", persist = false, choices = {"image", "laplacian of gaussian", "simoncelli band"}, description = "What is transformed.")
    private String of = "image";

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Standard deviation for the Laplacian of Gaussian, which is cut off at four times that.")
    private double sigma = 3;

    @Parameter(label = "Level", min = "1", max = "16", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Of the Simoncelli band: 1 is the finest.")
    private int level = 1;

    @Override protected VolumeFilter filter() {
        return new RieszTransform(orderX, orderY, orderZ, before());
    }

    private List<? extends VolumeFilter> before() {
        switch (of) {
            case "laplacian of gaussian":
                return IntStream.range(0, Spacing.isPlane(spacing()) ? 2 : 3).mapToObj(this::curvature).collect(Collectors.toList());
            case "simoncelli band": return List.of(new SimoncelliWavelet(level));
            default: return List.of();
        }
    }

    private GaussianSmoothing curvature(int axis) {
        int[] order = new int[3];
        order[axis] = 2;
        return new GaussianSmoothing(new double[] {sigma, sigma, sigma}, order, TRUNCATE);
    }
}
