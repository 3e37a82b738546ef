package org.roentgen.filter.edge;

import java.util.Optional;

/**
 * From which slope on a voxel belongs to an edge: a given value, or one found from the slopes of all voxels inside a mask.
 * <p>Kept where slope ≥ threshold; a slope of 0 is never an edge.
 */
public final class EdgeThreshold {

    private interface Rule {
        double of(SlopeStatistics slopes);
    }

    private final Optional<Rule> rule;                          // none where the value is given
    private final double value;

    private EdgeThreshold(Rule rule) {
        this.rule = Optional.of(rule);
        value = Double.NaN;
    }

    private EdgeThreshold(double value) {
        rule = Optional.empty();
        this.value = value;
    }

    /** A slope in intensity per image unit. */
    public static EdgeThreshold absolute(double slope) {
        if (!(slope >= 0)) throw new IllegalArgumentException("Threshold must be at least 0, but is " + slope + ". 0 keeps every slope.");
        return new EdgeThreshold(slope);
    }

    /** The smallest slope that is at least as great as so many percent of them. */
    public static EdgeThreshold percentile(double percent) {
        if (!(percent >= 0 && percent <= 100))
            throw new IllegalArgumentException("Percentile must be between 0 and 100, but is " + percent + ". 90 leaves a tenth of the voxels.");
        return new EdgeThreshold(slopes -> slopes.percentile(percent));
    }

    /**
     * A share of the threshold that separates small slopes from great ones best.
     * <p>Otsu 1979, IEEE Trans. Syst. Man Cybern. 9(1):62–66, doi:10.1109/TSMC.1979.4310076. 65536 bins from the smallest to the greatest slope.
     */
    public static EdgeThreshold otsu(double share) {
        check("Share", share);
        return new EdgeThreshold(slopes -> times(share, slopes.otsu()));
    }

    /** A share of median + deviations · 1.4826 · median |slope − median|: slopes that are no noise, where most of them are. */
    public static EdgeThreshold deviations(double deviations, double share) {
        check("Deviations", deviations);
        check("Share", share);
        return new EdgeThreshold(slopes -> times(share, slopes.median() + times(deviations, slopes.deviation())));
    }

    /** 0 of what there is none of, which is infinite, is 0. */
    private static double times(double factor, double slope) {
        return factor == 0 ? 0 : factor * slope;
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + value + ". 1 is a start.");
    }

    /** Does it depend on the image? */
    boolean isAutomatic() {
        return rule.isPresent();
    }

    /** @param slopes of all voxels; not looked at where the value is given */
    double of(SlopeStatistics slopes) {
        return rule.isPresent() ? rule.get().of(slopes) : value;
    }
}
