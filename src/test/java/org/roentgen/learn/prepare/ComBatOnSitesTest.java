package org.roentgen.learn.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class ComBatOnSitesTest {

    /** Two sites of which one adds 3 and doubles the noise: afterwards their means and spreads are alike, and what age does is still there. */
    @Test void whatTheSiteDoesGoesAndWhatAgeDoesStays() {
        int n = 200, p = 20;
        Random random = new Random(5);
        double[] site = new double[n], age = new double[n];
        double[][] x = new double[p][n];
        for (int i = 0; i < n; i++) {
            site[i] = i % 2;
            age[i] = 50 + 10 * random.nextGaussian() + 5 * site[i];
            for (int f = 0; f < p; f++) x[f][i] = 0.2 * age[i] + (1 + site[i]) * random.nextGaussian() + 3 * site[i] + f % 2 * site[i];
        }
        List<DataColumn> columns = new ArrayList<>(List.of(DataColumn.numbers("site", Block.CLINICAL, site), DataColumn.numbers("age", Block.CLINICAL, age)));
        for (int f = 0; f < p; f++) columns.add(DataColumn.numbers("x" + f, Block.IMAGE, x[f]));
        DataTable table = new DataTable("t", columns);
        DataTable result = new ComBat("site", List.of("age"), List.of(), ComBat.Prior.PARAMETRIC, false, "", true).fit(table).apply(table);
        for (int f = 0; f < p; f++) {
            double[] rest = result.column("x" + f).numbers();
            double slope = slope(age, rest);
            for (int i = 0; i < n; i++) rest[i] -= 0.2 * age[i];
            assertEquals(0.2, slope, 0.05);                                            // its standard error is 1.6 / (√200 · 10) = 0.011
            assertEquals(mean(rest, 0), mean(rest, 1), 0.3);                           // two standard errors of each: 0.16 of noise, 0.06 of the slope
            assertEquals(1, spread(rest, 1) / spread(rest, 0), 0.25);                  // 1 / √100 for each, drawn towards the other columns
        }
    }

    private static double slope(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0), my = Arrays.stream(y).average().orElse(0), xy = 0, xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
        }
        return xy / xx;
    }

    private static double mean(double[] values, int parity) {
        double sum = 0;
        for (int i = parity; i < values.length; i += 2) sum += values[i];
        return sum / (values.length / 2);
    }

    private static double spread(double[] values, int parity) {
        double mean = mean(values, parity), squares = 0;
        for (int i = parity; i < values.length; i += 2) squares += (values[i] - mean) * (values[i] - mean);
        return Math.sqrt(squares / (values.length / 2 - 1));
    }
}
