package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * The curves of predicted classes as rows of points, for each class against the rest: curve, class, threshold, x, y, rows.
 * <p>{@code ROC}: x = 1 − specificity, y = sensitivity of taking rows of at least the threshold; {@code precision-recall}: x = recall, y = precision; {@code
 * calibration}: x = mean probability of a bin, y = share of the class in it, rows = those of the bin; {@code decision}: x = threshold probability from 0 to 0.99, y = net
 * benefit; {@code decision, all treated} likewise, while that of none treated is 0.
 */
public final class CurveTable {

    private static final int DECISIONS = 100;

    private final List<String> curves = new ArrayList<>(), classes = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    private CurveTable() { }

    public static DataTable of(ClassScores scores, List<String> classes, int bins, Calibration.Bins rule) {
        CurveTable table = new CurveTable();
        for (int c = 0; c < classes.size(); c++) {
            table.cutoffs(classes.get(c), scores.cutoffs(c));
            for (Calibration.Bin bin : scores.calibration(c, bins, rule).bins())
                table.add("calibration", classes.get(c), Double.NaN, bin.probability, bin.share, bin.rows);
            table.decisions(classes.get(c), scores.cutoffs(c));
        }
        return table.table();
    }

    /** The ROC begins where nothing is found; no precision is defined there. */
    private void cutoffs(String name, Cutoffs cutoffs) {
        add("ROC", name, Double.NaN, 0, 0, Double.NaN);
        for (int i = 0; i < cutoffs.size(); i++) add("ROC", name, cutoffs.threshold(i), cutoffs.falseAlarms(i), cutoffs.sensitivity(i), Double.NaN);
        for (int i = 0; i < cutoffs.size(); i++) add("precision-recall", name, cutoffs.threshold(i), cutoffs.sensitivity(i), cutoffs.precision(i), Double.NaN);
    }

    private void decisions(String name, Cutoffs cutoffs) {
        for (int k = 0; k < DECISIONS; k++) {
            double threshold = (double) k / DECISIONS;
            add("decision", name, threshold, threshold, cutoffs.netBenefit(threshold), Double.NaN);
            add("decision, all treated", name, threshold, threshold, cutoffs.netBenefitOfAll(threshold), Double.NaN);
        }
    }

    private void add(String curve, String name, double... point) {
        curves.add(curve);
        classes.add(name);
        points.add(point);
    }

    private DataTable table() {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.texts("curve", Block.IMAGE, curves.toArray(String[]::new)));
        columns.add(DataColumn.texts("class", Block.IMAGE, classes.toArray(String[]::new)));
        String[] names = {"threshold", "x", "y", "rows"};
        for (int k = 0; k < names.length; k++) {
            int place = k;
            columns.add(DataColumn.numbers(names[k], Block.IMAGE, points.stream().mapToDouble(p -> p[place]).toArray()));
        }
        return new DataTable("curves", columns);
    }
}
