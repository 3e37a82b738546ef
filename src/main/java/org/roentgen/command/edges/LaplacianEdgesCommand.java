package org.roentgen.command.edges;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.edge.Laplacian;
import org.roentgen.filter.edge.ZeroCrossings;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.image.Connectivity;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.EDGES + "Laplacian Edges...", visible = false, headless = true,
    description = "The sum of the curvatures along the axes, in intensity per squared unit length, from neighbours or after smoothing with a Gaussian (LoG); or a mask of"
        + " the voxels where the LoG changes sign: closed edges one voxel wide (Marr and Hildreth).")
public final class LaplacianEdgesCommand extends FilterCommand {

    @Parameter(label = "Result", persist = false, choices = {"laplacian", "LoG", "zero crossings"},
        description = "The Laplacian from neighbours, the Laplacian of the smoothed image, or where that changes sign.")
    private String result = "laplacian";

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Laplacian: which neighbours count: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "faces";

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "LoG and zero crossings: standard deviation of the Gaussian; 0 takes differences between neighbours.")
    private double sigma = 2;

    @Parameter(label = "Threshold", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length^3"),
        description = "Zero crossings: the smallest slope of the LoG across an edge; 0 keeps all of them, also in noise.")
    private double threshold = 1;

    @Override protected VolumeFilter filter() {
        switch (result) {
            case "LoG": return new LaplacianOfGaussian(sigma, false);
            case "zero crossings": return new ZeroCrossings(sigma, threshold);
            default: return new Laplacian(Connectivity.valueOf(connectivity.toUpperCase(Locale.ROOT)));
        }
    }
}
