package org.roentgen.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

class LabelMeasurementsTest {

    private static final double EXACT = 1e-9;                     // sums of up to some thousand doubles
    private static final MeasurementScale MM = new MeasurementScale(Spacing.of(0.5, 0.7, 3), "mm");

    @Test void boxesHaveExactValues() {
        RandomAccessibleInterval<UnsignedShortType> labels = PlanarImgs.unsignedShorts(20, 15, 10);
        fill(labels, 3, 2, 4, 5, 6, 5, 4);                        // label 3 at (2, 4, 5), 6 × 5 × 4 voxels
        MeasurementTable table = shape(labels, MM);
        assertEquals(1, table.rows());
        assertEquals(List.of("Label", "Voxels", "Volume (mm³)", "Centroid X (mm)", "Centroid Y (mm)", "Centroid Z (mm)", "Box X (mm)",
            "Box Y (mm)", "Box Z (mm)", "Box Width (mm)", "Box Height (mm)", "Box Depth (mm)", "Surface area (mm²)", "Mesh volume (mm³)",
            "Sphericity"), table.columns().stream().map(c -> c.header).collect(Collectors.toList()));
        double[] expected = {3, 120, 126, 2.5, 4.55, 21, 1, 2.8, 15, 3, 3.5, 12};
        for (int c = 0; c < expected.length; c++) assertEquals(expected[c], table.value(0, c), EXACT, table.columns().get(c).header);
        double lx = 5 * 0.5, ly = 4 * 0.7, lz = 3 * 3;            // the mesh has flat faces of one voxel less, bevels along 12 edges, 8 corners
        double bevels = 4 * (lx * Math.hypot(0.7, 3) + ly * Math.hypot(0.5, 3) + lz * Math.hypot(0.5, 0.7)) / 2;
        double corners = 8 * Math.sqrt(sq(0.7 * 3) + sq(0.5 * 3) + sq(0.5 * 0.7)) / 8;
        assertEquals(2 * (lx * ly + ly * lz + lx * lz) + bevels + corners, table.value(0, "Surface area (mm²)"), EXACT);
        double missing = 4 * (lx * 0.7 * 3 + ly * 0.5 * 3 + lz * 0.5 * 0.7) / 8 + 8 * (1 / 8.0 - 1 / 48.0) * 0.5 * 0.7 * 3;
        assertEquals(126 - missing, table.value(0, "Mesh volume (mm³)"), EXACT);
    }

    private static double sq(double x) {
        return x * x;
    }

    @ParameterizedTest @CsvSource({"10, 1, 1, 1, 1.09", "20, 1, 1, 1, 1.09", "10, 0.5, 0.5, 1, 1.12", "10, 0.5, 0.5, 1.5, 1.16"})
    void ballsHaveTheirVolumeAndTheStatedSurfaceError(double radius, double sx, double sy, double sz, double excess) {
        double[] s = {sx, sy, sz};
        RandomAccessibleInterval<UnsignedShortType> labels = ball(radius, s);
        MeasurementTable table = shape(labels, new MeasurementScale(Spacing.of(sx, sy, sz), "mm"));
        double volume = 4 / 3.0 * Math.PI * Math.pow(radius, 3), area = 4 * Math.PI * radius * radius;
        assertEquals(1, table.value(0, "Volume (mm³)") / volume, 0.01);             // a lattice of a thousand points and more
        assertEquals(0.995, table.value(0, "Mesh volume (mm³)") / volume, 0.01);
        assertEquals(excess, table.value(0, "Surface area (mm²)") / area, 0.015);   // steps of a binary mesh, as documented
        assertEquals(1 / excess, table.value(0, "Sphericity"), 0.015);
    }

    @Test void discsHaveTheirAreaAndTheStatedPerimeterError() {
        RandomAccessibleInterval<FloatType> labels = ArrayImgs.floats(90, 90);
        for (int y = 0; y < 90; y++) for (int x = 0; x < 90; x++) if (sq(x - 45) + sq(y - 45) <= 1600) labels.getAt(x, y).set(1);
        MeasurementTable table = shape(labels, new MeasurementScale(Spacing.ofPlane(0.5, 0.5), "mm"));
        assertEquals(1, table.value(0, "Area (mm²)") / (Math.PI * 400), 0.01);
        assertEquals(1.055, table.value(0, "Perimeter (mm)") / (Math.PI * 40), 0.01);  // eight directions
        assertEquals(0.90, table.value(0, "Circularity"), 0.015);
    }

    @Test void aSingleVoxelIsAnOctahedron() {
        RandomAccessibleInterval<UnsignedShortType> labels = ArrayImgs.unsignedShorts(1, 1, 1);
        labels.getAt(0, 0, 0).set(9);
        MeasurementTable table = shape(labels, new MeasurementScale(Spacing.of(1, 1, 1), "mm"));
        assertEquals(Math.sqrt(3), table.value(0, "Surface area (mm²)"), EXACT);
        assertEquals(1 / 6.0, table.value(0, "Mesh volume (mm³)"), EXACT);
    }

    @Test void touchingLabelsMeasureAsIfAlone() {
        RandomAccessibleInterval<UnsignedShortType> both = ArrayImgs.unsignedShorts(12, 9, 8), one = ArrayImgs.unsignedShorts(12, 9, 8),
            two = ArrayImgs.unsignedShorts(12, 9, 8);
        fill(both, 1, 1, 1, 1, 5, 6, 6);
        fill(one, 1, 1, 1, 1, 5, 6, 6);
        fill(both, 2, 6, 1, 1, 4, 6, 6);
        fill(two, 2, 6, 1, 1, 4, 6, 6);
        MeasurementTable table = shape(both, MM), first = shape(one, MM), second = shape(two, MM);
        for (int c = 0; c < table.columns().size(); c++) {
            assertEquals(first.value(0, c), table.value(0, c), EXACT);
            assertEquals(second.value(0, c), table.value(1, c), EXACT);
        }
    }

    @ParameterizedTest @CsvSource({"9, 8, 7, 5", "1, 1, 12, 3", "13, 4, 1, 2", "6, 5, 40, 400"})
    void equalsTheDefinitionOnRandomLabels(int nx, int ny, int nz, int labels) {
        Random random = new Random(nx);
        float[] label = new float[nx * ny * nz], value = new float[label.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = Math.max(0, random.nextInt(labels + 2) - 1) * 7;            // with gaps, 0 twice as often
            value[i] = random.nextInt(50) == 0 ? Float.NaN : (float) (100 * random.nextGaussian());
        }
        MeasurementTable table = measure(ArrayImgs.floats(label, nx, ny, nz), ArrayImgs.floats(value, nx, ny, nz), MM, 10, 97.5);
        int[] present = IntStream.range(0, label.length).map(i -> (int) label[i]).filter(l -> l > 0).distinct().sorted().toArray();
        assertEquals(present.length, table.rows());
        for (int r = 0; r < present.length; r++) {
            int l = present[r];
            int[] voxels = IntStream.range(0, label.length).filter(i -> label[i] == l).toArray();
            double[] v = Arrays.stream(voxels).mapToDouble(i -> value[i]).filter(d -> d == d).sorted().toArray();
            assertEquals(l, table.value(r, "Label"));
            assertEquals(voxels.length, table.value(r, "Voxels"));
            assertEquals((Arrays.stream(voxels).map(i -> i / nx % ny).average().getAsDouble() + 0.5) * 0.7, table.value(r, "Centroid Y (mm)"), EXACT);
            assertEquals(Arrays.stream(voxels).map(i -> i / nx / ny).min().getAsInt() * 3, table.value(r, "Box Z (mm)"), EXACT);
            int width = Arrays.stream(voxels).map(i -> i % nx).max().getAsInt() - Arrays.stream(voxels).map(i -> i % nx).min().getAsInt() + 1;
            assertEquals(width * 0.5, table.value(r, "Box Width (mm)"), EXACT);
            double mean = Arrays.stream(v).average().orElse(Double.NaN);
            assertEquals(mean, table.value(r, "Mean"), EXACT);
            assertEquals(Math.sqrt(Arrays.stream(v).map(d -> sq(d - mean)).average().orElse(Double.NaN)), table.value(r, "StdDev"), EXACT);
            assertEquals(Arrays.stream(v).min().orElse(Double.NaN), table.value(r, "Min"), EXACT);
            assertEquals(Arrays.stream(v).max().orElse(Double.NaN), table.value(r, "Max"), EXACT);
            assertEquals(percentile(v, 50), table.value(r, "Median"), EXACT);
            assertEquals(percentile(v, 10), table.value(r, "P10"), EXACT);
            assertEquals(percentile(v, 97.5), table.value(r, "P97.5"), EXACT);
            assertEquals(v.length == 0 ? Double.NaN : Arrays.stream(v).sum() * 1.05, table.value(r, "Integrated (mm³)"), 1e-7);
        }
    }

    /** Type 7: the piecewise linear function through (k/(n − 1), v[k]). */
    private static double percentile(double[] v, double p) {
        if (v.length == 0) return Double.NaN;
        double rank = p / 100 * (v.length - 1);
        return v[(int) Math.floor(rank)] * (1 - rank % 1) + v[(int) Math.ceil(rank)] * (rank % 1);
    }

    @Test void bitEqualForAnyNumberOfThreads() {
        Random random = new Random(2);
        float[] label = new float[60 * 50 * 70], value = new float[label.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = random.nextInt(4);
            value[i] = random.nextFloat();
        }
        double[][] expected = Parallelization.runSingleThreaded(() -> rows(label, value));
        for (int threads : new int[] {2, 5})
            assertArrayEquals(expected, Parallelization.runWithNumThreads(threads, () -> rows(label, value)));
    }

    private static double[][] rows(float[] label, float[] value) {
        MeasurementTable table = measure(ArrayImgs.floats(label, 60, 50, 70), ArrayImgs.floats(value, 60, 50, 70), MM, 25);
        return IntStream.range(0, table.rows()).mapToObj(r -> IntStream.range(0, table.columns().size())
            .mapToDouble(c -> table.value(r, c)).toArray()).toArray(double[][]::new);
    }

    @Test void slicesAreMeasuredApart() {
        RandomAccessibleInterval<UnsignedShortType> labels = ArrayImgs.unsignedShorts(8, 8, 3);
        fill(labels, 5, 1, 2, 0, 3, 4, 1);
        fill(labels, 5, 0, 0, 2, 2, 2, 1);
        RandomAccessibleInterval<FloatType> values = ArrayImgs.floats(8, 8, 3);
        for (int z = 0; z < 3; z++) for (FloatType v : Views.flatIterable(Views.hyperSlice(values, 2, z))) v.set(z);
        MeasurementTable table = measure(labels, values, new MeasurementScale(Spacing.ofPlane(0.5, 2), "mm"));
        assertEquals(2, table.rows());
        double[][] expected = {{1, 5, 12, 12, 1.25, 8, 0.5, 4, 1.5, 8}, {3, 5, 4, 4, 0.5, 2, 0, 0, 1, 4}};
        for (int r = 0; r < 2; r++)
            for (int c = 0; c < 10; c++) assertEquals(expected[r][c], table.value(r, c), EXACT, table.columns().get(c).header);
        assertEquals(2 * (2 * 0.5 + 3 * 2) + 4 * Math.hypot(0.5, 2) / 2, table.value(0, "Perimeter (mm)"), EXACT);
        assertEquals(2, table.value(1, "Mean"), EXACT);
        assertEquals(8, table.value(1, "Integrated (mm²)"), EXACT);
    }

    @Test void emptyLabelsGiveNoRowsAndAMaskOne() {
        assertEquals(0, measure(ArrayImgs.bytes(4, 4, 4), ArrayImgs.bytes(4, 4, 4), MM).rows());
        RandomAccessibleInterval<BitType> mask = ArrayImgs.bits(4, 4, 4);
        mask.getAt(1, 2, 3).set(true);
        MeasurementTable table = shape(mask, MM);
        assertEquals(1, table.rows());
        assertEquals(1, table.value(0, "Label"));
    }

    @Test void allNanIntensitiesAreNan() {
        MeasurementTable table = measure(ArrayImgs.floats(new float[] {1, 1}, 2, 1, 1),
            ArrayImgs.floats(new float[] {Float.NaN, Float.NaN}, 2, 1, 1), MM, 90);
        for (String header : List.of("Mean", "StdDev", "Min", "Max", "Median", "P90", "Integrated (mm³)"))
            assertTrue(Double.isNaN(table.value(0, header)), header);
        assertEquals(2, table.value(0, "Voxels"));
    }

    @Test void labelsUpTo2To24AreKeptAndOthersAreErrors() {
        MeasurementTable table = shape(ArrayImgs.ints(new int[] {16777216, 0, 16777215}, 3, 1, 1), MM);
        assertEquals(16777215, table.value(0, "Label"));
        assertEquals(16777216, table.value(1, "Label"));
        for (float bad : new float[] {0.5f, -1, 16777218, Float.POSITIVE_INFINITY})
            assertEquals("Labels must be whole numbers from 0 to 16777216, but one is " + bad + ". Label the objects with Connected Components… first.",
                assertThrows(IllegalArgumentException.class, () -> shape(ArrayImgs.floats(new float[] {bad}, 1, 1, 1), MM)).getMessage());
    }

    @Test void anErrorInOneOfManyThreadsKeepsItsMessage() {
        RandomAccessibleInterval<FloatType> labels = ArrayImgs.floats(30, 30, 30);
        labels.getAt(7, 8, 29).set(1.5f);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Parallelization.runWithNumThreads(3, () -> {
            shape(labels, MM);
        }))
            .getMessage().startsWith("Labels must be whole numbers"));
    }

    @Test void wrongInputsAreErrors() {
        assertThrows(IllegalArgumentException.class, () -> measure(ArrayImgs.bytes(2, 2, 2), ArrayImgs.bytes(2, 2, 3), MM));
        assertThrows(IllegalArgumentException.class, () -> new IntensityMeasurement(101));
        assertEquals("Intensity image must be given to measure intensities, but is absent. Choose one, or measure shapes only.",
            assertThrows(IllegalArgumentException.class, () -> LabelMeasurements.ofShapeAndIntensity(MM)
                .measure(ArrayImgs.bytes(2, 2, 2), Optional.empty(), Progress.NONE)).getMessage());
    }

    @Test void unitsAndOriginAreUsed() {
        MeasurementScale scale = MM.intensityUnit("HU").origin(-100, 10, 2);
        MeasurementTable table = measure(ArrayImgs.floats(new float[] {0, 1}, 2, 1, 1), ArrayImgs.floats(new float[] {0, 40}, 2, 1, 1), scale, 5);
        assertEquals(-99.25, table.value(0, "Centroid X (mm)"), EXACT);
        assertEquals(3.5, table.value(0, "Centroid Z (mm)"), EXACT);
        assertEquals(40, table.value(0, "P5 (HU)"));
        assertEquals(42, table.value(0, "Integrated (HU·mm³)"), EXACT);
    }

    private static void fill(RandomAccessibleInterval<UnsignedShortType> labels, int label, int x, int y, int z, int w, int h, int d) {
        for (UnsignedShortType v : Views.flatIterable(Views.interval(labels, new long[] {x, y, z}, new long[] {x + w - 1, y + h - 1, z + d - 1})))
            v.set(label);
    }

    private static RandomAccessibleInterval<UnsignedShortType> ball(double radius, double[] spacing) {
        int[] n = Arrays.stream(spacing).mapToInt(s -> (int) (radius / s) + 2).toArray();
        RandomAccessibleInterval<UnsignedShortType> labels = ArrayImgs.unsignedShorts(2 * n[0] + 1, 2 * n[1] + 1, 2 * n[2] + 1);
        for (int z = -n[2]; z <= n[2]; z++)
            for (int y = -n[1]; y <= n[1]; y++)
                for (int x = -n[0]; x <= n[0]; x++)
                    if (sq(x * spacing[0]) + sq(y * spacing[1]) + sq(z * spacing[2]) <= radius * radius)
                        labels.getAt(x + n[0], y + n[1], z + n[2]).set(1);
        return labels;
    }

    private static MeasurementTable shape(RandomAccessibleInterval<? extends RealType<?>> labels, MeasurementScale scale) {
        return LabelMeasurements.ofShape(scale).measure(labels, Optional.empty(), Progress.NONE);
    }

    private static MeasurementTable measure(RandomAccessibleInterval<? extends RealType<?>> labels,
            RandomAccessibleInterval<? extends RealType<?>> values, MeasurementScale scale, double... percentiles) {
        return LabelMeasurements.ofShapeAndIntensity(scale, percentiles).measure(labels, Optional.of(values), Progress.NONE);
    }
}
