package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.Volumes;

class MarkerWatershedTest implements SegmentationContract {

    private static final int NX = 9, NY = 8, NZ = 6, N = NX * NY * NZ;
    private static final double[] SPACING = {1, 1.25, 2};

    private static ArrayImg<FloatType, ?> relief(long seed, int levels) {
        Random random = new Random(seed);
        return Volumes.of(NX, NY, NZ, (x, y, z) -> random.nextInt(levels) - levels / 2);
    }

    private static ArrayImg<FloatType, ?> markers(long seed) {
        Random random = new Random(seed);
        return Volumes.of(NX, NY, NZ, (x, y, z) -> random.nextInt(40) == 0 ? 1 + random.nextInt(5) : 0);
    }

    static RandomAccessibleInterval<BitType> positive(RandomAccessibleInterval<FloatType> image) {
        return Converters.convert(image, (i, o) -> o.set(i.get() > 0), new BitType());
    }

    @Override public Segmentation segmentation() {
        return MarkerWatershed.ofImage(Connectivity.FACES, 0, false);
    }

    @Override public Optional<String> directional() {
        return Optional.of("voxels of equal level that two labels reach at once go to the first in raster order; without such ties turns commute, see below");
    }

    static float[] flood(Segmentation watershed, RandomAccessibleInterval<? extends RealType<?>> relief,
            RandomAccessibleInterval<? extends RealType<?>> markers, double[] spacing, Optional<RandomAccessibleInterval<BitType>> mask) {
        int[] labels = watershed.run(relief, Optional.of(markers), mask, spacing, Progress.NONE).labels().data;
        float[] values = new float[labels.length];
        for (int i = 0; i < values.length; i++) values[i] = labels[i];
        return values;
    }

    /** The lowest level at which water of a label's markers can reach each voxel, by relaxing until nothing changes. */
    private static double[] passes(float[] relief, float[] markers, boolean[] inside, float label, Connectivity connectivity) {
        double[] pass = new double[N];
        for (int i = 0; i < N; i++) pass[i] = inside[i] && markers[i] == label ? relief[i] : Double.POSITIVE_INFINITY;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < N; i++)
                for (int j = 0; j < N; j++)
                    if (inside[i] && inside[j] && (markers[i] == 0 || markers[i] == label) && touch(i, j, connectivity) && Math.max(pass[j], relief[i]) < pass[i]) {
                        pass[i] = Math.max(pass[j], relief[i]);
                        changed = true;
                    }
        }
        return pass;
    }

    private static boolean touch(int i, int j, Connectivity connectivity) {
        int dx = Math.abs(i % NX - j % NX), dy = Math.abs(i / NX % NY - j / NX % NY), dz = Math.abs(i / NX / NY - j / NX / NY);
        return Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= connectivity.ordinal() + 1;
    }

    @ParameterizedTest @EnumSource(Connectivity.class) void everyVoxelBelongsToTheMarkerWithTheLowestPass(Connectivity connectivity) {
        for (long seed = 1; seed <= 6; seed++) {
            ArrayImg<FloatType, ?> relief = relief(seed, seed % 2 == 0 ? 6 : 1000), markers = markers(seed + 10),
                area = Volumes.of(NX, NY, NZ, (x, y, z) -> (x + 2 * y + z) % 7 == 3 || x == 5 && y != 2 ? 0 : 1);
            boolean[] inside = new boolean[N];
            for (int i = 0; i < N; i++) inside[i] = Volumes.values(area)[i] != 0;
            float[] found = flood(MarkerWatershed.ofImage(connectivity, 0, false), relief, markers, SPACING, Optional.of(positive(area))),
                seeds = Volumes.values(markers), values = Volumes.values(relief);
            double[][] passes = new double[6][];
            for (int label = 1; label <= 5; label++) passes[label] = passes(values, seeds, inside, label, connectivity);
            for (int i = 0; i < N; i++) {
                double lowest = Double.POSITIVE_INFINITY;
                for (int label = 1; label <= 5; label++) lowest = Math.min(lowest, passes[label][i]);
                if (!inside[i]) assertEquals(0, found[i], "outside");
                else if (seeds[i] > 0) assertEquals(seeds[i], found[i], "markers keep their voxels");
                else if (lowest == Double.POSITIVE_INFINITY) assertEquals(0, found[i], "no way there");
                else assertEquals(lowest, passes[(int) found[i]][i], "seed " + seed + ", voxel " + i);
            }
        }
    }

    @Test void otherNumbersAndTurnsGiveTheSameRegions() {
        ArrayImg<FloatType, ?> markers = markers(3), relief = ArrayImgs.floats(Volumes.values(Volumes.noise(3, NX, NY, NZ)), NX, NY, NZ);
        int[] order = new Random(5).ints(N, 0, 1 << 20).distinct().limit(N).toArray();                 // no ties
        float[] distinct = Volumes.values(relief);
        for (int i = 0; i < N; i++) distinct[i] = order[i % order.length] + i * 1e-3f;
        relief = ArrayImgs.floats(distinct, NX, NY, NZ);
        Segmentation watershed = MarkerWatershed.ofImage(Connectivity.FACES, 0, false);
        float[] found = flood(watershed, relief, markers, SPACING, Optional.empty());
        float[] renumbered = flood(watershed, relief, Converters.convert((RandomAccessibleInterval<FloatType>) markers,
            (i, o) -> o.set(i.get() == 0 ? 0 : 1000 - i.get()), new FloatType()), SPACING, Optional.empty());
        for (int i = 0; i < N; i++) assertEquals(1000 - found[i], renumbered[i]);
        float[] turned = flood(watershed, Views.zeroMin(Views.rotate(relief, 0, 2)), Views.zeroMin(Views.rotate(markers, 0, 2)), SPACING, Optional.empty());
        assertArrayEquals(Volumes.values(Views.zeroMin(Views.rotate(ArrayImgs.floats(found, NX, NY, NZ), 0, 2))), turned);
    }

    @Test void linesPartTheRegions() {
        float[] with = flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, true), relief(4, 1000), markers(14), SPACING, Optional.empty());
        int lines = 0;
        for (int i = 0; i < N; i++) {
            if (with[i] == 0) lines++;
            for (int j = 0; j < N; j++)
                if (with[i] > 0 && with[j] > 0 && touch(i, j, Connectivity.FACES) && with[i] != with[j]) {
                    float[] markers = Volumes.values(markers(14));
                    assertTrue(markers[i] > 0 && markers[j] > 0, "only markers that touch have no line between them: " + i + " " + j);
                }
        }
        assertTrue(lines > 0 && lines < N / 2, "lines: " + lines);
    }

    /** On a flat relief with a large compactness the nearest marker wins; paths along faces and corners can only be a little longer. */
    @Test void compactRegionsAreThoseOfTheNearestMarker() {
        int[][] seeds = {{2, 3, 1}, {15, 4, 5}, {8, 14, 3}, {17, 15, 0}};
        ArrayImg<FloatType, ?> markers = ArrayImgs.floats(20, 18, 7);
        for (int s = 0; s < seeds.length; s++) markers.getAt(seeds[s][0], seeds[s][1], seeds[s][2]).set(s + 1);
        float[] found = flood(MarkerWatershed.ofImage(Connectivity.ALL, 10, false), ArrayImgs.floats(20, 18, 7), markers, SPACING, Optional.empty());
        for (int i = 0; i < found.length; i++) {
            double[] distance = new double[seeds.length];
            for (int s = 0; s < seeds.length; s++)
                distance[s] = Math.hypot(Math.hypot((i % 20 - seeds[s][0]) * SPACING[0], (i / 20 % 18 - seeds[s][1]) * SPACING[1]), (i / 360 - seeds[s][2]) * SPACING[2]);
            assertEquals(Arrays.stream(distance).min().getAsDouble(), distance[(int) found[i] - 1], 1e-5, "voxel " + i);
        }
    }

    @Test void slicesOfAStackAreOnTheirOwn() {
        ArrayImg<FloatType, ?> relief = relief(7, 1000), markers = Volumes.of(NX, NY, NZ, (x, y, z) -> x == 2 && y == 3 ? 1 : x == 6 && y == 6 && z != 4 ? 2 : 0);
        Segmentation watershed = MarkerWatershed.ofImage(Connectivity.ALL, 0, false);
        float[] all = flood(watershed, relief, markers, Spacing.ofPlane(1, 1.25), Optional.empty());
        for (int z = 0; z < NZ; z++)
            assertArrayEquals(flood(watershed, Views.hyperSlice(relief, 2, z), Views.hyperSlice(markers, 2, z), SPACING, Optional.empty()),
                Arrays.copyOfRange(all, z * NX * NY, (z + 1) * NX * NY));
    }

    @Test void aPlateauIsSharedInTheMiddle() {
        ArrayImg<FloatType, ?> markers = ArrayImgs.floats(11, 1, 1);
        markers.getAt(0, 0, 0).set(7);
        markers.getAt(10, 0, 0).set(3);
        assertArrayEquals(new float[] {7, 7, 7, 7, 7, 7, 3, 3, 3, 3, 3},
            flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, false), ArrayImgs.floats(11, 1, 1), markers, SPACING, Optional.empty()));
        assertArrayEquals(new float[] {7, 7, 7, 7, 7, 0, 3, 3, 3, 3, 3},
            flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, true), ArrayImgs.floats(11, 1, 1), markers, SPACING, Optional.empty()));
    }

    @ParameterizedTest @CsvSource({"-1", "NaN", "Infinity"}) void compactnessIsChecked(double compactness) {
        assertThrows(IllegalArgumentException.class, () -> MarkerWatershed.ofImage(Connectivity.ALL, compactness, false));
    }

    @Test void needsMarkersThatFit() {
        Segmentation watershed = MarkerWatershed.ofImage(Connectivity.ALL, 0, false);
        assertThrows(IllegalArgumentException.class, () -> flood(watershed, relief(1, 9), ArrayImgs.floats(NX, NY, NZ), SPACING, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> flood(watershed, relief(1, 9), ArrayImgs.floats(NX, NY, 2), SPACING, Optional.empty()));
    }

    @Test void notANumberIsTheHighestRidge() {
        ArrayImg<FloatType, ?> relief = Volumes.of(7, 1, 1, (x, y, z) -> x == 2 ? Float.NaN : x == 4 ? Double.POSITIVE_INFINITY : 0), markers = ArrayImgs.floats(7, 1, 1);
        markers.getAt(0, 0, 0).set(1);
        markers.getAt(6, 0, 0).set(2);
        assertArrayEquals(new float[] {1, 1, 1, 2, 2, 2, 2}, flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, false), relief, markers, SPACING, Optional.empty()));
    }
}
