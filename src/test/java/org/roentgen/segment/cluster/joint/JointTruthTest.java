package org.roentgen.segment.cluster.joint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.roentgen.segment.cluster.joint.Clouds.N;
import static org.roentgen.segment.cluster.joint.Clouds.columns;
import static org.roentgen.segment.cluster.joint.Clouds.right;
import static org.roentgen.segment.cluster.joint.Clouds.run;
import static org.roentgen.segment.cluster.joint.Clouds.truth;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.segment.Labels;
import org.roentgen.segment.cluster.GaussianMixture;
import org.roentgen.segment.cluster.MultiClassClustering;
import org.roentgen.segment.cluster.MultiClassClustering.Rows;

/** Classes that are known. */
class JointTruthTest {

    private static List<JointMethod> methods() {
        return List.of(new JointKMeans(1), new JointFuzzyCMeans(2, 1), new JointGaussians(1));
    }

    /** Four classes of which each channel alone sees two. */
    @ParameterizedTest @MethodSource("methods") void classesThatNoChannelSeesAlone(JointMethod method) {
        List<float[]> channels = columns(1, new double[] {0, 0, 8, 8, 0}, new double[] {100, 0, 8, 8, 0},
            new double[] {0, 130, 8, 8, 0}, new double[] {100, 130, 8, 8, 0});
        assertEquals(1, right(run(method, 4, channels).labels().data, 4), 0.001);
        for (int c = 0; c < 2; c++) assertTrue(right(run(method, 4, channels.subList(c, c + 1)).labels().data, 4) < 0.75, "too easy");
        List<float[]> units = List.of(channels.get(0).clone(), channels.get(1).clone());
        for (int i = 0; i < N * N; i++) units.get(1)[i] = 1000 * units.get(1)[i] - 5e5f;
        assertEquals(1, right(run(method, 4, units).labels().data, 4), 0.001, "other units");
    }

    /** Three clouds on a line askew: in each channel the outer ones overlap with the inner. */
    @Test void threeDiagonalClouds() {
        JointMethod method = new JointGaussians(1);
        List<float[]> channels = columns(9, new double[] {0, 20, 10, 10, 0.95}, new double[] {15, 5, 10, 10, 0.95}, new double[] {30, -10, 10, 10, 0.95});
        double together = right(run(method, 3, channels).labels().data, 3);
        assertTrue(together > 0.99, together + " right");
        for (int c = 0; c < 2; c++) {
            double alone = right(run(method, 3, channels.subList(c, c + 1)).labels().data, 3);
            assertTrue(alone < 0.8, "too easy: " + alone);
        }
    }

    /** Long clouds side by side, askew to the axes: only covariances tell them apart, and means, deviations and the rows are those of the making. */
    @Test void mixturesHaveFullCovariances() {
        List<float[]> channels = columns(2, new double[] {0, 0, 40, 40, 0.97}, new double[] {30, -30, 40, 40, 0.97});
        Labels found = run(new JointGaussians(1), 2, channels);
        assertTrue(right(found.labels().data, 2) > 0.99, right(found.labels().data, 2) + " right");
        double[] row = found.rows().stream().max((a, b) -> Double.compare(a[2], b[2])).get();
        assertEquals(0.5, row[1], 0.01);
        double error = 4 * 40 / Math.sqrt(N * N / 2.0);                    // four standard errors of a mean, and more than four of a deviation
        assertArrayEquals(new double[] {30, 40, -30, 40}, Arrays.copyOfRange(row, 2, 6), error);
        double kMeans = right(run(new JointKMeans(1), 2, channels).labels().data, 2);
        assertTrue(kMeans < 0.9, "too easy: " + kMeans);
    }

    /** From 1 for the darkest; equal sums by the first channel. */
    @ParameterizedTest @MethodSource("methods") void orderOfClasses(JointMethod method) {
        List<float[]> channels = columns(1, new double[] {90, 50, 0, 0, 0}, new double[] {90, 0, 0, 0, 0}, new double[] {0, 50, 0, 0, 0}, new double[] {0, 0, 0, 0, 0});
        int[] labels = run(method, 4, channels).labels().data;
        for (int i = 0; i < labels.length; i++) assertEquals(5 - truth(i, 4), labels[i]);
    }

    @Test void oneChannelIsAsOnItsOwn() {
        List<float[]> channel = columns(3, new double[] {0, 0, 10, 1, 0}, new double[] {35, 0, 5, 1, 0}, new double[] {80, 0, 12, 1, 0}).subList(0, 1);
        int[] joint = run(new JointClustering(new JointGaussians(1), 1, 3, 0, false, Rows.CLASSES), channel).labels().data;
        int[] alone = run(new MultiClassClustering(new GaussianMixture(), 3, 0, false, Rows.CLASSES), channel).labels().data;
        int differ = 0;
        for (int i = 0; i < joint.length; i++) differ += joint[i] != alone[i] ? 1 : 0;
        assertTrue(differ <= 0.003 * joint.length, differ + " differ: histogram bins and another start");
    }

    @Test void theNumberOfClassesIsFound() {
        List<float[]> channels = columns(4, new double[] {0, 0, 8, 8, 0.5}, new double[] {60, 10, 8, 8, 0}, new double[] {30, 90, 8, 8, -0.5});
        Labels found = run(new JointClustering(new JointKMeans(1), 2, 0, 0, false, Rows.STEPS), channels);
        assertEquals(3, Arrays.stream(found.labels().data).max().getAsInt());
        assertEquals(9, found.rows().stream().filter(row -> row[0] == 1).count());
    }
}
