package org.roentgen.command.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;
import org.roentgen.testing.Volumes;

/** Which metamorphic laws a filter keeps on noise: what becomes of the result when the image is changed in a way that we know. */
final class Laws {

    static final int[] SIZE = {15, 15, 9};
    static final double[] SPACING = {1, 1, 1.5};

    private static final double TOLERANCE = 1e-4;                                       // of the range: sums of floats, and Fourier transforms

    private final FilterRun filter;
    private final float[] a = noise(1), b = noise(2), result;

    private Laws(FilterRun filter) {
        this.filter = filter;
        result = filter.of(a);
    }

    /** In the order of the names below, such as {@code linear, keeps offsets, turns, intensity^1, length^0}. */
    static List<String> of(FilterRun filter) {
        Laws laws = new Laws(filter);
        if (equal(changed(laws.result, 0, 0), laws.result)) return List.of("0 everywhere");
        List<String> kept = new ArrayList<>();
        if (laws.isLinear()) kept.add("linear");
        if (laws.keeps(1)) kept.add("keeps offsets");
        if (laws.keeps(0)) kept.add("ignores offsets");
        if (laws.mirrors(filter, -1)) kept.add("odd");
        if (laws.mirrors(filter, 1)) kept.add("even");
        if (laws.isIdempotent()) kept.add("idempotent");
        if (laws.turns()) kept.add("turns");
        laws.power("intensity", 1, 2, kept);
        laws.power("length", 2, 1, kept);
        return kept;
    }

    /** Is it what the other filter makes of the negative of the image, or the negative of that? */
    static boolean isDual(FilterRun filter, FilterRun other) {
        Laws laws = new Laws(filter);
        return laws.mirrors(other, -1) || laws.mirrors(other, 1);
    }

    private static float[] noise(int seed) {
        Random random = new Random(seed);
        float[] noise = new float[SIZE[0] * SIZE[1] * SIZE[2]];
        for (int i = 0; i < noise.length; i++) noise[i] = 10 + 490 * random.nextFloat();
        return noise;
    }

    private boolean isLinear() {
        float[] sum = new float[a.length], other = filter.of(b), expected = new float[result.length];
        for (int i = 0; i < sum.length; i++) sum[i] = 0.75f * a[i] + 2 * b[i];
        for (int i = 0; i < expected.length; i++) expected[i] = 0.75f * result[i] + 2 * other[i];
        return equal(expected, filter.of(sum));
    }

    private boolean keeps(int share) {
        return equal(changed(result, 1, 32 * share), filter.of(changed(a, 1, 32)));
    }

    private boolean mirrors(FilterRun other, int sign) {
        return equal(changed(result, sign, 0), other.of(changed(a, -1, 0)));
    }

    private boolean isIdempotent() {
        return result.length == a.length && equal(result, filter.of(result));
    }

    private boolean turns() {
        return equal(turned(result), filter.of(turned(a)));
    }

    /** The power of two by which the result grows where the unit is half as large. */
    private void power(String unit, double length, double intensity, List<String> kept) {
        float[] found = filter.units(length, intensity).of(changed(a, intensity, 0));
        for (int power = -4; power <= 3; power++)
            if (equal(changed(result, Math.pow(2, power), 0), found)) kept.add(String.format(Locale.ROOT, "%s^%d", unit, power));
    }

    private static float[] changed(float[] values, double factor, double offset) {
        float[] changed = new float[values.length];
        for (int i = 0; i < values.length; i++) changed[i] = (float) (factor * values[i] + offset);
        return changed;
    }

    /** Each of the volumes. */
    private static float[] turned(float[] values) {
        return Volumes.values(Views.zeroMin(Views.rotate(ArrayImgs.floats(values, SIZE[0], SIZE[1], values.length / SIZE[0] / SIZE[1]), 0, 1)));
    }

    private static boolean equal(float[] expected, float[] found) {
        float range = 1e-3f;
        for (float value : expected) range = Math.max(range, Math.abs(value));
        for (int i = 0; i < expected.length; i++) if (!(Math.abs(expected[i] - found[i]) <= TOLERANCE * range)) return false;
        return true;
    }
}
