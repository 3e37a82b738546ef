package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.roentgen.image.Progress;

/** What holds for every phantom. */
class PhantomTest {

    private static final Grid GRID = new Grid(72, 56, 40, 5, 5, 7.5, "mm");

    static Stream<Named<LongFunction<Phantom>>> phantoms() {
        return Stream.of(
            Named.of("Shepp-Logan", seed -> new SheppLogan(GRID, SheppLogan.Contrast.MODIFIED, 0.1, seed)),
            Named.of("chest, smooth noise", seed -> new ChestCt(GRID, new double[] {8, 9}, 30, 20, 6, seed)),
            Named.of("coarseness", seed -> new TwoTextures(GRID, TwoTextures.Layout.DISC, TwoTextures.Difference.COARSENESS, 8, 2, 100, 10, seed)),
            Named.of("orientation", seed -> new TwoTextures(GRID, TwoTextures.Layout.HALVES, TwoTextures.Difference.ORIENTATION, 5, 3, 0, 1, seed)),
            Named.of("spheres and tubes", seed -> new SpheresAndTubes(GRID, 4, 3, 15, 20, 10, 100, 5, seed)));
    }

    @ParameterizedTest @MethodSource("phantoms")
    void sameSeedSameVoxelsForEveryNumberOfThreads(LongFunction<Phantom> phantom) {
        PhantomImage one = Parallelization.runSingleThreaded(() -> phantom.apply(7).draw());
        PhantomImage many = Parallelization.runWithNumThreads(5, () -> phantom.apply(7).draw());
        assertArrayEquals(values(one), values(many), 0);
        assertArrayEquals(labels(one), labels(many));
        assertEquals(one.truth().toString(), many.truth().toString());
    }

    @ParameterizedTest @MethodSource("phantoms")
    void anotherSeedAnotherImage(LongFunction<Phantom> phantom) {
        double[] a = values(phantom.apply(7).draw()), b = values(phantom.apply(8).draw());
        long equal = 0;
        for (int i = 0; i < a.length; i++) if (a[i] == b[i]) equal++;
        assertTrue(equal < 0.05 * a.length, equal + " voxels are equal");         // integers of sd 20 meet by chance in 1.4 %
    }

    @ParameterizedTest @MethodSource("phantoms")
    void countedVolumeIsTheTrueOne(LongFunction<Phantom> phantom) {
        PhantomImage image = phantom.apply(7).draw();
        long[] count = new long[image.truth().size() + 1], surface = new long[count.length];
        List<Set<Integer>> slices = new ArrayList<>();
        for (int label = 0; label < count.length; label++) slices.add(new HashSet<>());
        int[] labels = labels(image);
        for (int i = 0; i < labels.length; i++) {
            count[labels[i]]++;
            slices.get(labels[i]).add(i / (72 * 56));
            for (int d : new int[] {-1, 1, -72, 72, -72 * 56, 72 * 56})
                if (i + d < 0 || i + d >= labels.length || labels[i + d] != labels[i]) {
                    surface[labels[i]]++;
                    break;
                }
        }
        // A tenth of the surface is no missing layer; a small outline is off by up to 3.5 voxels, the same ones in every slice.
        for (Truth row : image.truth())
            assertEquals(row.volume / (5 * 5 * 7.5), count[row.label], 3.5 * Math.max(1, slices.get(row.label).size()) + 0.1 * surface[row.label], row.name);
    }

    @ParameterizedTest @MethodSource("phantoms")
    void truthHasOneRowPerLabelInOrder(LongFunction<Phantom> phantom) {
        PhantomImage image = phantom.apply(7).draw();
        for (int i = 0; i < image.truth().size(); i++) assertEquals(i + 1, image.truth().get(i).label);
        assertArrayEquals(new double[] {5, 5, 7.5}, image.spacing(), 0);
        assertEquals("mm", image.unit());
        assertArrayEquals(new long[] {72, 56, 40}, image.image().dimensionsAsLongArray());
        assertArrayEquals(new long[] {72, 56, 40}, image.labels().dimensionsAsLongArray());
    }

    @ParameterizedTest @MethodSource("phantoms")
    void stopsWhenCancelled(LongFunction<Phantom> phantom) {
        Progress cancelled = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> phantom.apply(7).draw(cancelled));
    }

    @ParameterizedTest @MethodSource("phantoms")
    void reportsProgressUpToTheEnd(LongFunction<Phantom> phantom) {
        double[] most = {0};
        Parallelization.runSingleThreaded(() -> phantom.apply(7).draw(fraction -> {
            assertFalse(fraction < most[0] - 1e-9 || fraction > 1 + 1e-9, fraction + " after " + most[0]);
            most[0] = fraction;
        }));
        assertEquals(1, most[0], 1e-9);
    }

    static double[] values(PhantomImage phantom) {
        double[] values = new double[(int) phantom.image().size()];
        int i = 0;
        for (RealType<?> value : phantom.image()) values[i++] = value.getRealDouble();
        return values;
    }

    static int[] labels(PhantomImage phantom) {
        int[] labels = new int[(int) phantom.labels().size()];
        int i = 0;
        for (RealType<?> label : phantom.labels()) labels[i++] = (int) label.getRealDouble();
        return labels;
    }
}
