package org.roentgen.command.segment;

import java.util.List;
import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Seeds;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.contour.ActiveContour;
import org.roentgen.segment.contour.ChanVese;
import org.roentgen.segment.contour.ContourMethod;
import org.roentgen.segment.contour.ContourStart;
import org.roentgen.segment.contour.GeodesicContour;
import org.roentgen.segment.contour.LocalChanVese;
import org.roentgen.segment.contour.MorphologicalChanVese;
import org.roentgen.segment.contour.MorphologicalGeodesic;
import org.roentgen.segment.contour.ThresholdLevelSet;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Active Contour...", visible = false, headless = true,
    description = "Moves a contour, in 3D a surface, from where it begins until it rests: to where two regions of different intensity meet (Chan-Vese), to"
        + " edges (geodesic), or to where values leave a range (threshold). The morphological methods do nearly the same much faster, on whole voxels whatever"
        + " their size. The result is a label image and a convergence curve: size, voxels that changed and what the method measures, for each iteration."
        + " Several labels are contours of their own that do not overlap, or begin one contour together. Where nothing parts an object from its surroundings a"
        + " contour leaks, and the number of iterations decides; a start of less than three voxels across may vanish.")
public final class ActiveContourCommand extends SegmentCommand {

    @Parameter(label = "Method", persist = false, choices = {"narrow-band Chan-Vese", "Chan-Vese", "morphological Chan-Vese", "geodesic", "morphological geodesic",
        "threshold"}, description = "Chan-Vese finds two regions, here and there in the whole image; narrow-band and morphological only from the contour on."
            + " Geodesic stops at edges, threshold where values leave the range from lower to upper.")
    private String method = "narrow-band Chan-Vese";

    @Parameter(label = "Start", persist = false, choices = {"seeds", "checkerboard", "box"},
        description = "Where the contour begins: at seeds, at a checkerboard (to find objects anywhere; with a narrow band, geodesic or threshold for up to 16 million"
            + " voxels), or around the whole image (to shrink).")
    private String start = "seeds";

    @Parameter(label = "Seeds", persist = false, attrs = @Attr(name = "image", value = "seeds"),
        description = "Start at seeds: a selection on the image (each point of a multi-point selection is a label, another selection is label 1), an overlay"
            + " (each element is a label), or a label image.")
    private String seeds = Seeds.SELECTION;

    @Parameter(label = "Seed radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Single points among the seeds are grown to balls of this radius; larger seeds stay as they are.")
    private double seedRadius = 3;

    @Parameter(label = "Contours", persist = false, choices = {"one for each label", "one for all"},
        description = "Whether seeds of different labels are contours of their own, where the smaller label keeps what two would have, or begin one contour.")
    private String contours = "one for each label";

    @Parameter(label = "Iterations", min = "1", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "After so many it ends, if it did not come to rest before.")
    private int iterations = 200;

    @Parameter(label = "Smoothing", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Not Chan-Vese: how smooth the contour is. Morphological methods: a whole number of passes an iteration; others: the weight of the curvature.")
    private double smoothing = 1;

    @Parameter(label = "Balloon", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Geodesic: lets the contour grow (above 0) or shrink (below 0) where there is no edge. Threshold: the weight of the range.")
    private double balloon = 1;

    @Parameter(label = "Length weight", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Chan-Vese (mu): how short the contour is, for intensities scaled to 0 to 1 and lengths in voxels.")
    private double lengthWeight = 0.05;

    @Parameter(label = "Area weight", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Chan-Vese (nu): makes the inside small (above 0) or large (below 0). Morphological Chan-Vese: by a voxel each iteration, whatever the number.")
    private double areaWeight = 0;

    @Parameter(label = "Inside weight", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Chan-Vese (lambda 1): how alike values inside must be; must be greater than 0.")
    private double insideWeight = 1;

    @Parameter(label = "Outside weight", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Chan-Vese (lambda 2): how alike values outside must be; must be greater than 0.")
    private double outsideWeight = 1;

    @Parameter(label = "Sigma", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Geodesic: Gaussian smoothing before slopes are taken, so that noise is no edge.")
    private double sigma = 1;

    @Parameter(label = "Contrast", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity/length"),
        description = "Geodesic: the slope of an edge that halves the contour's speed; 0 takes the image's typical slope.")
    private double contrast = 0;

    @Parameter(label = "Edge threshold", min = "0", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Morphological geodesic: the balloon stops where the speed is below it, 1 being flat and 0 an edge; 0 stops at the 40% with the most edge.")
    private double edgeThreshold = 0;

    @Parameter(label = "Attraction", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Geodesic, not morphological: how strongly edges nearby draw the contour.")
    private double attraction = 1;

    @Parameter(label = "Lower", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Threshold: the smallest value inside; -Infinity leaves it open.")
    private double lower = 0;

    @Parameter(label = "Upper", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Threshold: the greatest value inside; Infinity leaves it open.")
    private double upper = 100;

    @Parameter(label = "Band", min = "3", max = "100", persist = false, attrs = @Attr(name = "unit", value = "voxels"),
        description = "Narrow-band Chan-Vese, geodesic, threshold: how far to both sides of the contour is computed; wider is slower, and no better. Distances"
            + " there are right to 0.2 mm at a ball of radius 18 mm in voxels of 1 x 1 x 3 mm, and contours that grow or shrink are 2 to 5% slower or faster than their"
            + " speed; where they come to rest is not concerned.")
    private double band = 4;

    @Parameter(label = "Tolerance", min = "0", persist = false, attrs = @Attr(name = "unit", value = "voxels"),
        description = "Not morphological: the contour rests when it moves less than this in an iteration, as a root mean square. Morphological ones rest when no"
            + " voxel changes.")
    private double tolerance = 0.001;

    @Override protected String begin() {
        if (start.equals("seeds")) return seeds;
        if (!List.of(Seeds.SELECTION, Seeds.OVERLAY, Seeds.NONE).contains(seeds)) OptionalImage.of(seeds, "Seeds", image);     // a wrong name is never silent
        return Seeds.NONE;
    }

    @Override protected Segmentation segmentation() {
        ContourStart from = ContourStart.valueOf(start.toUpperCase(Locale.ROOT));
        return new ActiveContour(method(), from, seedRadius, contours.equals("one for each label"), iterations);
    }

    private ContourMethod method() {
        ChanVese chanVese = new ChanVese(lengthWeight, areaWeight, insideWeight, outsideWeight, tolerance);
        switch (method) {
            case "Chan-Vese": return chanVese;
            case "narrow-band Chan-Vese": return new LocalChanVese(chanVese, band);
            case "geodesic": return new GeodesicContour(sigma, contrast, balloon, smoothing, attraction, band, tolerance);
            case "threshold": return new ThresholdLevelSet(lower, upper, balloon, smoothing, band, tolerance);
            case "morphological geodesic": return new MorphologicalGeodesic(sigma, contrast, edgeThreshold, balloon, passes());
            default: return new MorphologicalChanVese(insideWeight, outsideWeight, -Math.signum(areaWeight), passes());
        }
    }

    private int passes() {
        if (smoothing != Math.rint(smoothing))
            throw new IllegalArgumentException("Smoothing must be a whole number of passes for a morphological method, but is " + smoothing + ". Usual are 1 to 4.");
        return (int) smoothing;
    }
}
