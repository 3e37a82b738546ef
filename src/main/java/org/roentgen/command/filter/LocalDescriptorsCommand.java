package org.roentgen.command.filter;

import java.util.List;
import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.Element;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.descriptor.CooccurrenceFeature;
import org.roentgen.filter.descriptor.GradientBins;
import org.roentgen.filter.descriptor.GreyLevels;
import org.roentgen.filter.descriptor.LocalBinaryPattern;
import org.roentgen.filter.descriptor.LocalCooccurrence;
import org.roentgen.filter.descriptor.NeighbourVariance;
import org.roentgen.filter.descriptor.OrientedGradients;
import org.roentgen.filter.descriptor.PatternCode;
import org.roentgen.filter.rank.EntropyFilter;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Local Descriptors...", visible = false, headless = true,
    description = "Describes the texture around each voxel, as maps: local binary patterns and the variance that goes with them (Ojala 2002), histograms"
        + " of oriented gradients (Dalal and Triggs 2005), the entropy of the grey levels, or features of their co-occurrence (Haralick 1973)."
        + " The result is 32-bit, with a channel for each map.")
public final class LocalDescriptorsCommand extends FilterCommand {

    @Parameter(label = "Descriptor", persist = false, choices = {"binary pattern", "variance", "gradients", "entropy", "co-occurrence"},
        description = "Binary pattern: which points around a voxel are at least as bright. Variance: how much these points differ. Gradients: in which"
            + " directions the intensity changes. Entropy: how mixed the grey levels are. Co-occurrence: which grey levels are neighbours.")
    private String descriptor = "binary pattern";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Binary pattern and variance: of the circle or sphere of points. Gradients: of a cell, the half-extent of a box. Entropy and"
            + " co-occurrence: of the window.")
    private double radius = 1;

    @Parameter(label = "Points", min = "3", max = "24", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Binary pattern and variance: points on the circle, in planes. In a volume there are always 26 on a sphere.")
    private int points = 8;

    @Parameter(label = "Pattern", persist = false, choices = {"uniform", "binary", "smallest", "oriented"},
        description = "Binary pattern: uniform counts the bright points where they lie together, and turning does not change it; binary is a number with a"
            + " bit for each point; smallest is the smallest such number of all turns; oriented also tells where the bright points lie. In scikit-image:"
            + " uniform, default, ror, nri_uniform. Volumes have uniform only.")
    private String pattern = "uniform";

    @Parameter(label = "Directions", persist = false, choices = {"plane", "space"},
        description = "Gradients: directions in the xy plane, or the 13 from a voxel to its neighbours in space.")
    private String directions = "plane";

    @Parameter(label = "Orientations", min = "2", max = "36", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Gradients: into how many parts the half circle of the plane is cut.")
    private int orientations = 9;

    @Parameter(label = "Element", persist = false, choices = {"ball", "box"}, description = "Entropy: the window's shape; in a plane, a disc or a square.")
    private String element = "ball";

    @Parameter(label = "Feature", persist = false, choices = {"all", "contrast", "dissimilarity", "homogeneity", "energy", "correlation", "entropy"},
        description = "Co-occurrence: which feature of the matrix of neighbouring grey levels, averaged over the 4 directions of a plane or the 13 of a volume.")
    private String feature = "contrast";

    @Parameter(label = "Bins", min = "2", max = "65536", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Entropy and co-occurrence: how many grey levels there are; at most 256 for co-occurrence.")
    private int bins = 32;

    @Parameter(label = "Lowest", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Entropy and co-occurrence: where the first grey level begins; what is below belongs to it.")
    private double lowest = 0;

    @Parameter(label = "Highest", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Entropy and co-occurrence: where the last grey level ends; what is above belongs to it.")
    private double highest = 256;

    @Override protected VolumeFilter filter() {
        switch (descriptor) {
            case "binary pattern": return new LocalBinaryPattern(PatternCode.valueOf(upperCase(pattern)), points, radius);
            case "variance": return new NeighbourVariance(points, radius);
            case "gradients": return new OrientedGradients(directions.equals("plane") ? GradientBins.ofPlane(orientations) : GradientBins.ofSpace(), radius);
            case "entropy": return new EntropyFilter(Element.valueOf(upperCase(element)), radius, new GreyLevels(bins, lowest, highest));
            default: return new LocalCooccurrence(features(), radius, new GreyLevels(bins, lowest, highest));
        }
    }

    private List<CooccurrenceFeature> features() {
        return feature.equals("all") ? List.of(CooccurrenceFeature.values()) : List.of(CooccurrenceFeature.valueOf(upperCase(feature)));
    }

    private static String upperCase(String choice) {
        return choice.toUpperCase(Locale.ROOT);
    }
}
