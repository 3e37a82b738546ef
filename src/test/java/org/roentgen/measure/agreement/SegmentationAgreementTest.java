package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.measure.MeasurementTable;
import org.roentgen.testing.Volumes;

class SegmentationAgreementTest {

    private static final MeasurementScale PLANE = new MeasurementScale(Spacing.ofPlane(0.5, 2), "mm");

    private static final float[] TRUTH = {
        0, 0, 0, 0, 0, 0,
        0, 1, 1, 0, 2, 0,
        0, 1, 1, 0, 2, 0,
        0, 0, 0, 0, 0, 0};
    private static final float[] FOUND = {
        0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 2, 0,
        0, 1, 2, 0, 0, 3,
        0, 0, 0, 0, 0, 0};

    private static ArrayImg<FloatType, ?> image(float[] data) {
        return ArrayImgs.floats(data, 6, data.length / 6);
    }

    private static MeasurementTable measure(SegmentationAgreement.Options options, float[] found, float[] truth) {
        return options.build().measure(image(found), image(truth), PLANE, Progress.NONE);
    }

    private static int row(MeasurementTable table, String name) {
        for (int i = 0; i < table.rows(); i++) if (table.name(i, table.nameHeaders().indexOf("Object")).equals(name)) return i;
        throw new AssertionError("no row " + name);
    }

    private static double value(MeasurementTable table, String row, String column) {
        return table.value(row(table, row), column);
    }

    @Test void labelsByHand() {
        MeasurementTable table = measure(new SegmentationAgreement.Options(), FOUND, TRUTH);
        assertEquals(6, table.rows());
        assertEquals(4, value(table, "1", "Voxels"));
        assertEquals(4, value(table, "1", "Reference area (mm²)"), 1e-12);
        assertEquals(0, value(table, "1", "Area error (%)"));
        assertEquals(6 / 8.0, value(table, "1", "Dice"), 1e-12);
        assertEquals(3 / 5.0, value(table, "1", "Jaccard"), 1e-12);
        assertEquals(3 / 4.0, value(table, "1", "Sensitivity"), 1e-12);
        assertEquals(3 / 4.0, value(table, "1", "Precision"), 1e-12);
        assertEquals(0.5, value(table, "2", "Dice"), 1e-12);
    }

    /** Label 3 is only in the segmentation: overlap 0, sensitivity and distances not defined. */
    @Test void emptyLabelsAreLeftOutOfTheMeans() {
        MeasurementTable table = measure(new SegmentationAgreement.Options(), FOUND, TRUTH);
        assertEquals(0, value(table, "3", "Dice"));
        assertEquals(0, value(table, "3", "Precision"));
        assertEquals(0, value(table, "3", "Surface Dice"));
        for (String column : new String[] {"Sensitivity", "Area error (%)", "Hausdorff (mm)", "HD95 (mm)"}) assertEquals(Double.NaN, value(table, "3", column), column);
        assertEquals((0.75 + 0.5 + 0) / 3, value(table, "mean", "Dice"), 1e-12);
        assertEquals(3, value(table, "defined", "Dice"));
        assertEquals((0.75 + 0.5) / 2, value(table, "mean", "Sensitivity"), 1e-12);
        assertEquals(2, value(table, "defined", "Sensitivity"));
    }

    @Test void emptyLabelsGetBestAndWorstValues() {
        MeasurementTable table = measure(new SegmentationAgreement.Options().labels(1, 3, 7).replaceUndefined(true), FOUND, TRUTH);
        double diagonal = Math.hypot(6 * 0.5, 4 * 2);
        assertEquals(diagonal, value(table, "3", "Hausdorff (mm)"), 1e-12);
        assertEquals(100, value(table, "3", "Area error (%)"));
        assertEquals(0, value(table, "3", "Sensitivity"));
        for (String best : new String[] {"Dice", "Jaccard", "Sensitivity", "Precision", "Surface Dice"}) assertEquals(1, value(table, "7", best), best);
        assertEquals(0, value(table, "7", "HD95 (mm)"));
        assertEquals((0.75 + 0 + 1) / 3, value(table, "mean", "Dice"), 1e-12);
    }

    /** Asked for, but in neither image; only the segmentation empty gives precision 0 as Metrics Reloaded does. */
    @Test void labelsInNeitherImageAreNotDefined() {
        MeasurementTable table = measure(new SegmentationAgreement.Options().labels(7), FOUND, TRUTH);
        for (int column = 4; column < 14; column++) assertEquals(Double.NaN, table.value(row(table, "7"), column), table.columns().get(column).header);
        assertEquals(0, value(table, "defined", "Dice"));
        assertEquals(Double.NaN, value(table, "mean", "Dice"));
        assertEquals(0, value(measure(new SegmentationAgreement.Options(), new float[24], TRUTH), "1", "Precision"));
        assertEquals(3, measure(new SegmentationAgreement.Options(), new float[24], new float[24]).rows());
    }

    @Test void allLabelsPooled() {
        MeasurementTable table = measure(new SegmentationAgreement.Options(), FOUND, TRUTH);
        assertEquals(7, value(table, "all", "Voxels"));
        assertEquals(2 * 4 / 13.0, value(table, "all", "Dice"), 1e-12);               // 3 of label 1 and 1 of label 2 are common
        assertEquals(3, value(table, "all", "Objects"));
        assertEquals(0.5 * (1 / 4.0 + 0), value(table, "all", "Mean AP"), 1e-12);     // label 1 has IoU 0.6
        assertEquals(0.6 / 2.5, value(table, "all", "PQ"), 1e-12);
        assertEquals(Double.NaN, value(table, "1", "PQ"));
    }

    /** Label 1 in two parts, of which one is found. */
    @Test void connectedPartsAreObjects() {
        float[] truth = {1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 2}, found = {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2};
        MeasurementTable table = measure(new SegmentationAgreement.Options().components(true), found, truth);
        assertEquals(2, value(table, "1", "Reference objects"));
        assertEquals(0.5, value(table, "1", "AP 0.5"), 1e-12);
        assertEquals(2 / 3.0, value(table, "1", "PQ"), 1e-12);
        assertEquals(1, value(table, "2", "PQ"), 1e-12);
        assertEquals(2 / 3.0, value(table, "all", "AP 0.5"), 1e-12);
        assertEquals((2 / 3.0 + 1) / 2, value(table, "mean", "PQ"), 1e-12);
    }

    @Test void masksOfOtherValuesAreOneLabel() {
        float[] found = FOUND.clone(), truth = TRUTH.clone();
        for (int i = 0; i < found.length; i++) found[i] = found[i] == 0 ? 0 : 255;
        MeasurementTable table = measure(new SegmentationAgreement.Options().masks(true), found, truth);
        assertEquals(2 * 5 / 13.0, value(table, "1", "Dice"), 1e-12);
        assertEquals(4, table.rows());
    }

    @Test void slicesAreOnTheirOwnAndVolumesWhole() {
        ArrayImg<FloatType, ?> found = Volumes.of(5, 4, 2, (x, y, z) -> x == 1 && z == 0 ? 4 : 0), truth = Volumes.of(5, 4, 2, (x, y, z) -> x == 1 ? 4 : 0);
        MeasurementTable slices = new SegmentationAgreement.Options().build().measure(found, truth, PLANE, Progress.NONE);
        assertEquals("Slice", slices.nameHeaders().get(0));
        assertEquals(1, slices.value(0, "Dice"));
        assertEquals("2", slices.name(4, 0));
        assertEquals(0, slices.value(4, "Dice"));
        MeasurementTable volume = new SegmentationAgreement.Options().build().measure(found, truth, new MeasurementScale(Spacing.of(0.5, 2, 3), "mm"), Progress.NONE);
        assertEquals(2 / 3.0, volume.value(0, "Dice"), 1e-12);
        assertEquals(4 * 3.0, volume.value(0, "Volume (mm³)"), 1e-12);
        assertEquals(3, volume.value(0, "Hausdorff (mm)"), 1e-12);
    }

    @Test void errorsAreMapped() {
        ArrayImg<FloatType, ?> out = ArrayImgs.floats(6, 4);
        new SegmentationAgreement.Options().build().writeErrors(image(FOUND), image(TRUTH), out, Progress.NONE);
        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 0, 1, 1, 3, 1, 0, 0, 1, 4, 0, 2, 3, 0, 0, 0, 0, 0, 0}, Volumes.values(out));
    }

    @Test void notANumberIsBackground() {
        float[] found = FOUND.clone();
        found[0] = Float.NaN;
        assertEquals(0.75, value(measure(new SegmentationAgreement.Options(), found, TRUTH), "1", "Dice"), 1e-12);
    }

    @Test void doesNotDependOnTheNumberOfThreads() {
        ArrayImg<FloatType, ?> a = Volumes.of(20, 20, 10, (x, y, z) -> (x / 7 + y / 5 + z / 4) % 4), b = Volumes.of(20, 20, 10, (x, y, z) -> (x / 6 + y / 5 + z / 3) % 4);
        MeasurementScale scale = new MeasurementScale(Spacing.of(1, 1, 2.5), "mm");
        MeasurementTable one = Parallelization.runSingleThreaded(() -> new SegmentationAgreement.Options().components(true).build().measure(a, b, scale, Progress.NONE));
        MeasurementTable many = Parallelization.runWithNumThreads(5,
            () -> new SegmentationAgreement.Options().components(true).build().measure(a, b, scale, Progress.NONE));
        for (int row = 0; row < one.rows(); row++)
            for (int column = 0; column < one.columns().size(); column++) assertEquals(one.value(row, column), many.value(row, column));
    }

    @Test void refusesWhatIsNoLabelAndWrongParameters() {
        assertEquals("Labels must be whole numbers from 0 to 16777216, but one is 1.5. Label the objects with Connected Components… first.",
            assertThrows(IllegalArgumentException.class,
                () -> measure(new SegmentationAgreement.Options(), new float[] {1.5f, 0, 0, 0, 0, 0}, new float[6])).getMessage());
        assertThrows(IllegalArgumentException.class, () -> measure(new SegmentationAgreement.Options(), FOUND, new float[12]));
        assertThrows(IllegalArgumentException.class, () -> new SegmentationAgreement.Options().tolerance(-1).build());
        assertThrows(IllegalArgumentException.class, () -> new SegmentationAgreement.Options().thresholds(0.5, 1.2).build());
        assertThrows(IllegalArgumentException.class, () -> new SegmentationAgreement.Options().labels(0).build());
    }
}
