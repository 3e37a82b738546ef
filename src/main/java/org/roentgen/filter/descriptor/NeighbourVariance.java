package org.roentgen.filter.descriptor;

import java.util.Arrays;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The variance of the intensities at points around a voxel: the contrast that a {@link LocalBinaryPattern} leaves out.
 * <p>VAR = Σ (gₚ − μ)² / P with μ = Σ gₚ / P, over P points on a circle of radius R in a plane and 26 on a sphere in a volume (see {@link SamplePoints}).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; intensity squared.  <b>Output</b> float.
 * <b>Edges</b> reads ⌈R⌉ voxels beyond the box.  <b>Cost</b> O(voxels · points).  <b>NaN</b> spreads as far as the interpolation reaches.
 * <p>Ojala, Pietikäinen, Mäenpää 2002, IEEE TPAMI 24(7), doi:10.1109/TPAMI.2002.1017623. As scikit-image's {@code local_binary_pattern} with the
 * method {@code var}, which gives NaN in place of 0.
 */
public final class NeighbourVariance implements Filter {

    private final SamplePoints places;

    /** @param points on the circle of a plane, 3 to 24
     * @param radius of the circle or sphere, in image units */
    public NeighbourVariance(int points, double radius) {
        places = new SamplePoints(points, radius);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return places.reach(spacing);
    }

    /** Of the differences to the centre, which is the same and loses no digits. */
    @Override public void apply(Block in, Block out, double[] spacing) {
        float[] mean = new float[out.nx], variance = new float[out.nx];
        places.forEachRow(in, out, spacing, (differences, n, index) -> {
            Arrays.fill(mean, 0);
            Arrays.fill(variance, 0);
            float share = 1f / differences.length;
            for (float[] difference : differences) add(difference, share, mean, n);
            for (float[] difference : differences) addSquares(difference, mean, share, variance, n);
            System.arraycopy(variance, 0, out.data, index, n);
        });
    }

    private static void add(float[] a, float weight, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += weight * a[i];
    }

    private static void addSquares(float[] a, float[] mean, float weight, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += weight * ((a[i] - mean[i]) * (a[i] - mean[i]));
    }
}
