package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

/**
 * Columns that alone tell the target too well, and so may be made from it or known only after it. How well, in [0, 1]:
 * <ul><li>classes by numbers: the area under the ROC curve, the way that is above one half, mean over pairs of classes (Hand and Till 2001, Mach. Learn. 45:171–186)</li>
 * <li>classes by categories, with at least five rows each: the mean over classes of the share of rows that the most fitting class of their category
 * finds (0.5 or less by chance for two classes)</li>
 * <li>numbers by numbers: |Spearman's ρ|</li>
 * <li>classes by missing cells: as categories, missing or not</li></ul>
 * A good marker may reach the limit honestly, above all in small tables: each is for a person to judge.
 */
final class TargetColumns {

    /** Fewer rows of a class agree by chance. */
    private static final int LEAST_ROWS = 5;

    private final Target target;
    private final double limit;

    TargetColumns(Target target, double limit) {
        this.target = target;
        this.limit = limit;
    }

    List<Leak> leaks(List<DataColumn> columns) {
        List<Leak> leaks = new ArrayList<>();
        for (DataColumn column : columns) {
            double tells = tells(column), missing = target.isClassification() && column.missing() > 0 ? byCategory(missing(column)) : 0;
            if (tells >= limit) leaks.add(new Leak(Leak.Kind.TARGET, column.name, column.name + " alone tells " + target.name + " (" + format(tells) + ")"));
            if (missing >= limit) leaks.add(new Leak(Leak.Kind.TARGET, column.name, "where " + column.name + " is missing tells " + target.name + " ("
                + format(missing) + ")"));
        }
        return leaks;
    }

    private static String format(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private double tells(DataColumn column) {
        if (column.kind == DataColumn.Kind.NUMBER) return target.isClassification() ? byNumber(column.numbers()) : byRank(column.numbers());
        return target.isClassification() && !isLikeName(column) ? byCategory(column.numbers()) : 0;
    }

    private double byNumber(double[] values) {
        double sum = 0;
        int pairs = 0, classes = target.classes().size();
        for (int a = 0; a < classes; a++)
            for (int b = a + 1; b < classes; b++) {
                int first = a, second = b;
                int[] rows = IntStream.range(0, values.length).filter(i -> (target.value(i) == first || target.value(i) == second) && !Double.isNaN(values[i])).toArray();
                boolean[] positive = new boolean[rows.length];
                int count = 0;
                for (int i = 0; i < rows.length; i++) if (positive[i] = target.value(rows[i]) == second) count++;
                if (Math.min(count, rows.length - count) < LEAST_ROWS) continue;
                double area = Ranking.areaUnderRoc(Arrays.stream(rows).mapToDouble(i -> values[i]).toArray(), positive);
                sum += Math.max(area, 1 - area);
                pairs++;
            }
        return pairs > 0 ? sum / pairs : 0;
    }

    private double byRank(double[] values) {
        int[] rows = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(target.value(i))).toArray();
        if (rows.length < 2 * LEAST_ROWS) return 0;
        double[] a = Ranking.midranks(Arrays.stream(rows).mapToDouble(i -> values[i]).toArray()),
            b = Ranking.midranks(Arrays.stream(rows).mapToDouble(target::value).toArray());
        double products = 0, squaresA = 0, squaresB = 0, mean = (rows.length + 1) / 2.0;
        for (int i = 0; i < a.length; i++) {
            products += (a[i] - mean) * (b[i] - mean);
            squaresA += (a[i] - mean) * (a[i] - mean);
            squaresB += (b[i] - mean) * (b[i] - mean);
        }
        return squaresA > 0 && squaresB > 0 ? Math.abs(products) / Math.sqrt(squaresA * squaresB) : 0;
    }

    private double[] missing(DataColumn column) {
        return IntStream.range(0, column.rows()).mapToDouble(i -> column.isMissing(i) ? 1 : 0).toArray();
    }

    /** Texts, or categories that too few rows have to tell anything. */
    static boolean isLikeName(DataColumn column) {
        return column.kind == DataColumn.Kind.TEXT || column.kind == DataColumn.Kind.CATEGORY && column.categories().size() * LEAST_ROWS > column.rows();
    }

    private double byCategory(double[] categories) {
        int classes = target.classes().size(), count = 1 + (int) Arrays.stream(categories).filter(c -> !Double.isNaN(c)).max().orElse(0);
        double[][] shares = new double[count][classes];
        double[] totals = new double[classes];
        for (int i = 0; i < categories.length; i++) if (!Double.isNaN(categories[i]) && !Double.isNaN(target.value(i))) totals[(int) target.value(i)]++;
        for (double total : totals) if (total < LEAST_ROWS) return 0;
        for (int i = 0; i < categories.length; i++)
            if (!Double.isNaN(categories[i]) && !Double.isNaN(target.value(i))) shares[(int) categories[i]][(int) target.value(i)] += 1 / totals[(int) target.value(i)];
        double found = 0;
        for (double[] share : shares) found += Arrays.stream(share).max().getAsDouble();
        return found / classes;
    }
}
