package org.roentgen.filter.descriptor;

import java.util.Arrays;
import java.util.Locale;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Which of the points around a voxel are at least as bright as itself, as a number: a texture that does not change with brightness or contrast.
 * <p>In a plane sₚ = [gₚ ≥ g] for P points on a circle of radius R (see {@link SamplePoints}), made a number by a {@link PatternCode}. In a volume
 * the 26 directions on a sphere of radius R and the uniform code of {@link SphereCode}, whatever P is: 0 … 26, or 27 where bright and dark points
 * do not both lie together; turns by 90° do not change it.
 * <p><b>Dimensions</b> 2-D or 3-D (uniform code only).  <b>Units</b> radius in image units, anisotropic spacing honoured.
 * <b>Output</b> float, whole numbers.  <b>Edges</b> reads ⌈R⌉ voxels beyond the box.  <b>Cost</b> O(voxels · points).
 * <b>NaN</b> and infinities give NaN as far as the interpolation reaches.
 * <p>Ojala, Pietikäinen, Mäenpää 2002, IEEE TPAMI 24(7), doi:10.1109/TPAMI.2002.1017623. As scikit-image's {@code local_binary_pattern}, which sees
 * zeros beyond the edges, but differences are interpolated, not intensities: where a point between pixels is just as bright as the centre, rounding
 * decides in scikit-image, here it is as bright. The sphere is our own step from "at most two changes" to volumes, so that one map comes out and turns do
 * not matter; Zhao and Pietikäinen 2007, doi:10.1109/TPAMI.2007.1110, take circles in three planes instead.
 */
public final class LocalBinaryPattern implements Filter {

    private final PatternCode code;
    private final int points;
    private final SamplePoints places;

    /** @param points on the circle of a plane, 3 to 24
     * @param radius of the circle or sphere, in image units */
    public LocalBinaryPattern(PatternCode code, int points, double radius) {
        this.code = code;
        this.points = points;
        places = new SamplePoints(points, radius);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        if (!Spacing.isPlane(spacing) && code != PatternCode.UNIFORM)
            throw new IllegalArgumentException("Pattern must be uniform in a volume, but is " + code.name().toLowerCase(Locale.ROOT)
                + ". Choose uniform, or work slice by slice.");
        return places.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        boolean plane = Spacing.isPlane(spacing);
        int[] signs = new int[out.nx];
        float[] sum = new float[out.nx];
        places.forEachRow(in, out, spacing, (differences, n, index) -> {
            Arrays.fill(signs, 0);
            Arrays.fill(sum, 0);
            for (int p = 0; p < differences.length; p++) {
                setBits(differences[p], p, signs, n);
                add(differences[p], sum, n);
            }
            if (plane) circleCodes(signs, sum, out.data, index, n);
            else sphereCodes(signs, sum, out.data, index, n);
        });
    }

    /** The sign bit without a branch; a sum that begins with 0 is never −0. */
    private static void setBits(float[] difference, int p, int[] signs, int n) {
        for (int i = 0; i < n; i++) signs[i] |= (~Float.floatToRawIntBits(difference[i]) >>> 31) << p;
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }

    /** 0 · sum is NaN where a point is no number. */
    private void circleCodes(int[] signs, float[] sum, float[] out, int index, int n) {
        for (int i = 0; i < n; i++) out[index + i] = code.of(signs[i], points) + 0 * sum[i];
    }

    private static void sphereCodes(int[] signs, float[] sum, float[] out, int index, int n) {
        for (int i = 0; i < n; i++) out[index + i] = SphereCode.of(signs[i]) + 0 * sum[i];
    }
}
