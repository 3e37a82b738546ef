package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DeLongTest {

    /**
     * Albumin, total protein, K-G score and outcome of 43 patients with ovarian cancer: DeLong et al. 1988, as SAS/STAT 14 lists them (User's Guide, The LOGISTIC
     * Procedure, Example 72.8, support.sas.com/documentation/cdl/en/statug/68162). Its data were compared cell by cell; its results below agree in all digits with sums
     * over all pairs in NumPy 1.24, numpy.cov of the components, and with what the definition gives ({@link #ovarianAsDefined}).
     */
    private static final double[] OVARIAN = {
        3.0, 5.8, 10, 0, 3.2, 6.3, 5, 1, 3.9, 6.8, 3, 1, 2.8, 4.8, 6, 0, 3.2, 5.8, 3, 1, 0.9, 4.0, 5, 0, 2.5, 5.7, 8, 0, 1.6, 5.6, 5, 1,
        3.8, 5.7, 5, 1, 3.7, 6.7, 6, 1, 3.2, 5.4, 4, 1, 3.8, 6.6, 6, 1, 4.1, 6.6, 5, 1, 3.6, 5.7, 5, 1, 4.3, 7.0, 4, 1, 3.6, 6.7, 4, 0, 2.3, 4.4, 6, 1, 4.2, 7.6, 4, 0,
        4.0, 6.6, 6, 0, 3.5, 5.8, 6, 1, 3.8, 6.8, 7, 1, 3.0, 4.7, 8, 0, 4.5, 7.4, 5, 1, 3.7, 7.4, 5, 1, 3.1, 6.6, 6, 1, 4.1, 8.2, 6, 1, 4.3, 7.0, 5, 1, 4.3, 6.5, 4, 1,
        3.2, 5.1, 5, 1, 2.6, 4.7, 6, 1, 3.3, 6.8, 6, 0, 1.7, 4.0, 7, 0, 3.7, 6.1, 5, 1, 3.3, 6.3, 7, 1, 4.2, 7.7, 6, 1, 3.5, 6.2, 5, 1, 2.9, 5.7, 9, 0, 2.1, 4.8, 7, 1,
        2.8, 6.2, 8, 0, 4.0, 7.0, 7, 1, 3.3, 5.7, 6, 1, 3.7, 6.9, 5, 1, 3.6, 6.6, 5, 1};

    /** Published to four decimals. */
    private static final double PRINTED = 5.1e-5;

    private static DeLong ovarian() {
        int n = OVARIAN.length / 4;
        double[][] scores = new double[3][n];
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < 3; s++) scores[s][i] = s == 2 ? 10 - OVARIAN[4 * i + 2] : OVARIAN[4 * i + s];
            positive[i] = OVARIAN[4 * i + 3] == 1;
        }
        return new DeLong(scores, positive);
    }

    @Test void publishedAreasAndErrors() {
        double[][] published = {{0.7366, 0.0927, 0.5549, 0.9182}, {0.6478, 0.1000, 0.4518, 0.8439}, {0.7258, 0.1028, 0.5243, 0.9273}};
        for (int s = 0; s < 3; s++) {
            Estimate interval = ovarian().interval(s, 0.95);
            assertEquals(published[s][0], interval.value, PRINTED);
            assertEquals(published[s][1], Math.sqrt(ovarian().covariance(s, s)), PRINTED);
            assertEquals(published[s][2], interval.lower, PRINTED);
            assertEquals(published[s][3], interval.upper, PRINTED);
        }
    }

    @Test void publishedComparisons() {
        Estimate albumin = ovarian().difference(0, 2, 0.95), protein = ovarian().difference(1, 2, 0.95);
        double[] found = {albumin.value, albumin.lower, albumin.upper, Math.pow(ovarian().z(0, 2), 2), ovarian().p(0, 2),
            protein.value, protein.lower, protein.upper, Math.pow(ovarian().z(1, 2), 2), ovarian().p(1, 2)};
        double[] published = {0.0108, -0.1761, 0.1976, 0.0127, 0.9102, -0.0780, -0.2830, 0.1271, 0.5554, 0.4561};
        for (int i = 0; i < published.length; i++) assertEquals(published[i], found[i], PRINTED);
    }

    /** Rows of patients with one to four lesions, with ties, and two scores. */
    private static double[][] scores(int n, Random random) {
        return IntStream.range(0, 2).mapToObj(s -> IntStream.range(0, n).mapToDouble(i -> random.nextInt(6) + (s + 1) * (i % 3) / 2).toArray()).toArray(double[][]::new);
    }

    @Test void ovarianAsDefined() {
        int n = OVARIAN.length / 4;
        double[][] scores = new double[2][n];
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < 2; s++) scores[s][i] = OVARIAN[4 * i + s];
            positive[i] = OVARIAN[4 * i + 3] == 1;
        }
        int[] own = IntStream.range(0, n).toArray();
        for (int a = 0; a < 2; a++)
            for (int b = 0; b < 2; b++) assertEquals(obuchowski(scores[a], scores[b], positive, own), ovarian().covariance(a, b), 1e-12);
    }

    @Test void groupsAsDefined() {
        int n = 40;
        Random random = new Random(5);
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) positive[i] = i % 3 > 0 ^ random.nextInt(4) == 0;
        int[] groups = IntStream.range(0, n).map(i -> 100 - 7 * (i * i % 13)).toArray();
        double[][] scores = scores(n, random);
        DeLong found = new DeLong(scores, positive, groups);
        for (int a = 0; a < 2; a++)
            for (int b = 0; b < 2; b++) assertEquals(obuchowski(scores[a], scores[b], positive, groups), found.covariance(a, b), 1e-12);     // sums of 40 terms
    }

    /** Obuchowski 1997 word by word, over all pairs. */
    private static double obuchowski(double[] a, double[] b, boolean[] positive, int[] groups) {
        double[][] va = components(a, positive), vb = components(b, positive);
        double m = IntStream.range(0, a.length).filter(i -> positive[i]).count(), n = a.length - m;
        double ta = Ranking.areaUnderRoc(a, positive), tb = Ranking.areaUnderRoc(b, positive);
        double s10 = 0, s01 = 0, s11 = 0, i10 = 0, i01 = 0, all = 0;
        for (int g : Arrays.stream(groups).distinct().toArray()) {
            double xa = 0, xb = 0, ya = 0, yb = 0, x = 0, y = 0;
            for (int i = 0; i < a.length; i++) {
                if (groups[i] != g) continue;
                if (positive[i]) {
                    x++;
                    xa += va[0][i];
                    xb += vb[0][i];
                } else {
                    y++;
                    ya += va[0][i];
                    yb += vb[0][i];
                }
            }
            s10 += (xa - x * ta) * (xb - x * tb);
            s01 += (ya - y * ta) * (yb - y * tb);
            s11 += (xa - x * ta) * (yb - y * tb) + (xb - x * tb) * (ya - y * ta);
            i10 += x > 0 ? 1 : 0;
            i01 += y > 0 ? 1 : 0;
            all++;
        }
        return i10 / ((i10 - 1) * m) * s10 / m + i01 / ((i01 - 1) * n) * s01 / n + all / (all - 1) * s11 / (m * n);
    }

    /** The share of the other kind that each row is on the right side of. */
    private static double[][] components(double[] scores, boolean[] positive) {
        double[] v = new double[scores.length];
        for (int i = 0; i < v.length; i++) {
            double sum = 0, count = 0;
            for (int j = 0; j < v.length; j++) {
                if (positive[i] == positive[j]) continue;
                double above = positive[i] ? scores[i] - scores[j] : scores[j] - scores[i];
                sum += above > 0 ? 1 : above == 0 ? 0.5 : 0;
                count++;
            }
            v[i] = sum / count;
        }
        return new double[][] {v};
    }

    @Test void copiesOfRowsOfAPatientTellNothingNew() {
        Random random = new Random(6);
        double[][] scores = scores(30, random), twice = new double[2][60];
        boolean[] positive = new boolean[30], positiveTwice = new boolean[60];
        int[] groups = new int[60];
        for (int i = 0; i < 60; i++) {
            positive[i / 2] = i / 2 % 3 == 0;
            positiveTwice[i] = positive[i / 2];
            groups[i] = i / 2;
            for (int s = 0; s < 2; s++) twice[s][i] = scores[s][i / 2];
        }
        double once = new DeLong(scores, positive).covariance(0, 0);
        assertEquals(once, new DeLong(twice, positiveTwice, groups).covariance(0, 0), 1e-15);
        assertTrue(new DeLong(twice, positiveTwice).covariance(0, 0) < 0.6 * once, "as if they were new");
    }

    @Test void equalScoresAndTooFewRows() {
        double[] scores = {1, 2, 3, 4};
        DeLong same = new DeLong(new double[][] {scores, scores}, new boolean[] {false, true, false, true});
        assertEquals(0, same.z(0, 1));
        assertEquals(1, same.p(0, 1));
        DeLong few = new DeLong(new double[][] {scores}, new boolean[] {false, true, false, false});
        assertEquals(1 / 3.0, few.area(0), 1e-15);
        assertTrue(Double.isNaN(few.covariance(0, 0)));
        assertTrue(Double.isNaN(few.interval(0, 0.95).lower));
        boolean[] positive = {false, true, false, false, true, false, true};
        DeLong onePatient = new DeLong(new double[][] {{1, 2, 3, 4, 5, 6, 7}}, positive, new int[] {0, 9, 1, 2, 9, 3, 9});
        assertEquals(Double.NaN, onePatient.interval(0, 0.95).lower, "all positive rows are of one patient");
        assertEquals(Double.NaN, onePatient.interval(0, 0.95).upper);
    }
}
