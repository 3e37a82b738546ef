package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;

/**
 * What lets test rows be known in training: a patient on both sides of a split, rows that are the same, and columns that are made from the target. Each
 * violation is named.
 * <p>Patients: a group in more than one part of the split; without groups, a column of texts that repeat, or of categories with fewer than five rows each, which may be
 * the patient's. Rows: equal cells in all features, in different groups (and different parts, if there is a split). Columns: see {@link TargetColumns}.
 */
public final class LeakageCheck {

    private static final int MOST_NAMED = 5;

    private final DataTable table;
    private final Target target;
    private final String group, split;
    private final List<String> features;
    private final double limit;

    /**
     * @param group column of patients; empty when each row is one
     * @param split column of parts, such as train and test, or folds; empty when rows will be divided later, by patient
     * @param exclude columns that are no features
     * @param limit from which a column that alone tells the target is suspect, see {@link TargetColumns}
     * @throws IllegalArgumentException when a column is not there
     */
    public LeakageCheck(DataTable table, Target target, String group, String split, List<String> exclude, double limit) {
        if (!(limit > 0.5 && limit <= 1)) throw new IllegalArgumentException("Limit must be above 0.5 and at most 1, but is " + limit + ". Choose 0.99.");
        this.table = table;
        this.target = target;
        this.group = group;
        this.split = split;
        this.limit = limit;
        Set<String> others = new LinkedHashSet<>(exclude);
        others.add(target.name);
        if (!group.isEmpty()) others.add(group);
        if (!split.isEmpty()) others.add(split);
        others.forEach(table::column);
        features = table.names().stream().filter(name -> !others.contains(name)).collect(Collectors.toList());
    }

    /** Empty when nothing was found. */
    public List<Leak> leaks() {
        List<Leak> leaks = new ArrayList<>();
        if (!group.isEmpty() && !split.isEmpty()) patientsOnBothSides(leaks);
        if (group.isEmpty()) repeatedTexts(leaks);
        duplicates(leaks);
        leaks.addAll(new TargetColumns(target, limit).leaks(features.stream().map(table::column).collect(Collectors.toList())));
        return leaks;
    }

    private void patientsOnBothSides(List<Leak> leaks) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < table.rows(); i++)
            if (!text(group, i).isEmpty() && !text(split, i).isEmpty()) parts.computeIfAbsent(text(group, i), g -> new LinkedHashSet<>()).add(text(split, i));
        parts.forEach((patient, in) -> {
            if (in.size() > 1) leaks.add(new Leak(Leak.Kind.PATIENT, patient, group + " " + patient + " is in parts " + String.join(", ", in) + " of " + split));
        });
    }

    private void repeatedTexts(List<Leak> leaks) {
        for (DataColumn column : table.columns()) {
            if (!TargetColumns.isLikeName(column) || column.name.equals(split) || column.name.equals(target.name)) continue;
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < column.rows(); i++) if (!column.isMissing(i)) texts.add(column.text(i));
            long repeated = texts.size() - texts.stream().distinct().count();
            if (repeated > 0)
                leaks.add(new Leak(Leak.Kind.PATIENT, column.name, repeated + " rows repeat a text of " + column.name
                    + ", but there is no group: if it names patients, they come on both sides"));
        }
    }

    private void duplicates(List<Leak> leaks) {
        Map<String, List<Integer>> same = new LinkedHashMap<>();
        List<DataColumn> compared = features.stream().map(table::column).filter(c -> c.kind != DataColumn.Kind.TEXT).collect(Collectors.toList());
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            String key = compared.stream().map(c -> c.text(row)).collect(Collectors.joining("\u0000"));
            if (!compared.isEmpty() && compared.stream().anyMatch(c -> !c.isMissing(row))) same.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        for (List<Integer> rows : same.values()) if (rows.size() > 1 && isApart(rows)) leaks.add(new Leak(Leak.Kind.DUPLICATE, "row " + (rows.get(0) + 1), "rows "
            + named(rows) + " are the same in all features"));
    }

    /** Can some of them come on different sides? */
    private boolean isApart(List<Integer> rows) {
        if (!split.isEmpty()) return rows.stream().map(i -> text(split, i)).distinct().count() > 1;
        return group.isEmpty() || rows.stream().map(i -> text(group, i)).distinct().count() > 1;
    }

    private static String named(List<Integer> rows) {
        String first = rows.stream().limit(MOST_NAMED).map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMED ? first + " and " + (rows.size() - MOST_NAMED) + " more" : first;
    }

    private String text(String column, int row) {
        return table.column(column).text(row);
    }
}
