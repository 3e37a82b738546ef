package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.segment.Histogram;
import org.roentgen.testing.ErrorForm;

class FuzzyCMeansTest {

    private static final long[] COUNTS = {9, 3, 1, 0, 4, 8, 2, 0, 0, 1, 7, 1, 0, 2, 6};

    /** The centres are where the definition, written voxel by voxel, sends them; the objective never rises. */
    @ParameterizedTest @ValueSource(doubles = {1.3, 2, 3.5}) void centresAreAtRest(double fuzziness) {
        List<Double> objective = new ArrayList<>();
        Classes classes = new FuzzyCMeans(fuzziness).classes(new Distribution(Histogram.ofLevels(COUNTS, 10)), 3, (step, value) -> objective.add(value));
        double[] weights = new double[3], sums = new double[3], u = new double[3];
        for (int i = 0; i < COUNTS.length; i++) {
            classes.shares(10 + i, u);
            assertArrayEquals(memberships(10 + i, classes, fuzziness), u, 1e-9);
            for (int c = 0; c < 3; c++) {
                weights[c] += COUNTS[i] * Math.pow(u[c], fuzziness);
                sums[c] += COUNTS[i] * Math.pow(u[c], fuzziness) * (10 + i);
            }
        }
        for (int c = 0; c < 3; c++) assertEquals(sums[c] / weights[c], classes.mean(c), 1e-4);            // stops at 10⁻⁶ of the range, and contracts slowly
        for (int i = 1; i < objective.size(); i++) assertTrue(objective.get(i) <= objective.get(i - 1) * (1 + 1e-12));
    }

    private static double[] memberships(double value, Classes classes, double fuzziness) {
        double[] u = new double[classes.size()];
        for (int c = 0; c < u.length; c++)
            for (int j = 0; j < u.length; j++)
                u[c] += Math.pow(Math.abs(value - classes.mean(c)) / Math.abs(value - classes.mean(j)), 2 / (fuzziness - 1));
        for (int c = 0; c < u.length; c++) u[c] = 1 / u[c];
        return u;
    }

    @Test void aValueAtACentreBelongsToItAlone() {
        Classes classes = new FuzzyCMeans(2).classes(new Distribution(Histogram.ofLevels(new long[] {1, 0, 0, 0, 1}, 0)), 2, (step, value) -> { });
        double[] u = new double[2];
        classes.shares(classes.mean(0), u);
        assertArrayEquals(new double[] {1, 0}, u);
        classes.shares((classes.mean(0) + classes.mean(1)) / 2, u);
        assertArrayEquals(new double[] {0.5, 0.5}, u, 1e-12);
    }

    @Test void littleFuzzinessIsKMeans() {
        Distribution values = new Distribution(Histogram.ofLevels(COUNTS, 10));
        assertArrayEquals(MultiOtsu.separate(values, 4).mean, new FuzzyCMeans(1.01).classes(values, 4, (step, value) -> { }).mean, 1e-3);
    }

    @Test void fuzzinessMustBeMoreThanOne() {
        for (double wrong : new double[] {1, 0, Double.NaN, 11})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new FuzzyCMeans(wrong)).getMessage());
    }
}
