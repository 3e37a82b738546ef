package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.image.Figures;
import org.roentgen.learn.model.HeldOut;

/** What can be said of a prediction with a chosen confidence: a set of classes ({@link ConformalSets}) or an interval ({@link ConformalInterval}). */
public final class ConformalPrediction {

    private final List<String> classes;
    private final ConformalSets sets;
    private final ConformalInterval interval;
    private final int rows;

    /**
     * @param rows that the model was not trained on
     * @param classes of the model; empty where it predicts numbers
     * @param coverage in (0, 1)
     * @param adaptive sets, larger for hard rows
     */
    public ConformalPrediction(HeldOut rows, List<String> classes, double coverage, boolean adaptive) {
        this.classes = classes;
        this.rows = rows.truth().length;
        sets = classes.isEmpty() ? null : new ConformalSets(rows.predicted(), rows.truth(), coverage, adaptive);
        interval = classes.isEmpty() ? new ConformalInterval(rows.predicted(), rows.truth(), coverage) : null;
    }

    /** Rows of the calibration. */
    public int rows() {
        return rows;
    }

    /** The classes, or the interval, as text: {@code benign, malignant}; {@code none}; {@code 3.1 to 4.5}; {@code any number} where there are too few rows. */
    public String of(double[] predicted) {
        if (interval != null) return interval(predicted[0], interval.margin());
        int[] set = sets.set(predicted);
        return set.length == 0 ? "none" : Arrays.stream(set).mapToObj(classes::get).collect(Collectors.joining(", "));
    }

    private static String interval(double predicted, double margin) {
        return Double.isInfinite(margin) ? "any number" : Figures.text(predicted - margin, 5) + " to " + Figures.text(predicted + margin, 5);
    }
}
