package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Rows that say how two classifiers differ in a score: its two values, their difference (first − second) with limits, a test's statistic and p; NaN where a test has
 * none.
 */
final class Comparison {

    private static final String[] NUMBERS = {"First", "Second", "Difference", "Difference lower", "Difference upper", "Statistic", "Degrees of freedom", "P"};

    private final List<String> tests = new ArrayList<>(), scores = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();

    void add(String test, String score, double first, double second, Estimate difference, double statistic, double freedom, double p) {
        tests.add(test);
        scores.add(score);
        numbers.add(new double[] {first, second, difference.value, difference.lower, difference.upper, statistic, freedom, p});
    }

    DataTable table() {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.texts("Test", Block.IMAGE, tests.toArray(String[]::new)));
        columns.add(DataColumn.texts("Score", Block.IMAGE, scores.toArray(String[]::new)));
        for (int k = 0; k < NUMBERS.length; k++) {
            int place = k;
            columns.add(DataColumn.numbers(NUMBERS[k], Block.IMAGE, numbers.stream().mapToDouble(n -> n[place]).toArray()));
        }
        return new DataTable("comparison", columns);
    }
}
