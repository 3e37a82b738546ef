package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each method against its definition, written the slow way over the values of small images, and on mixtures with known answers. */
class ThresholdMethodsTest {

    /** A quality of a split into values below and from some level on. */
    private interface Criterion {
        double of(double[] below, double[] above);
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void otsuSeparatesTheClassMeansMost(long seed) {
        assertBest(new OtsuThreshold(), seed, (a, b) -> a.length * (double) b.length * Math.pow(mean(a) - mean(b), 2));
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void yenMaximisesTheCorrelation(long seed) {
        assertBest(new YenThreshold(), seed, (a, b) -> -Math.log(shares(a).map(p -> p * p).sum()) - Math.log(shares(b).map(p -> p * p).sum()));
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void maxEntropyMaximisesTheEntropies(long seed) {
        assertBest(new MaxEntropyThreshold(), seed, (a, b) -> -shares(a).map(p -> p * Math.log(p)).sum() - shares(b).map(p -> p * Math.log(p)).sum());
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void kittlerIllingworthMinimisesTheError(long seed) {
        assertBest(new KittlerIllingworthThreshold(), seed, (a, b) -> -error(a, a.length + b.length) - error(b, a.length + b.length));
    }

    private static double error(double[] values, double n) {
        double share = values.length / n;
        return share * Math.log(variance(values) + 1 / 12.0) - 2 * share * Math.log(share);
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void huangMinimisesTheFuzziness(long seed) {
        double[] all = values(seed);
        double range = max(all) - min(all);
        assertBest(new HuangThreshold(), seed, (a, b) -> -fuzziness(a, range) - fuzziness(b, range));
    }

    private static double fuzziness(double[] values, double range) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> 1 / (1 + Math.abs(x - mean) / range))
            .map(m -> m == 1 ? 0 : -m * Math.log(m) - (1 - m) * Math.log(1 - m)).sum();
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void liIsAFixedPointWithEachValueInTheClassThatTellsMore(long seed) {
        double[] values = values(seed);
        double t = new LiThreshold().threshold(histogram(values)), origin = min(values);
        double m0 = mean(below(values, t)) - origin, m1 = mean(above(values, t)) - origin;
        assertEquals(origin + (m1 - m0) / (Math.log(m1) - Math.log(m0)), t, 1e-9);            // the same sums in another order
        for (double v : values) {                                                              // cross entropy of v to a mean: m − v ln m + const
            double x = v - origin;
            assertEquals(v < t, m0 - x * Math.log(m0) < m1 - x * Math.log(m1));
        }
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void isoDataIsTheLowestLevelHalfWayBetweenTheMeans(long seed) {
        double[] values = values(seed);
        double t = min(values);
        while (true) {
            double halfWay = (mean(below(values, t + 1)) + mean(above(values, t + 1))) / 2;
            if (t <= halfWay && halfWay < t + 1) break;
            t++;
        }
        assertEquals(t + 1, new IsoDataThreshold().threshold(histogram(values)));
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5})
    void momentsAreKeptByTwoValuesWithTheSharesOfTheSplit(long seed) {
        double[] values = values(seed);
        double m = mean(values), sd = Math.sqrt(variance(values));
        double g = Arrays.stream(values).map(x -> Math.pow((x - m) / sd, 3)).average().getAsDouble(), root = Math.sqrt(g * g + 4);
        double z0 = (g - root) / 2, z1 = (g + root) / 2, p0 = z1 / (z1 - z0);
        for (int k = 0; k <= 3; k++)                                                           // Tsai's four equations, standardised
            assertEquals(new double[] {1, 0, 1, g}[k], p0 * Math.pow(z0, k) + (1 - p0) * Math.pow(z1, k), 1e-12);
        assertBest(new MomentsThreshold(), seed, (a, b) -> -Math.abs(a.length / (double) values.length - p0));
    }

    @ParameterizedTest @CsvSource({"50", "10", "90", "0.1"})
    void percentileLeavesTheClosestShareBelow(double percentile) {
        assertBest(new PercentileThreshold(percentile), 7, (a, b) -> -Math.abs(a.length / (double) (a.length + b.length) - percentile / 100));
    }

    @Test void meanIsTheMean() {
        assertEquals(mean(values(1)), new MeanThreshold().threshold(histogram(values(1))), 1e-9);      // another order of summing
    }

    @Test void renyiIsTheOneSplitWhenAllOrdersAgree() {
        long[] counts = new long[100];
        Arrays.fill(counts, 0, 20, 5);                                        // two equal plateaus: every entropy peaks at the gap
        Arrays.fill(counts, 80, 100, 5);
        assertEquals(20, new RenyiEntropyThreshold().threshold(Histogram.ofLevels(counts, 0)));
        assertEquals(20, new MaxEntropyThreshold().threshold(Histogram.ofLevels(counts, 0)));
        assertEquals(20, new YenThreshold().threshold(Histogram.ofLevels(counts, 0)));
    }

    @ParameterizedTest @CsvSource({"0.5", "1", "2"})
    void renyiEntropyOfAnOrderIsItsDefinition(double order) {
        double[] values = values(3);
        Histogram histogram = histogram(values);
        for (int bin = 0; bin < histogram.bins() - 1; bin++) {
            double t = histogram.start(bin + 1);
            double expected = Stream.of(below(values, t), above(values, t)).mapToDouble(c -> order == 1
                ? -shares(c).map(p -> p * Math.log(p)).sum()
                : Math.log(shares(c).map(p -> Math.pow(p, order)).sum()) / (1 - order)).sum();
            assertEquals(expected, RenyiEntropyThreshold.entropy(histogram, order).applyAsDouble(bin), 1e-9);   // sums in another order
        }
    }

    @Test void triangleIsWhereTheTailBends() {
        long[] rightTail = {0, 100, 40, 10, 8, 6, 4, 2, 1};       // line from (1, 100) to (8, 0): farthest above bin 3
        assertEquals(4, new TriangleThreshold().threshold(Histogram.ofLevels(rightTail, 0)));
        long[] leftTail = {1, 2, 4, 6, 8, 10, 40, 100};
        assertEquals(6, new TriangleThreshold().threshold(Histogram.ofLevels(leftTail, 0)));
    }

    static List<ThresholdMethod> symmetric() {
        return List.of(new OtsuThreshold(), new IsoDataThreshold(), new MomentsThreshold(), new KittlerIllingworthThreshold(),
            new PercentileThreshold(50), new IntermodesThreshold(), new MinimumThreshold(), new MeanThreshold());
    }

    @ParameterizedTest @MethodSource("symmetric")
    void equalClassesAreSplitHalfWay(ThresholdMethod method) {
        Histogram histogram = mixture(70, 20, 0.5, 171, 20, 1_000_000);
        assertEquals(120.5, method.threshold(histogram), 1, method.name());       // the middle, on a grid of whole levels
    }

    @Test void kittlerIllingworthFindsTheBayesThreshold() {
        // 0.9·N(50, 5) = 0.1·N(120, 20) at 68.6: the classes barely overlap, so truncation moves the estimate by under a level
        assertEquals(68.6, new KittlerIllingworthThreshold().threshold(mixture(50, 5, 0.9, 120, 20, 10_000_000)), 1);
    }

    @Test void intermodesAndMinimumReadPeaksAndValley() {
        Histogram histogram = mixture(50, 5, 0.7, 150, 20, 1_000_000);
        assertEquals(100, new IntermodesThreshold().threshold(histogram), 1.5);    // peaks at 50 and 150, each on a whole level
        double valley = new MinimumThreshold().threshold(histogram) - 1;
        assertTrue(valley > 66 && valley < 90, "valley at " + valley);
    }

    @ParameterizedTest @MethodSource("all")
    void levelsMayBeNegativeAndHaveGaps(ThresholdMethod method) {
        Histogram histogram = mixture(60, 12, 0.6, 181, 15, 100_000);
        long[] counts = new long[histogram.bins()];
        Arrays.setAll(counts, histogram::count);
        double shift = -1000 - histogram.start(0);
        assertEquals(method.threshold(histogram) + shift, method.threshold(Histogram.ofLevels(counts, -1000)), 1e-9, method.name());
    }

    static List<ThresholdMethod> all() {
        return ThresholdMethods.ALL;
    }

    @ParameterizedTest @MethodSource("all")
    void twoValuesAreSeparated(ThresholdMethod method) {
        long[] counts = new long[256];
        counts[10] = 700;
        counts[200] = 300;
        double t = method.threshold(Histogram.ofLevels(counts, 0));
        assertTrue(t > 10 && t <= 200, method.name() + " " + t);
    }

    @ParameterizedTest @MethodSource("all")
    void aConstantImageIsAnErrorOrItsMean(ThresholdMethod method) {
        Histogram constant = Histogram.ofLevels(new long[] {0, 9}, 6);
        if (method instanceof MeanThreshold) assertEquals(7, method.threshold(constant));
        else assertEquals("Image must have at least 2 different values for an automatic threshold, but all 9 voxels are 7.0. Set a range by hand, "
            + "or check the image and the mask.", assertThrows(IllegalArgumentException.class, () -> method.threshold(constant)).getMessage());
    }

    @Test void onePeakIsAnErrorForTheBimodalMethods() {
        Histogram onePeak = Histogram.ofLevels(new long[] {1, 5, 20, 60, 20, 5, 1}, 0);
        for (ThresholdMethod method : List.of(new IntermodesThreshold(), new MinimumThreshold())) {
            String message = assertThrows(IllegalArgumentException.class, () -> method.threshold(onePeak)).getMessage();
            assertEquals(method.name() + " needs a histogram that smooths to two peaks, but this one has one. Choose another method, "
                + "such as Otsu, or limit the image with a mask.", message);
        }
    }

    @Test void namesAreUniqueAndFound() {
        assertEquals(14, ThresholdMethods.names().stream().distinct().count());
        for (ThresholdMethod method : ThresholdMethods.ALL) assertEquals(method, ThresholdMethods.named(method.name()));
        assertThrows(IllegalArgumentException.class, () -> ThresholdMethods.named("otsu"));
    }

    @Test void percentileIsChecked() {
        for (double p : new double[] {0, 100, -1, Double.NaN}) assertThrows(IllegalArgumentException.class, () -> new PercentileThreshold(p));
    }

    /** The lowest level of the upper class is what a method must return, for the split of the sorted values that is best. */
    private static void assertBest(ThresholdMethod method, long seed, Criterion criterion) {
        double[] values = values(seed);
        double threshold = method.threshold(histogram(values));
        double best = Double.NEGATIVE_INFINITY;
        for (double level = min(values) + 1; level <= max(values); level++)
            best = Math.max(best, criterion.of(below(values, level), above(values, level)));
        assertEquals(best, criterion.of(below(values, threshold), above(values, threshold)), 1e-9 * Math.abs(best), method.name());
        double last = below(values, threshold)[below(values, threshold).length - 1];
        assertEquals(last + 1, threshold, "the lowest of equal splits");
    }

    /** 400 sorted whole numbers from two overlapping hills, with gaps. */
    private static double[] values(long seed) {
        Random random = new Random(seed);
        return random.ints(400, 0, 100).mapToDouble(i -> Math.rint(i < 60 ? 40 + 9 * random.nextGaussian() : 90 + 14 * random.nextGaussian())).sorted().toArray();
    }

    private static Histogram histogram(double[] values) {
        long[] counts = new long[(int) (max(values) - min(values)) + 1];
        for (double value : values) counts[(int) (value - min(values))]++;
        return Histogram.ofLevels(counts, (long) min(values));
    }

    private static Histogram mixture(double m0, double s0, double share, double m1, double s1, double n) {
        long[] counts = new long[256];
        Arrays.setAll(counts, x -> Math.round(n * (share * normal(x, m0, s0) + (1 - share) * normal(x, m1, s1))));
        return Histogram.ofLevels(counts, 0);
    }

    private static double normal(double x, double mean, double sd) {
        return Math.exp(-Math.pow((x - mean) / sd, 2) / 2) / (sd * Math.sqrt(2 * Math.PI));
    }

    private static DoubleStream shares(double[] values) {
        return Arrays.stream(values).distinct().map(v -> Arrays.stream(values).filter(w -> w == v).count() / (double) values.length);
    }

    private static double[] below(double[] values, double t) {
        return Arrays.stream(values).filter(v -> v < t).toArray();
    }

    private static double[] above(double[] values, double t) {
        return Arrays.stream(values).filter(v -> v >= t).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().getAsDouble();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().getAsDouble();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().getAsDouble();
    }
}
