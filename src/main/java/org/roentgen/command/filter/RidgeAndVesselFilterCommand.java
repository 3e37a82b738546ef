package org.roentgen.command.filter;

import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.ridge.Frangi;
import org.roentgen.filter.ridge.Jerman;
import org.roentgen.filter.ridge.Meijering;
import org.roentgen.filter.ridge.RidgeFilter;
import org.roentgen.filter.ridge.RidgeMeasure;
import org.roentgen.filter.ridge.RidgeShape;
import org.roentgen.filter.ridge.Sato;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Ridge and Vessel Filter...", visible = false, headless = true,
    description = "Enhances vessels and other bright or dark tubes, plates or blobs of a range of sizes, from the eigenvalues of the Hessian at several scales:"
        + " the measures of Frangi, Sato, Meijering and Jerman. The result is 32-bit: 0 to 1, for Sato in intensities.")
public final class RidgeAndVesselFilterCommand extends FilterCommand {

    @Parameter(label = "Measure", persist = false, choices = {"frangi", "sato", "meijering", "jerman"},
        description = "Frangi: shape and contrast, 0 to 1. Sato: curvature across the structure, in intensities. Meijering: 1 at the strongest line."
            + " Jerman: near 1 in tubes of any contrast.")
    private String measure = "frangi";

    @Parameter(label = "Shape", persist = false, choices = {"tube", "plate", "blob"},
        description = "What to look for; plates and blobs with the measures of Frangi and Sato only. In a plane, lines are tubes, and there are no plates.")
    private String shape = "tube";

    @Parameter(label = "Structures", persist = false, choices = {"bright", "dark"}, description = "Whether they are brighter or darker than what is around them.")
    private String structures = "bright";

    @Parameter(label = "Smallest scale", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Sigma of the finest Gaussian, a little less than the radius of the thinnest structures.")
    private double smallestScale = 1;

    @Parameter(label = "Largest scale", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Sigma of the coarsest Gaussian, a little less than the radius of the thickest structures.")
    private double largestScale = 3;

    @Parameter(label = "Number of scales", min = "1", max = "100", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Sigmas from the smallest to the largest, in equal ratios; the strongest response of all counts.")
    private int numberOfScales = 3;

    @Parameter(label = "Alpha", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "For Frangi: how little unequal curvatures across a tube, or in a blob, are tolerated; small tolerates more.")
    private double alpha = 0.5;

    @Parameter(label = "Beta", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "For Frangi: how much curvature along a tube, or in a plate, is tolerated.")
    private double beta = 0.5;

    @Parameter(label = "Structureness", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "For Frangi: the norm of the Hessian (times sigma squared) at which contrast counts 0.39 of the most, called c in the paper;"
            + " 0 takes half the largest of the volume.")
    private double structureness = 0;

    @Parameter(label = "Tau", min = "0", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "For Jerman: eigenvalues below this share of the volume's largest count as faint.")
    private double tau = 0.75;

    @Override protected VolumeFilter filter() {
        return new RidgeFilter(measure(), structures.equals("bright"), RidgeFilter.scales(smallestScale, largestScale, numberOfScales));
    }

    private RidgeMeasure measure() {
        RidgeShape wanted = RidgeShape.valueOf(shape.toUpperCase(Locale.ROOT));
        if (measure.equals("frangi")) return new Frangi(wanted, alpha, beta, structureness);
        if (measure.equals("sato")) return new Sato(wanted);
        RidgeMeasure.onlyTubes(measure, wanted);
        return measure.equals("jerman") ? new Jerman(tau) : new Meijering();
    }
}
