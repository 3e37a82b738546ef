package org.roentgen.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Rows of results, one for each group, coefficient and test; NaN where a column does not apply. */
public final class SurvivalReport {

    private static final List<String> NUMBERS = List.of("Rows", "Events", "Expected events", "Estimate", "Standard error", "Hazard ratio", "Lower limit", "Upper limit",
        "Statistic", "Degrees of freedom", "p");

    private final double level;
    private final KaplanMeier.Limits limits;
    private final List<String[]> names = new ArrayList<>();
    private final List<double[]> cells = new ArrayList<>();

    /** @param level of confidence, such as 0.95 */
    public SurvivalReport(double level, KaplanMeier.Limits limits) {
        this.level = level;
        this.limits = limits;
    }

    private double[] row(String analysis, String term) {
        double[] row = new double[NUMBERS.size()];
        Arrays.fill(row, Double.NaN);
        names.add(new String[] {analysis, term});
        cells.add(row);
        return row;
    }

    private void put(double[] row, String column, double value) {
        row[NUMBERS.indexOf(column)] = value;
    }

    /** The median, with its limits. @param expected events if all groups were alike; NaN without groups */
    public void add(String group, SurvivalTimes rows, double expected) {
        KaplanMeier curve = new KaplanMeier(rows);
        double[] row = row("Kaplan-Meier median", group), between = curve.medianLimits(limits, level);
        put(row, "Rows", rows.rows());
        put(row, "Events", rows.events());
        put(row, "Expected events", expected);
        put(row, "Estimate", curve.median());
        put(row, "Lower limit", between[0]);
        put(row, "Upper limit", between[1]);
    }

    public void add(String analysis, String term, ChiSquared test) {
        double[] row = row(analysis, term);
        put(row, "Statistic", test.value);
        put(row, "Degrees of freedom", test.degrees);
        put(row, "p", test.p());
    }

    /** Coefficients, with hazard ratios and their limits; tests of all; the concordance; and whether hazards stay proportional. */
    public void add(CoxModel model, SurvivalTimes rows, ProportionalHazards proportional) {
        for (int j = 0; j < model.names().size(); j++) coefficient(model, j);
        add("Cox likelihood ratio", "all", model.likelihoodRatio());
        add("Cox Wald", "all", model.wald());
        add("Cox score", "all", model.score());
        concordance("Cox concordance", rows, model.concordance());
        ChiSquared[] tests = proportional.tests();
        for (int j = 0; j < tests.length; j++) add("Proportional hazards", model.names().get(j), tests[j]);
        add("Proportional hazards", "all", proportional.global());
    }

    private void coefficient(CoxModel model, int j) {
        double[] row = row("Cox coefficient", model.names().get(j));
        double[][] ratios = model.hazardRatioLimits(level);
        put(row, "Estimate", model.coefficients()[j]);
        put(row, "Standard error", model.standardErrors()[j]);
        put(row, "Hazard ratio", Math.exp(model.coefficients()[j]));
        put(row, "Lower limit", ratios[0][j]);
        put(row, "Upper limit", ratios[1][j]);
        put(row, "Statistic", model.z()[j]);
        put(row, "p", model.p()[j]);
    }

    /** Harrell's C. */
    public void concordance(String analysis, SurvivalTimes rows, double c) {
        double[] row = row(analysis, "all");
        put(row, "Rows", rows.rows());
        put(row, "Events", rows.events());
        put(row, "Estimate", c);
    }

    public DataTable table() {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.texts("Analysis", Block.CLINICAL, names.stream().map(n -> n[0]).toArray(String[]::new)));
        columns.add(DataColumn.texts("Term", Block.CLINICAL, names.stream().map(n -> n[1]).toArray(String[]::new)));
        for (int c = 0; c < NUMBERS.size(); c++) {
            int column = c;
            columns.add(DataColumn.numbers(NUMBERS.get(c), Block.CLINICAL, cells.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new DataTable("Survival", columns);
    }
}
