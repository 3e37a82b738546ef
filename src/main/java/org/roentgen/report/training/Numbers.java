package org.roentgen.report.training;

import java.util.Locale;

import org.roentgen.image.Figures;
import org.roentgen.learn.evaluate.Estimate;

/** Numbers as the page writes them. */
final class Numbers {

    static final String UNDEFINED = "not defined";

    private Numbers() { }

    /** Three decimals: scores. */
    static String score(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? UNDEFINED : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^-", "−");
    }

    /** Four significant digits: values of columns. */
    static String value(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? UNDEFINED : Figures.text(value).replaceFirst("^-", "−");
    }

    static String interval(Estimate estimate) {
        return Double.isNaN(estimate.lower) ? "–" : score(estimate.lower) + " to " + score(estimate.upper);
    }

    static String valueInterval(Estimate estimate) {
        return Double.isNaN(estimate.lower) ? "–" : value(estimate.lower) + " to " + value(estimate.upper);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
}
