package org.roentgen.learn.evaluate;

import java.util.function.Function;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataTable;

/** The models of a cross-validation, kept to ask them more: a row is predicted by the one that has not seen its part. */
public final class PartModels {

    private final Folds folds;
    private final Function<DataTable, double[][]>[] models;

    @SuppressWarnings("unchecked")
    public PartModels(Folds folds) {
        this.folds = folds;
        models = new Function[folds.count()];
    }

    /** From any thread, each part once. */
    public void keep(int part, Function<DataTable, double[][]> model) {
        models[part] = model;
    }

    /**
     * Rows as they are in the table, each by the model that has not seen its part.
     * @param rows which row of the study each row of the table is; all are tested
     */
    public double[][] predict(DataTable table, int[] rows) {
        double[][] predicted = new double[rows.length][];
        for (int part = 0; part < models.length; part++) {
            int of = part;
            int[] own = IntStream.range(0, rows.length).filter(i -> folds.of(rows[i]) == of).toArray();
            if (own.length == 0) continue;
            double[][] found = models[part].apply(table.select(own));
            for (int i = 0; i < own.length; i++) predicted[own[i]] = found[i];
        }
        return predicted;
    }
}
