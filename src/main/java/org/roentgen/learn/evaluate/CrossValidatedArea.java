package org.roentgen.learn.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.roentgen.learn.train.Target;

/**
 * Area under the ROC curve of cross-validated predictions, with a confidence interval: the mean over the parts, because the scores of different models
 * are not compared with each other.
 * <p>Var = Σ over groups (Σ of the influences of their rows)² / n², where the influence of a row of class y in part v is (F_v − A_v) / P_v(y): F_v is
 * the share of the part's rows of the other class that it
 * is on the right side of (ties half), A_v the part's area, P_v(y) the class's share of the part. The interval is normal, cut at 0 and 1. Of several
 * classes each against the rest, and the mean.
 * Parts without both classes do not count. Rows of a patient may depend on each other. The models count as given: that others might have been trained is
 * not in the interval, and with few patients
 * and unstable models it is too narrow (60 patients with random labels: areas spread 1.4 times as far).
 * <p>LeDell, Petersen and van der Laan 2015, Electron. J. Stat. 9:1583–1607; sums within patients after Obuchowski 1997, Biometrics 53:567–578.
 */
public final class CrossValidatedArea {

    private static final double NORMAL = 1.959963984540054;

    private final double area, error;

    /** @param predicted a probability for each class, for each row
     * @param groups rows of one number are of one patient */
    public CrossValidatedArea(double[][] predicted, Target target, Folds folds, int[] groups) {
        int classes = target.classes().size(), first = classes == 2 ? 1 : 0;
        double[] influences = new double[predicted.length];
        double sum = 0, defined = 0;
        for (int c = first; c < classes; c++) {
            double[] own = new double[predicted.length];
            double one = area(predicted, target, folds, c, own);
            if (Double.isNaN(one)) continue;
            sum += one;
            defined++;
            for (int i = 0; i < own.length; i++) influences[i] += own[i];
        }
        area = sum / defined;
        Map<Integer, Double> grouped = new HashMap<>();
        for (int i = 0; i < influences.length; i++) grouped.merge(groups[i], influences[i] / defined, Double::sum);
        error = Math.sqrt(grouped.values().stream().mapToDouble(v -> v * v).sorted().sum());
    }

    /** Of one class against the rest; fills in what each row adds to the error of the mean. */
    private static double area(double[][] predicted, Target target, Folds folds, int c, double[] influences) {
        double sum = 0;
        int defined = 0;
        for (int part = 0; part < folds.count(); part++) {
            int[] rows = folds.testRows(part);
            double one = part(predicted, target, rows, c, influences);
            if (Double.isNaN(one)) continue;
            sum += one;
            defined++;
        }
        for (int i = 0; i < influences.length; i++) influences[i] /= defined;
        return sum / defined;
    }

    private static double part(double[][] predicted, Target target, int[] rows, int c, double[] influences) {
        int[] positive = IntStream.of(rows).filter(i -> target.value(i) == c).toArray(), negative = IntStream.of(rows).filter(i -> target.value(i) != c).toArray();
        if (positive.length == 0 || negative.length == 0) return Double.NaN;
        double area = 0;
        for (int i : positive) {
            for (int j : negative) influences[i] += right(predicted[i][c], predicted[j][c]);
            area += influences[i] / negative.length / positive.length;
        }
        for (int j : negative) for (int i : positive) influences[j] += right(predicted[i][c], predicted[j][c]);
        for (int i : positive) influences[i] = (influences[i] / negative.length - area) / positive.length;
        for (int j : negative) influences[j] = (influences[j] / positive.length - area) / negative.length;
        return area;
    }

    private static double right(double positive, double negative) {
        return positive > negative ? 1 : positive == negative ? 0.5 : 0;
    }

    /** NaN when no part has both classes. */
    public double area() {
        return area;
    }

    public double standardError() {
        return error;
    }

    /** Of 95 %. */
    public double lower() {
        return Math.max(0, area - NORMAL * error);
    }

    /** Of 95 %. */
    public double upper() {
        return Math.min(1, area + NORMAL * error);
    }
}
