package org.roentgen.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** The rows of a table whose survival can be analysed: those with a time, an event or censoring, and all else that the analysis asks for. */
public final class SurvivalTable {

    private final DataTable rows;
    private final SurvivalTimes times;
    private final List<String> covariates;
    private final int left;

    /**
     * @param event column that says what ended the time
     * @param happened its cell where the event did happen; all others are censored
     * @param needed columns that must be given in a row for it to stay
     * @param covariates those of them that may change the hazard
     * @throws IllegalArgumentException when a column is not there, or no row is left
     */
    public SurvivalTable(DataTable table, String time, String event, String happened, List<String> needed, List<String> covariates) {
        List<String> all = new ArrayList<>(List.of(time, event));
        all.addAll(needed);
        all.addAll(covariates);
        all.forEach(table::column);
        int[] given = IntStream.range(0, table.rows()).filter(i -> all.stream().noneMatch(name -> table.column(name).isMissing(i))).toArray();
        if (given.length == 0)
            throw new IllegalArgumentException("Table must have rows with " + String.join(", ", all) + ", but no row has all of them."
                + " Leave columns out, or fill their cells.");
        rows = table.select(given);
        left = table.rows() - given.length;
        this.covariates = List.copyOf(covariates);
        times = times(rows.column(time), rows.column(event), happened.trim());
    }

    private static SurvivalTimes times(DataColumn time, DataColumn event, String happened) {
        if (time.kind != DataColumn.Kind.NUMBER) throw new IllegalArgumentException("Time column must hold numbers, but " + time.name + " holds words."
            + " Choose another column.");
        boolean[] events = new boolean[time.rows()];
        TreeSet<String> cells = new TreeSet<>();
        for (int i = 0; i < events.length; i++) {
            events[i] = event.text(i).equals(happened);
            cells.add(event.text(i));
        }
        if (!cells.contains(happened))
            throw new IllegalArgumentException("Event value must be a cell of " + event.name + " (" + String.join(", ", cells.size() > 10 ? List.of("many") : cells)
                + "), but is \"" + happened + "\". Write it as in the table.");
        return new SurvivalTimes(time.numbers(), events);
    }

    public SurvivalTimes times() {
        return times;
    }

    /** Rows that are left out because a cell is missing. */
    public int left() {
        return left;
    }

    /** Numbers as they are; 0 and 1 for each category that occurs but the first. */
    public Features features() {
        List<DataColumn> columns = new ArrayList<>();
        for (String name : covariates) {
            DataColumn column = rows.column(name);
            if (column.kind != DataColumn.Kind.CATEGORY) columns.add(column);
            else for (String category : values(name).subList(1, values(name).size())) columns.add(indicator(column, category));
        }
        return Features.of(new DataTable(rows.title, columns));
    }

    private static DataColumn indicator(DataColumn column, String category) {
        double[] is = new double[column.rows()];
        Arrays.setAll(is, i -> column.text(i).equals(category) ? 1 : 0);
        return DataColumn.numbers(column.name + "=" + category, column.block, is);
    }

    /** The different cells of a column: numbers by size, words by the alphabet. */
    public List<String> values(String name) {
        DataColumn column = rows.column(name);
        List<String> values = new ArrayList<>();
        if (column.kind == DataColumn.Kind.NUMBER) Arrays.stream(byNumber(column)).forEach(i -> addNew(values, column.text(i)));
        else {
            for (int i = 0; i < column.rows(); i++) addNew(values, column.text(i));
            Collections.sort(values);
        }
        return values;
    }

    private static int[] byNumber(DataColumn column) {
        return IntStream.range(0, column.rows()).boxed().sorted((a, b) -> Double.compare(column.number(a), column.number(b))).mapToInt(i -> i).toArray();
    }

    private static void addNew(List<String> values, String value) {
        if (!values.contains(value)) values.add(value);
    }

    /** The place of each row's cell among {@link #values}. */
    public int[] groups(String name) {
        List<String> values = values(name);
        return IntStream.range(0, rows.rows()).map(i -> values.indexOf(rows.column(name).text(i))).toArray();
    }
}
