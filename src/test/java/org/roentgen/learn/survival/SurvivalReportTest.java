package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.DataTable;

/** The children with leukaemia, as rows: what stands where. Numbers as in {@link KaplanMeierTest}, {@link LogRankTest} and {@link CoxTest}. */
class SurvivalReportTest {

    private static DataTable report() {
        SurvivalReport report = new SurvivalReport(0.95, KaplanMeier.Limits.LOG_LOG);
        LogRank test = new LogRank(Leukaemia.all(), Leukaemia.placebo());
        for (int g = 0; g < 2; g++) {
            int own = g;
            SurvivalTimes rows = Leukaemia.all().select(IntStream.range(0, 42).filter(i -> Leukaemia.placebo()[i] == own).toArray());
            report.add(g == 0 ? "6-MP" : "placebo", rows, test.expected()[g]);
        }
        report.add("Log-rank", "treatment", test.test());
        CoxModel model = new Cox(Ties.EFRON, 0).fit(Leukaemia.covariates(false), Leukaemia.all());
        report.add(model, Leukaemia.all(), model.proportionalHazards(ProportionalHazards.Clock.KAPLAN_MEIER));
        return report.table();
    }

    private static void row(int row, String analysis, String term, double... cells) {
        DataTable table = report();
        assertEquals(analysis, table.column("Analysis").text(row));
        assertEquals(term, table.column("Term").text(row));
        String[] columns = {"Rows", "Events", "Expected events", "Estimate", "Standard error", "Hazard ratio", "Lower limit", "Upper limit", "Statistic",
            "Degrees of freedom", "p"};
        for (int c = 0; c < cells.length; c++) assertEquals(cells[c], table.column(columns[c]).number(row), 0.0051, columns[c] + " of " + analysis);
        assertEquals(13, table.columns().size());
    }

    @Test void everyNumberHasItsPlace() {
        double no = Double.NaN;
        row(0, "Kaplan-Meier median", "6-MP", 21, 9, 19.25, 23, no, no, 13, no, no, no, no);
        row(1, "Kaplan-Meier median", "placebo", 21, 21, 10.75, 8, no, no, 4, 11, no, no, no);
        row(2, "Log-rank", "treatment", no, no, no, no, no, no, no, no, 16.79, 1, 0);
        row(3, "Cox coefficient", "x0", no, no, no, 1.5721, 0.4124, 4.817, 2.147, 10.81, 3.812, no, 0.000138);
        row(4, "Cox likelihood ratio", "all", no, no, no, no, no, no, no, no, 16.35, 1, 0);
        row(5, "Cox Wald", "all", no, no, no, no, no, no, no, no, 14.53, 1, 0);
        row(6, "Cox score", "all", no, no, no, no, no, no, no, no, 17.25, 1, 0);
        row(7, "Cox concordance", "all", 42, 30, no, 0.690, no, no, no, no, no, no, no);
        assertEquals("x0", report().column("Term").text(8));
        assertEquals("all", report().column("Term").text(9));
        assertEquals(10, report().rows());
    }

    /** One row for each time of each group, with limits and bands. */
    @Test void curvesAreTables() {
        SurvivalCurves curves = new SurvivalCurves();
        KaplanMeier treated = new KaplanMeier(Leukaemia.times(Leukaemia.TREATED)), placebo = new KaplanMeier(Leukaemia.times(Leukaemia.PLACEBO));
        curves.add("6-MP", treated, KaplanMeier.Limits.LOG, KaplanMeier.Band.HALL_WELLNER, 0.95);
        curves.add("placebo", placebo, KaplanMeier.Limits.LOG, KaplanMeier.Band.HALL_WELLNER, 0.95);
        DataTable table = curves.table();
        assertEquals(treated.times().length + placebo.times().length, table.rows());
        int k = treated.times().length + Arrays.binarySearch(placebo.times(), 8);
        double[] expected = {8, 12, 4, 0, 8 / 21.0, placebo.standardErrors()[5], placebo.limits(KaplanMeier.Limits.LOG, 0.95)[0][5],
            placebo.limits(KaplanMeier.Limits.LOG, 0.95)[1][5], placebo.band(KaplanMeier.Band.HALL_WELLNER, KaplanMeier.Limits.LOG, 0.95)[0][5],
            placebo.band(KaplanMeier.Band.HALL_WELLNER, KaplanMeier.Limits.LOG, 0.95)[1][5]};
        assertEquals("placebo", table.column("Group").text(k));
        for (int c = 0; c < expected.length; c++) assertEquals(expected[c], table.columns().get(c + 1).number(k), 1e-15, table.names().get(c + 1));
    }
}
