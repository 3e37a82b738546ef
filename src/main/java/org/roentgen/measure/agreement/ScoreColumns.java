package org.roentgen.measure.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.measure.Column;
import org.roentgen.measure.MeasurementScale;

/** The scores of a segmentation in the order of their columns, and what each is at best and at worst. */
final class ScoreColumns {

    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> bestAndWorst = new ArrayList<>();
    final int perLabel, withObjects;                           // so many columns are measured label by label; so many with the objects

    /** @param diagonal the longest distance in the image */
    ScoreColumns(MeasurementScale scale, double[] thresholds, double diagonal) {
        int power = scale.isPlane() ? 2 : 3;
        String size = scale.isPlane() ? "Area" : "Volume";
        add(Column.whole("Voxels"), 0, 0);
        add(Column.whole("Reference voxels"), 0, 0);
        add(Column.real(scale.header(size, power)), 0, 0);
        add(Column.real(scale.header("Reference " + size.toLowerCase(java.util.Locale.ROOT), power)), 0, 0);
        add(Column.real(size + " error (%)"), 0, 100);
        for (String overlap : List.of("Dice", "Jaccard", "Sensitivity", "Precision")) add(Column.real(overlap), 1, 0);
        for (String distance : List.of("Hausdorff", "HD95", "Average surface distance", "RMS surface distance")) add(Column.real(scale.header(distance, 1)), 0, diagonal);
        add(Column.real("Surface Dice"), 1, 0);
        perLabel = columns.size();
        add(Column.whole("Objects"), 0, 0);
        add(Column.whole("Reference objects"), 0, 0);
        for (double threshold : thresholds) add(Column.real("AP " + threshold), 1, 0);
        for (String quality : List.of("Mean AP", "PQ", "SQ", "RQ")) add(Column.real(quality), 1, 0);
        withObjects = columns.size();
        for (String entropy : List.of("VI split (bits)", "VI merge (bits)", "VI (bits)")) add(Column.real(entropy), 0, Double.NaN);
        add(Column.real("Adjusted Rand"), 1, Double.NaN);
    }

    private void add(Column column, double best, double worst) {
        columns.add(column);
        bestAndWorst.add(new double[] {best, worst});
    }

    List<Column> columns() {
        return columns;
    }

    /** A row with nothing measured. */
    double[] row() {
        double[] row = new double[columns.size()];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** Replaces what is not defined in the first so many columns. */
    void replaceUndefined(double[] row, int count, boolean byBest) {
        for (int i = 0; i < count; i++) if (Double.isNaN(row[i])) row[i] = bestAndWorst.get(i)[byBest ? 0 : 1];
    }

    /** The means of what is defined, and how many values each is the mean of. */
    double[][] summary(List<double[]> rows) {
        double[][] summary = {row(), row()};
        for (int i = 0; i < withObjects; i++) {
            int column = i;
            double[] defined = rows.stream().mapToDouble(row -> row[column]).filter(value -> !Double.isNaN(value)).toArray();
            summary[0][i] = Arrays.stream(defined).average().orElse(Double.NaN);
            summary[1][i] = defined.length;
        }
        return summary;
    }
}
