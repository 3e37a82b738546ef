package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.segment.Histogram;
import org.roentgen.testing.Data;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Peers;

class MultiOtsuTest {

    /** The least sum of squares within classes, of all ways to cut 14 levels, some of which are empty. */
    @Test void noOtherCutIsBetter() {
        Random random = new Random(5);
        for (int repeat = 0; repeat < 50; repeat++) {
            long[] counts = new long[14];
            for (int i = 0; i < counts.length; i++) counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(20);
            counts[0] = counts[13] = 1;
            Distribution values = new Distribution(Histogram.ofLevels(counts, -3));
            for (int k = 2; k <= Math.min(5, values.size()); k++) {
                double[] criterion = new double[1];
                Classes classes = new MultiOtsu().classes(values, k, (step, value) -> criterion[0] = value);
                double within = 0;
                for (int c = 0; c < k; c++) within += classes.share(c) * classes.deviation(c) * classes.deviation(c);
                assertEquals(leastWithin(counts, 0, k) / values.total, within, 1e-9);
                assertEquals(1 - within / values.variance, criterion[0], 1e-9);
            }
        }
    }

    private static double leastWithin(long[] counts, int from, int k) {
        if (k == 1) return within(counts, from, counts.length);
        double least = Double.POSITIVE_INFINITY;
        for (int cut = from + 1; cut < counts.length; cut++) least = Math.min(least, within(counts, from, cut) + leastWithin(counts, cut, k - 1));
        return least;
    }

    private static double within(long[] counts, int from, int to) {
        double n = 0, sum = 0, squares = 0;
        for (int i = from; i < to; i++) {
            n += counts[i];
            sum += counts[i] * i;
        }
        for (int i = from; i < to; i++) squares += counts[i] * (i - sum / n) * (i - sum / n);
        return n == 0 ? Double.POSITIVE_INFINITY : squares;
    }

    @Test void fewValuesAreClassesOfTheirOwn() {
        Distribution values = new Distribution(Histogram.ofLevels(new long[] {5, 0, 0, 1, 9}, 100));
        assertArrayEquals(new double[] {101, 104}, MultiOtsu.separate(values, 3).thresholds());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> MultiOtsu.separate(values, 4)).getMessage());
    }

    /**
     * They name the last level of a lower class, we the first that may belong to the upper one. Their sums are 32-bit: on ct, 61 and 157 are better than their 61 and
     * 156,
     * but by 10⁻⁷ of the sum of squares. All others are equal.
     */
    @ParameterizedTest @CsvSource({"ct, 3", "ct, 4", "retina, 3", "retina, 4"}) void agreesWithScikitImage(String image, int k) throws IOException {
        Histogram histogram = Histogram.of(Peers.image(image + "__norm8"), Optional.empty(), 256, Progress.NONE);
        double[] lower = Arrays.stream(Classes.thresholds(histogram, k)).map(t -> t - 1).toArray();
        Matcher stored = Pattern.compile("\"multiotsu" + k + "\": \\[([^]]*)]").matcher(Files.readString(Data.path("peers/" + image + "__thresholds.json")));
        assertTrue(stored.find());
        double[] theirs = Arrays.stream(stored.group(1).trim().split("\\s*,\\s*")).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(theirs, lower, image.equals("ct") && k == 3 ? 1 : 0);
        double ours = within(histogram, lower), peers = within(histogram, theirs);
        assertTrue(ours <= peers && peers - ours < 0x1p-23 * squares(histogram), ours + " against " + peers);
    }

    private static double squares(Histogram histogram) {
        double sum = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) sum += histogram.count(bin) * histogram.value(bin) * histogram.value(bin);
        return sum;
    }

    private static double within(Histogram histogram, double[] lower) {
        long[] counts = new long[256];
        for (int bin = 0; bin < histogram.bins(); bin++) counts[(int) histogram.value(bin)] = histogram.count(bin);
        double sum = 0;
        for (int c = 0; c <= lower.length; c++) sum += within(counts, c == 0 ? 0 : (int) lower[c - 1] + 1, c == lower.length ? 256 : (int) lower[c] + 1);
        return sum;
    }
}
