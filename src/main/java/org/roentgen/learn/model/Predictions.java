package org.roentgen.learn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.MostProbable;

/** Predictions as a table. */
public final class Predictions {

    private Predictions() { }

    /**
     * Columns of the rows, then {@code predicted <target>}, then {@code P(<class>)} for each class.
     * @param keep names of columns; all texts when empty
     */
    public static DataTable of(Model model, DataTable rows, List<String> keep) {
        double[][] predicted = model.predict(rows);
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : rows.columns())
            if (keep.isEmpty() ? column.kind == DataColumn.Kind.TEXT : keep.contains(column.name)) columns.add(column);
        keep.forEach(rows::column);
        return of(model.target(), model.classes(), predicted, new DataTable(rows.title, columns));
    }

    /**
     * As above, of predictions that are there already.
     * @param classes empty where numbers are predicted
     * @param kept the columns that stand before the predictions
     */
    public static DataTable of(String target, List<String> classes, double[][] predicted, DataTable kept) {
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : kept.columns()) columns.add(column.inBlock(Block.IMAGE));
        String name = "predicted " + target;
        if (classes.isEmpty()) columns.add(DataColumn.numbers(name, Block.IMAGE, part(predicted, 0)));
        else {
            columns.add(DataColumn.categories(name, Block.IMAGE, Arrays.stream(predicted).mapToDouble(MostProbable::of).toArray(), classes));
            for (int c = 0; c < classes.size(); c++) columns.add(DataColumn.numbers("P(" + classes.get(c) + ")", Block.IMAGE, part(predicted, c)));
        }
        return new DataTable(kept.title, columns);
    }

    private static double[] part(double[][] predicted, int index) {
        double[] part = new double[predicted.length];
        for (int i = 0; i < part.length; i++) part[i] = predicted[i][index];
        return part;
    }
}
