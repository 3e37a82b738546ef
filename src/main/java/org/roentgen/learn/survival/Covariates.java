package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.prepare.Features;

/** Covariates brought to mean 0 and standard deviation 1, so that steps and penalties do not depend on their units. */
final class Covariates {

    private static final double DEPENDENT = 1e-9;

    final List<String> names;
    final double[] means, deviations, ranges;

    /** @throws IllegalArgumentException when there is none, a cell is missing, a column is constant, or depends on those before it (unless that is allowed) */
    Covariates(Features features, boolean mayDepend) {
        int p = features.count();
        if (p == 0) throw new IllegalArgumentException("Covariates must be at least 1, but are 0. Name the columns that may change the hazard.");
        names = features.names();
        means = new double[p];
        deviations = new double[p];
        ranges = new double[p];
        for (int j = 0; j < p; j++) measure(features, j);
        if (!mayDepend) checkDependence(rows(features));
    }

    private void measure(Features features, int j) {
        double[] column = features.column(j);
        for (int i = 0; i < column.length; i++)
            if (Double.isNaN(column[i]))
                throw new IllegalArgumentException("Covariate " + names.get(j) + " must be given in every row, but is missing in row " + (i + 1)
                    + ". Fill it, or leave the row out.");
        means[j] = Arrays.stream(column).sum() / column.length;
        double squares = 0;
        for (double v : column) squares += (v - means[j]) * (v - means[j]);
        deviations[j] = Math.sqrt(squares / column.length);
        ranges[j] = (Arrays.stream(column).max().orElse(0) - Arrays.stream(column).min().orElse(0)) / deviations[j];
        if (!(deviations[j] > DEPENDENT * Math.abs(means[j])))
            throw new IllegalArgumentException("Covariate " + names.get(j) + " must differ between rows, but is " + column[0] + " in all. Leave it out.");
    }

    double[][] rows(Features features) {
        double[][] x = new double[features.rows()][names.size()];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x[i].length; j++) x[i][j] = (features.value(i, j) - means[j]) / deviations[j];
        return x;
    }

    /** Gram–Schmidt: what is left of a column after those before it. */
    private void checkDependence(double[][] x) {
        double[][] columns = new double[names.size()][x.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < x.length; i++) columns[j][i] = x[i][j];
            for (int pass = 0; pass < 2; pass++) for (int k = 0; k < j; k++) subtract(columns[k], columns[j]);
            double left = dot(columns[j], columns[j]);
            if (left < DEPENDENT * x.length)
                throw new IllegalArgumentException("Covariate " + names.get(j) + " must not be a sum of others, but is one of " + String.join(", ", names.subList(0, j))
                    + ". Leave it out, or choose a ridge penalty.");
            for (int i = 0; i < x.length; i++) columns[j][i] /= Math.sqrt(left);
        }
    }

    private static void subtract(double[] unit, double[] column) {
        double along = dot(unit, column);
        for (int i = 0; i < column.length; i++) column[i] -= along * unit[i];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
