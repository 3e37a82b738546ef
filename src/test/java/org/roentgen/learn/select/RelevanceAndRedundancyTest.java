package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RelevanceAndRedundancyTest {

    /** The paper's equation 7, one feature after the other: information of the target less the mean of that of the features chosen before. */
    @Test void theDifferenceSchemeAsThePaperSays() {
        Random random = new Random(3);
        double[][] values = new double[8][60];
        double[] target = IntStream.range(0, 60).mapToDouble(i -> i % 3).toArray();
        for (int f = 0; f < 8; f++)
            for (int i = 0; i < 60; i++) values[f][i] = f % 2 == 1 && random.nextInt(4) > 0 ? values[f - 1][i] : random.nextInt(3) > f % 3 ? target[i] : random.nextInt(3);
        Selection found = new RelevanceAndRedundancy(6, 3).fit(SelectorsTest.rows(values, target, 3), 1);
        List<Integer> before = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < 8; f++) {
                double score = information(values[f], target);
                for (int g : before) score -= information(values[f], values[g]) / before.size();
                if (before.contains(f) || score <= most + 1e-12) continue;
                most = score;
                best = f;
            }
            assertEquals(best, found.chosen()[k]);
            assertEquals(most, found.score(best), 1e-12, "sums in another order");
            before.add(best);
        }
    }

    /** Σ p(a, b) ln (p(a, b) / (p(a) p(b))) of values 0, 1, 2. */
    private static double information(double[] x, double[] y) {
        double[][] p = new double[3][3];
        for (int i = 0; i < x.length; i++) p[(int) x[i]][(int) y[i]] += 1.0 / x.length;
        double sum = 0;
        for (int a = 0; a < 3; a++)
            for (int b = 0; b < 3; b++) if (p[a][b] > 0) sum += p[a][b] * Math.log(p[a][b] / ((p[a][0] + p[a][1] + p[a][2]) * (p[0][b] + p[1][b] + p[2][b])));
        return sum;
    }
}
