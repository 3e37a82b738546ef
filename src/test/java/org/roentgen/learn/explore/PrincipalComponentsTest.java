package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.Data;

class PrincipalComponentsTest {

    private static Components of(double[][] rows, int count) {
        return new PrincipalComponents(count).of(rows, Progress.NONE);
    }

    /** Points (3t, 4t) and one step of s across, (−4s, 3s): variances 25 var t and 25 var s. */
    @Test void axesOfACrossAreFound() {
        double[][] rows = new double[5][];
        for (int t = -2; t <= 2; t++) rows[t + 2] = new double[] {10 + 3 * t, 20 + 4 * t};
        double[][] cross = {rows[0], rows[1], rows[2], rows[3], rows[4], {10 - 4, 20 + 3}, {10 + 4, 20 - 3}};
        Components found = of(cross, 5);
        assertEquals(2, found.count());
        assertEquals(250 / 6.0, found.variance(0), 1e-12);     // 25 (4 + 1 + 0 + 1 + 4) / (7 − 1); some roundings of numbers near 40
        assertEquals(50 / 6.0, found.variance(1), 1e-12);
        assertEquals(250 / 300.0, found.share(0), 1e-14);
        assertArrayEquals(new double[] {0.6, 0.8}, new double[] {found.loading(0, 0), found.loading(0, 1)}, 1e-14);
        assertArrayEquals(new double[] {0.8, -0.6}, new double[] {found.loading(1, 0), found.loading(1, 1)}, 1e-14);     // its greater one is positive
        assertArrayEquals(new double[] {-10, -5, 0, 5, 10, 0, 0}, found.scores(0), 1e-13);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, -5, 5}, found.scores(1), 1e-13);
    }

    /** Loadings are of length 1 and at right angles; the covariance times one is its variance times it; scores are the table times loadings. */
    @ParameterizedTest @CsvSource({"40, 6", "6, 40", "5, 5", "3, 2"}) void theyAreEigenvectors(int n, int p) {
        double[][] rows = Rows.normal(n, p, 3), covariance = covariance(rows);
        Components found = of(rows, 100);
        assertEquals(Math.min(n - 1, p), found.count());
        double sum = 0;
        for (int c = 0; c < found.count(); c++) {
            sum += found.share(c);
            for (int d = 0; d <= c; d++) assertEquals(c == d ? 1 : 0, product(found, c, d, p), 1e-10);       // small variances lose digits in products of rows
            for (int i = 0; i < p; i++) {
                double image = 0;
                for (int j = 0; j < p; j++) image += covariance[i][j] * found.loading(c, j);
                assertEquals(found.variance(c) * found.loading(c, i), image, 1e-10);
            }
            assertEquals(found.variance(c), variance(found.scores(c)), 1e-10);
        }
        assertEquals(1, sum, 1e-12);
    }

    private static double product(Components found, int c, int d, int p) {
        double sum = 0;
        for (int j = 0; j < p; j++) sum += found.loading(c, j) * found.loading(d, j);
        return sum;
    }

    private static double variance(double[] values) {
        double squares = 0;                                    // scores have mean 0
        for (double v : values) squares += v * v;
        return squares / (values.length - 1);
    }

    private static double[][] covariance(double[][] rows) {
        int n = rows.length, p = rows[0].length;
        double[][] covariance = new double[p][p];
        double[] mean = new double[p];
        for (double[] row : rows) for (int j = 0; j < p; j++) mean[j] += row[j] / n;
        for (double[] row : rows) for (int i = 0; i < p; i++) for (int j = 0; j < p; j++) covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n - 1);
        return covariance;
    }

    @Test void fewRowsOfManyColumnsGiveOneComponentLess() {
        Components found = of(Rows.normal(10, 10_000, 1), 50);
        assertEquals(9, found.count());
        assertEquals(0, found.scores(9)[3]);
    }

    @Test void rowsOnALineHaveOneComponent() {
        assertEquals(1, of(new double[][] {{1, 2, 3}, {2, 4, 6}, {5, 10, 15}, {-1, -2, -3}}, 3).count());
    }

    @Test void threadsChangeNothing() {
        double[][] rows = Rows.normal(60, 30, 5);
        Components one = Rows.onThreads(1, () -> of(rows, 4)), several = Rows.onThreads(3, () -> of(rows, 4));
        for (int c = 0; c < 4; c++) assertArrayEquals(one.scores(c), several.scores(c), 0);
    }

    @Test void tooLargeTablesAreRefusedBefore() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.requireSize(2001, 3000));
        assertEquals("Rows or features must be at most 2000 for principal components, but are 2001 rows of 3000 features. Drop correlated features, or select some.", e.getMessage());
        PrincipalComponents.requireSize(20_000, 50);
        assertThrows(IllegalArgumentException.class, () -> new PrincipalComponents(0));
    }

    /** scikit-learn's variances, and loadings without their signs, in tabular/wdbc/pca_reference.csv: its solver is random and wrong by up to 4e-6 in the tenth. */
    @Test void breastMassesHaveScikitLearnsComponents() {
        DataTable reference = TableFile.read(Data.path("tabular/wdbc/pca_reference.csv"), Block.IMAGE).table();
        Components found = of(Rows.wdbc(), 10);
        assertTrue(reference.rows() >= 10);
        for (int c = 0; c < 10; c++) {
            assertEquals(reference.column("variance").number(c), found.variance(c), 4e-6);
            assertEquals(reference.column("ratio").number(c), found.share(c), 4e-6);
            double largest = 0;
            for (int j = 0; j < 30; j++) {
                assertEquals(reference.columns().get(3 + j).number(c), Math.abs(found.loading(c, j)), 4e-6);
                if (Math.abs(found.loading(c, j)) > Math.abs(largest)) largest = found.loading(c, j);
            }
            assertTrue(largest > 0);
        }
    }

    /** NumPy 1.24.2: u, s, v = svd(standardised); s[c]² / 568, and v[c][:3] with its largest positive; the score of the first mass. */
    @ParameterizedTest @CsvSource({"0, 13.304990794374538, 0.2189024437000028, 0.10372457821570562, 0.22753729300562545, 9.192836826213242",
        "5, 1.2094822398029694, 0.018740790431431707, -0.03217883657195541, 0.01730844490862416, 1.4114244518030556",
        "9, 0.35131087488173324, 0.09548644321512399, 0.24093406602885772, 0.08638561504306583, -0.8774018798938711"})
    void breastMassesHaveNumPysComponents(int c, double variance, double radius, double texture, double perimeter, double score) {
        Components found = of(Rows.wdbc(), 10);
        assertEquals(variance, found.variance(c), 1e-11);      // sums of 569 products, in another order
        assertArrayEquals(new double[] {radius, texture, perimeter}, new double[] {found.loading(c, 0), found.loading(c, 1), found.loading(c, 2)}, 1e-11);
        assertEquals(score, found.scores()[0][c], 1e-10);
    }
}
