package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.Data;

class UnivariateTest {

    private static DataTable read(String name) {
        return TableFile.read(Data.path("tabular/wdbc/" + name), Block.IMAGE).table();
    }

    /** F, p and area of every feature as scikit-learn 1 and scipy found them, to the digits that sums in another order leave. */
    @Test void breastMassesAsTheReference() {
        DataTable table = read("wdbc.csv"), reference = read("univariate_reference.csv");
        double[] target = table.column("target").numbers();
        assertEquals(30, reference.rows());
        for (int i = 0; i < reference.rows(); i++) {
            String name = reference.column("feature").text(i);
            Univariate one = new Univariate(table.column(name.replace(' ', '_')).numbers(), target, 2);
            close(reference.column("anova_F_all").number(i), one.f(), name);
            close(reference.column("anova_p_all").number(i), one.p(), name);
            assertEquals(reference.column("auc_of_minus_feature").number(i), 1 - one.area(), 1e-12, name);
        }
    }

    private static void close(double expected, double found, String name) {
        assertEquals(expected, found, 1e-8 * Math.abs(expected), name);
    }

    /** Between 54 with 2 degrees of freedom, within 6 with 6: F = 27 / 1 and p = (1 + 2F/6)^-3 = 1/1000 in closed form for two degrees. */
    @Test void threeClassesByHand() {
        Univariate one = new Univariate(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2}, 3);
        assertEquals(27, one.f(), 1e-12);
        assertEquals(1e-3, one.p(), 1e-15);
        assertEquals(1, one.area());
        assertEquals(1, new Univariate(new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1}, new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2}, 3).area(), "each pair the way that is above a half");
    }

    /** r² = 0.6 of five rows: F = 0.6 · 3 / 0.4; Student's t with 3 degrees gives the p. */
    @Test void numbersByHand() {
        Univariate one = new Univariate(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 5, 4, 5}, 0);
        assertEquals(4.5, one.f(), 1e-12);
        assertEquals(2 * (1 - new org.apache.commons.math3.distribution.TDistribution(3).cumulativeProbability(Math.sqrt(4.5))), one.p(), 1e-10);
    }

    @Test void constantsAndPerfectOnes() {
        double[] target = {0, 0, 1, 1};
        assertEquals(0, new Univariate(new double[] {7, 7, 7, 7}, target, 2).f());
        assertEquals(1, new Univariate(new double[] {7, 7, 7, 7}, target, 2).p());
        assertEquals(Double.POSITIVE_INFINITY, new Univariate(new double[] {1, 1, 2, 2}, target, 2).f());
        assertEquals(0, new Univariate(new double[] {1, 1, 2, 2}, target, 2).p());
        assertEquals(0.5, new Univariate(new double[] {7, 7, 7, 7}, target, 2).area());
        assertEquals(List.of(Double.NaN), List.of(new Univariate(new double[] {1, 2}, new double[] {0, 1}, 2).f()));
    }
}
