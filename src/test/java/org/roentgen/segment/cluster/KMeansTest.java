package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.segment.Histogram;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class KMeansTest {

    /** scikit-learn from the same means; its stored centres and labels. */
    @ParameterizedTest @CsvSource({"ct, 8.756787983823457, 104.73328209069932, 125.60453302071046", "retina, 75.65860379669463, 152.25791186039638, 205.83239951129134"})
    void agreesWithScikitLearn(String image, double a, double b, double c) {
        float[] values = Volumes.values(Peers.image(image + "__norm8")), expected = Volumes.values(Peers.image(image + "__kmeans3")), sorted = values.clone();
        Arrays.sort(sorted);
        double[] starts = {percentile(sorted, 10), percentile(sorted, 50), percentile(sorted, 90)};
        Classes classes = KMeans.classes(distribution(image), starts, (step, within) -> { });
        assertArrayEquals(new double[] {a, b, c}, classes.mean, 1e-8);                  // another order of summing
        for (int i = 0; i < values.length; i++) assertEquals(expected[i], classes.of(values[i]));
    }

    private static double percentile(float[] sorted, double percent) {
        double at = percent / 100 * (sorted.length - 1);
        int below = (int) at;
        return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    private static Distribution distribution(String image) {
        return new Distribution(Histogram.of(Peers.image(image + "__norm8"), Optional.empty(), 256, Progress.NONE));
    }

    @Test void aSeedGivesTheSameAndIsNeverBetterThanTheBest() {
        Distribution values = new Distribution(Histogram.ofLevels(new long[] {9, 3, 1, 0, 4, 8, 2, 0, 0, 1, 7, 1, 0, 2, 6}, 10));
        double best = within(MultiOtsu.separate(values, 4));
        boolean met = false;
        for (long seed = 0; seed < 20; seed++) {
            List<Double> steps = new ArrayList<>();
            Classes classes = new KMeans(seed).classes(values, 4, (step, within) -> steps.add(within)), again = new KMeans(seed).classes(values, 4, (step,
                within) -> { });
            assertArrayEquals(classes.mean, again.mean);
            for (int i = 1; i < steps.size(); i++) assertTrue(steps.get(i) <= steps.get(i - 1) + 1e-9);
            assertTrue(within(classes) >= best - 1e-9);
            met |= within(classes) < best + 1e-9;
            for (int c = 1; c < classes.size(); c++) assertTrue(classes.mean(c) > classes.mean(c - 1));
        }
        assertTrue(met, "none of 20 seeds found the best");
    }

    private static double within(Classes classes) {
        double sum = 0;
        for (int c = 0; c < classes.size(); c++) sum += classes.share(c) * classes.deviation(c) * classes.deviation(c);
        return sum;
    }

    /** Two far groups of equal size: the second start is drawn from the other group but once in 10⁴ times; plain random starts would miss it every second time. */
    @Test void startsAreFarApart() {
        Distribution values = new Distribution(Histogram.ofLevels(levels(), 0));
        for (long seed = 0; seed < 50; seed++) {
            Classes classes = new KMeans(seed).classes(values, 2, (step, within) -> assertEquals(1, step));
            assertNotEquals(classes.of(1), classes.of(300));
        }
    }

    private static long[] levels() {
        long[] counts = new long[303];
        for (int i : new int[] {0, 1, 2, 300, 301, 302}) counts[i] = 10;
        return counts;
    }
}
