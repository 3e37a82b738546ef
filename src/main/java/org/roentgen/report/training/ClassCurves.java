package org.roentgen.report.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.roentgen.learn.evaluate.Calibration;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.Cutoffs;
import org.roentgen.learn.evaluate.Estimate;
import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/** ROC, precision-recall, calibration and decision curves: of two classes those of the second, of more one for each class against the rest. */
final class ClassCurves {

    static final String EXPLANATION = "ROC: the gray line is chance. Precision and recall: the gray lines are the shares of the classes, which chance would give."
        + " Calibration: on the gray line, events happen as often as they are said to. Decision curve (Vickers and Elkin 2006): the net benefit of treating those whose"
        + " probability is at least the threshold, beside treating all or none.";
    private static final int DECISIONS = 100;

    private final ClassScores scores;
    private final List<String> classes;
    private final IntFunction<Estimate> areas;
    private final int[] shown;

    /** @param areas under the ROC curve of each class, with limits */
    ClassCurves(ClassScores scores, List<String> classes, IntFunction<Estimate> areas) {
        this.scores = scores;
        this.classes = classes;
        this.areas = areas;
        shown = classes.size() == 2 ? new int[] {1} : IntStream.range(0, classes.size()).toArray();
    }

    Drawing[] drawings() {
        return new Drawing[] {roc(), precision(), calibration(), decision()};
    }

    private Line curve(int c, String name, double[] xs, double[] ys) {
        return new Line(name, xs, ys, Palette.of(c), 2, c < 8 ? Canvas.Dash.SOLID : Canvas.Dash.DASHED);
    }

    private Plot roc() {
        Plot plot = new Plot("ROC", "1 − specificity", "sensitivity").x(0, 1).y(0, 1).add(Line.reference("", 0, 0, 1, 1));
        for (int c : shown) {
            Cutoffs cutoffs = scores.cutoffs(c);
            double[] xs = new double[cutoffs.size() + 1], ys = new double[cutoffs.size() + 1];
            for (int i = 0; i < cutoffs.size(); i++) {
                xs[i + 1] = cutoffs.falseAlarms(i);
                ys[i + 1] = cutoffs.sensitivity(i);
            }
            Estimate area = areas.apply(c);
            plot.add(curve(c, classes.get(c) + ": AUC " + Numbers.score(area.value) + (Double.isNaN(area.lower) ? "" : " [" + Numbers.interval(area) + "]"), xs, ys));
        }
        return plot;
    }

    private Plot precision() {
        Plot plot = new Plot("Precision and recall", "recall (sensitivity)", "precision (PPV)").x(0, 1).y(0, 1);
        for (int c : shown) {
            Cutoffs cutoffs = scores.cutoffs(c);
            double share = (double) scores.confusion().rows(c) / scores.rows();
            plot.add(Line.reference("", 0, share, 1, share));
            plot.add(curve(c, classes.get(c) + ": average precision " + Numbers.score(cutoffs.averagePrecision()),
                IntStream.range(0, cutoffs.size()).mapToDouble(cutoffs::sensitivity).toArray(),
                IntStream.range(0, cutoffs.size()).mapToDouble(cutoffs::precision).toArray()));
        }
        return plot;
    }

    private Plot calibration() {
        Plot plot = new Plot("Calibration", "predicted probability", "share of the class").x(0, 1).y(0, 1).add(Line.reference("", 0, 0, 1, 1));
        for (int c : shown) {
            Calibration calibration = scores.calibration(c, ClassSection.bins(scores.rows()), Calibration.Bins.MASS);
            double[] xs = calibration.bins().stream().mapToDouble(b -> b.probability).toArray(), ys = calibration.bins().stream().mapToDouble(b -> b.share).toArray();
            plot.add(new Line("", xs, ys, Palette.of(c), 1, Canvas.Dash.SOLID));
            plot.add(new Points(classes.get(c) + ": ECE " + Numbers.score(calibration.expectedError()), xs, ys, Palette.of(c), c, 1));
        }
        return plot;
    }

    private Plot decision() {
        double[] thresholds = IntStream.range(0, DECISIONS).mapToDouble(k -> (double) k / DECISIONS).toArray();
        double most = 0;
        for (int c : shown) most = Math.max(most, Arrays.stream(thresholds).map(scores.cutoffs(c)::netBenefit).max().getAsDouble());
        Plot plot = new Plot("Decision curve", "threshold probability", "net benefit").x(0, 1).y(-0.3 * Math.max(most, 0.05), 1.1 * Math.max(most, 0.05));
        plot.add(Line.reference("treat none", 0, 0, 1, 0));
        for (int c : shown) {
            Cutoffs cutoffs = scores.cutoffs(c);
            plot.add(new Line("treat all" + (shown.length > 1 ? " for " + classes.get(c) : ""), thresholds,
                Arrays.stream(thresholds).map(cutoffs::netBenefitOfAll).toArray(), shown.length > 1 ? Palette.of(c) : Palette.of(6), 1, Canvas.Dash.DOTTED));
            plot.add(curve(c, "model, " + classes.get(c), thresholds, Arrays.stream(thresholds).map(cutoffs::netBenefit).toArray()));
        }
        return plot;
    }
}
