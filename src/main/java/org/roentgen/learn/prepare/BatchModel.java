package org.roentgen.learn.prepare;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.roentgen.learn.table.DataColumn;

/** The linear model of {@link ComBat}: a mean for each batch and a slope for each covariate, by least squares over the rows that have a value. */
final class BatchModel {

    private static final double SINGULAR = 1e-9, NOTHING = 1e-10;

    /** A column without covariates, in units of its spread. */
    static final class Standardised {

        final String name;
        final double[] z;
        private final double mean, spread;
        private final double[] slopes;

        Standardised(String name, double[] z, double mean, double spread, double[] slopes) {
            this.name = name;
            this.z = z;
            this.mean = mean;
            this.spread = spread;
            this.slopes = slopes;
        }

        /** @param adjustments shift and scale of each batch */
        Harmonization harmonization(double[][] adjustments) {
            return new Harmonization(mean, spread, slopes, adjustments[0], adjustments[1]);
        }
    }

    private final BatchRows batches;
    private final double[][] covariates;
    private final int reference, batchCount;
    private final boolean meanOnly;
    private final int[] all;
    private final double[] widths;
    private final DecompositionSolver whole;

    /** @param reference batch, or −1 */
    BatchModel(BatchRows batches, double[][] covariates, int reference, boolean meanOnly) {
        this.batches = batches;
        this.covariates = covariates;
        this.reference = reference;
        this.meanOnly = meanOnly;
        batchCount = batches.names.size();
        widths = widths(covariates);
        all = IntStream.range(0, batches.rows()).toArray();
        whole = solver(all, "Batches and covariates");
    }

    private DecompositionSolver solver(int[] rows, String what) {
        int width = batchCount + widths.length;
        if (rows.length <= width)
            throw new IllegalArgumentException(what + " must be fewer than the rows with values, but are " + width + " with " + rows.length
                + ". Add rows, or leave covariates out.");
        double[][] design = new double[rows.length][width];
        for (int i = 0; i < rows.length; i++) {
            design[i][batches.of(rows[i])] = 1;
            for (int c = 0; c < widths.length; c++) design[i][batchCount + c] = covariates[rows[i]][c] / widths[c];
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(design), SINGULAR * rows.length).getSolver();
        if (!solver.isNonSingular())
            throw new IllegalArgumentException(what + " must tell different things, but a covariate follows from the batches or from other covariates. Leave it out.");
        return solver;
    }

    private static double[] widths(double[][] covariates) {
        double[] widths = new double[covariates[0].length];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = Math.max(Arrays.stream(covariates).mapToDouble(row -> Math.abs(row[column])).max().orElse(1), Double.MIN_NORMAL);
        }
        return widths;
    }

    /** The column in units of its spread, or null where some batch has too few values, or no spread, to say what its effect is. */
    Standardised standardise(DataColumn column) {
        double[] y = column.numbers();
        for (int i = 0; i < y.length; i++)
            if (Double.isInfinite(y[i]))
                throw new IllegalArgumentException("Column " + column.name + " must be finite, but is " + y[i] + " in row " + (i + 1)
                    + ". Correct the cell, or empty it.");
        int[] rows = Arrays.stream(all).filter(i -> !Double.isNaN(y[i])).toArray();
        for (int b = 0; b < batchCount; b++) if (!varies(y, rows, b)) return null;
        DecompositionSolver solver = rows.length == all.length ? whole : solver(rows, "Batches and covariates where " + column.name + " is given");
        double[] b = solver.solve(new ArrayRealVector(Arrays.stream(rows).mapToDouble(i -> y[i]).toArray())).toArray();
        double[] slopes = new double[widths.length];
        for (int c = 0; c < slopes.length; c++) slopes[c] = b[batchCount + c] / widths[c];
        double mean = mean(b, rows), spread = spread(y, rows, b, slopes);
        if (!(spread > NOTHING * Arrays.stream(rows).mapToDouble(i -> Math.abs(y[i])).max().orElse(0))) return null;
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) z[i] = (y[i] - mean - along(slopes, covariates[i])) / spread;
        return new Standardised(column.name, z, mean, spread, slopes);
    }

    private boolean varies(double[] y, int[] rows, int b) {
        double[] own = Arrays.stream(rows).filter(i -> batches.of(i) == b).mapToDouble(i -> y[i]).toArray();
        return own.length > 0 && (meanOnly || Arrays.stream(own).anyMatch(v -> v != own[0]));
    }

    /** α: the mean of the batches by their rows, or the reference's. */
    private double mean(double[] b, int[] rows) {
        return reference >= 0 ? b[reference] : Arrays.stream(rows).mapToDouble(i -> b[batches.of(i)]).sum() / rows.length;
    }

    private double spread(double[] y, int[] rows, double[] b, double[] slopes) {
        double squares = 0;
        int n = 0;
        for (int i : rows) {
            if (reference >= 0 && batches.of(i) != reference) continue;
            double residual = y[i] - b[batches.of(i)] - along(slopes, covariates[i]);
            squares += residual * residual;
            n++;
        }
        return Math.sqrt(squares / n);
    }

    static double along(double[] slopes, double[] covariates) {
        double sum = 0;
        for (int c = 0; c < slopes.length; c++) sum += slopes[c] * covariates[c];
        return sum;
    }
}
