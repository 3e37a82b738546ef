package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.segment.cluster.MultiClassClustering.Rows;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Volumes;

class MultiClassClusteringTest {

    private abstract static class Unseeded implements SegmentationContract {

        @Override public Optional<RandomAccessibleInterval<FloatType>> seeds() {
            return Optional.empty();
        }
    }

    @Nested class Otsu extends Unseeded {

        @Override public Segmentation segmentation() {
            return new MultiClassClustering(new MultiOtsu(), 3, 0, true, Rows.CLASSES);
        }
    }

    @Nested class KMeansClasses extends Unseeded {

        @Override public Segmentation segmentation() {
            return new MultiClassClustering(new KMeans(7), 4, 0, false, Rows.STEPS);
        }
    }

    @Nested class Fuzzy extends Unseeded {

        @Override public Segmentation segmentation() {
            return new MultiClassClustering(new FuzzyCMeans(2), 3, 0, true, Rows.STEPS);
        }
    }

    @Nested class MixtureOfChosenNumber extends Unseeded {

        @Override public Segmentation segmentation() {
            return new MultiClassClustering(new GaussianMixture(), MultiClassClustering.CHOSEN, 0, false, Rows.STEPS);
        }
    }

    @Nested class MixtureInAField extends Unseeded {

        @Override public Segmentation segmentation() {
            return new MultiClassClustering(new GaussianMixture(), 2, 0.7, true, Rows.STEPS);
        }

        @Override public Optional<String> directional() {
            return Optional.of("which voxels are even, and go first, depends on where the corner is");
        }
    }

    private static Labels run(MultiClassClustering clustering, RandomAccessibleInterval<FloatType> image) {
        return clustering.run(image, Optional.empty(), Optional.empty(), SegmentationContract.SPACING, Progress.NONE);
    }

    /** Three shells around a centre, and noise. */
    private static RandomAccessibleInterval<FloatType> shells(double noise) {
        Random random = new Random(2);
        return Volumes.of(32, 32, 16, (x, y, z) -> 100 * shell(x, y, z) + noise * random.nextGaussian());
    }

    private static int shell(int x, int y, int z) {
        double distance = Math.sqrt((x - 16) * (x - 16) + (y - 16) * (y - 16) + 4 * (z - 8) * (z - 8));
        return distance < 6 ? 2 : distance < 12 ? 1 : 0;
    }

    private static int wrong(Labels labels) {
        int wrong = 0;
        for (int i = 0; i < labels.labels().size(); i++) if (labels.labels().data[i] != 1 + shell(i % 32, i / 32 % 32, i / 1024)) wrong++;
        return wrong;
    }

    @ParameterizedTest @CsvSource({"0", "1", "2", "3"}) void everyMethodFindsClearClasses(int method) {
        Clustering clustering = new Clustering[] {new MultiOtsu(), new KMeans(1), new FuzzyCMeans(2), new GaussianMixture()}[method];
        assertEquals(0, wrong(run(new MultiClassClustering(clustering, 3, 0, false, Rows.CLASSES), shells(5))));
    }

    /** One in 5 voxels is noise beyond its threshold; the field leaves one in 20, most of them at the borders of the shells. */
    @Test void aFieldRemovesNoise() {
        int alone = wrong(run(new MultiClassClustering(new GaussianMixture(), 3, 0, false, Rows.CLASSES), shells(45)));
        int inField = wrong(run(new MultiClassClustering(new GaussianMixture(), 3, 1.2, false, Rows.CLASSES), shells(45)));
        assertTrue(alone > 3000 && inField < 0.05 * 32 * 32 * 16, alone + " wrong alone, " + inField + " in a field");
    }

    @Test void farNeighboursPullLess() {
        MultiClassClustering field = new MultiClassClustering(new MultiOtsu(), 2, 2, false, Rows.CLASSES);
        RandomAccessibleInterval<FloatType> image = Volumes.of(9, 9, 9, (x, y, z) -> z == 4 ? 60 : (x + y + z) % 2 == 0 ? 0 : 100);
        Labels near = field.run(image, Optional.empty(), Optional.empty(), Spacing.of(1, 1, 1), Progress.NONE);
        Labels far = field.run(image, Optional.empty(), Optional.empty(), Spacing.of(1, 1, 1000), Progress.NONE);
        Labels planes = field.run(image, Optional.empty(), Optional.empty(), Spacing.ofPlane(1, 1), Progress.NONE);
        assertTrue(near.greatest() <= 2 && far.greatest() == 2 && planes.greatest() == 2);
        int first = 4 * 81 + 40;
        assertEquals(far.labels().data[first], far.labels().data[first + 1], "the even plane is of one class");
    }

    @Test void probabilitiesSumToOneAndPointAtTheClass() {
        for (double smoothness : new double[] {0, 1}) {
            Labels found = run(new MultiClassClustering(new GaussianMixture(), 3, smoothness, true, Rows.CLASSES), shells(30));
            for (int i = 0; i < found.labels().size(); i++) {
                float sum = 0, greatest = 0;
                for (int c = 0; c < 3; c++) {
                    sum += found.maps().get(c).data[i];
                    greatest = Math.max(greatest, found.maps().get(c).data[i]);
                }
                assertEquals(1, sum, 1e-6);
                if (smoothness == 0) assertEquals(greatest, found.maps().get(found.labels().data[i] - 1).data[i], 1e-6);
            }
        }
    }

    @Test void rowsTellTheClassesOrTheSteps() {
        Labels classes = run(new MultiClassClustering(new MultiOtsu(), 3, 0, false, Rows.CLASSES), shells(0));
        assertEquals(3, classes.rows().size());
        assertArrayEquals(new double[] {0, 100, 200}, classes.rows().stream().mapToDouble(row -> row[2]).toArray(), 1e-9);
        assertEquals(1, classes.rows().stream().mapToDouble(row -> row[1]).sum(), 1e-12);
        Labels steps = run(new MultiClassClustering(new GaussianMixture(), MultiClassClustering.CHOSEN, 1, false, Rows.STEPS), shells(20));
        assertEquals(9, steps.rows().stream().filter(row -> row[0] == 1).count());
        assertEquals(3, steps.greatest());
        assertTrue(steps.rows().stream().anyMatch(row -> row[0] == 2) && steps.rows().stream().anyMatch(row -> row[0] == 3));
    }

    @Test void fewValuesAreFewClassesAndNoNumbersAreNone() {
        MultiClassClustering three = new MultiClassClustering(new GaussianMixture(), 3, 0.5, false, Rows.CLASSES);
        assertEquals(1, run(three, Volumes.of(4, 4, 4, (x, y, z) -> 7)).greatest());
        assertEquals(2, run(three, Volumes.of(4, 4, 4, (x, y, z) -> x < 2 ? 7 : 8)).greatest());
        assertEquals(0, run(three, Volumes.of(4, 4, 4, (x, y, z) -> Double.NaN)).greatest());
        Labels holes = run(three, Volumes.of(4, 4, 4, (x, y, z) -> x == 0 ? Double.NaN : x == 1 ? Double.NEGATIVE_INFINITY : 10 * x + y));
        for (int i = 0; i < 64; i++) assertEquals(i % 4 < 2, holes.labels().data[i] == 0);
    }

    @Test void wrongParametersAreSaid() {
        for (Runnable wrong : new Runnable[] {() -> new MultiClassClustering(new MultiOtsu(), 1, 0, false, Rows.CLASSES),
            () -> new MultiClassClustering(new MultiOtsu(), 11, 0, false, Rows.CLASSES),
            () -> new MultiClassClustering(new MultiOtsu(), 3, -1, false, Rows.CLASSES), () -> new MultiClassClustering(new MultiOtsu(), 0, 0, true, Rows.CLASSES)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
