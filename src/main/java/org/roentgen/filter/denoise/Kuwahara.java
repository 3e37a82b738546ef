package org.roentgen.filter.denoise;

import java.util.Arrays;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Smooths and sharpens edges: each voxel becomes the mean of that box with the voxel at a corner whose values vary least.
 * <p>The boxes, four in a plane and eight in space, reach from the voxel to the radius along each axis, either forth or back, the voxel included;
 * of their means that with the least variance is taken (of equal variances the first one; equal variances of 0 have equal means).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; along an axis where no other voxel is
 * within the radius nothing is looked at.  <b>Output</b> float.  <b>Edges</b> reads the radius beyond the box.  <b>Cost</b> O(voxels · (radius in voxels
 * along each axis + number of boxes)).  <b>Memory</b> three copies of a block.  <b>NaN</b> spreads as far as the boxes reach.
 * <p>Variances are those of groups joined, Σ (Mᵢ + n (μᵢ − μ)²) for groups of n voxels with sums of squares Mᵢ about their means μᵢ, and so stay accurate
 * for small variations of large values.
 * <p>Kuwahara et al. 1976, doi:10.1007/978-1-4684-0769-3_13; the eight boxes are its extension to space. In a plane of square pixels this is Fiji's {@code Kuwahara
 * Filter} with a sampling window of 2r + 1 pixels, which is for whole numbers, rounds the means and sees zeros beyond the edges; of equal variances it too takes the
 * first, in another order of the squares. Mathematica's {@code KuwaharaFilter} has the same boxes, smaller ones at the edges. scikit-image, ITK and OpenCV have none.
 */
public final class Kuwahara implements Filter {

    private final double radius;

    public Kuwahara(double radius) {
        this.radius = NonLocalMeans.checked("Radius", radius);
    }

    @Override public int scratch() {
        return 1;
    }

    @Override public int[] reach(double[] spacing) {
        return Spacing.voxelsWithin(radius, spacing);
    }

    /** First the boxes' means and variances, each at the first of its voxels. */
    @Override public void apply(Block in, Block out, double[] spacing) {
        int[] reach = reach(spacing), strides = {1, in.strideY, in.strideZ};
        float[] means = in.data, variations = new float[in.size()];
        int voxels = 1, end = in.size();
        for (int d = 0; d < 3; d++) {
            if (reach[d] == 0) continue;
            end -= reach[d] * strides[d];
            join(means, variations, voxels, reach[d] + 1, strides[d], end);
            voxels *= reach[d] + 1;
        }
        choose(means, variations, in, reach, out);
    }

    /** Joins groups of voxels, a stride apart, that begin at each voxel. */
    private static void join(float[] means, float[] variations, int voxels, int groups, int stride, int end) {
        int length = Math.min(1024, end);
        float[] mean = new float[length], variation = new float[length], m = new float[length], v = new float[length];
        for (int from = 0; from < end; from += length) {
            int n = Math.min(length, end - from);
            Arrays.fill(mean, 0);
            Arrays.fill(variation, 0);
            for (int g = 0; g < groups; g++) {
                System.arraycopy(means, from + g * stride, m, 0, n);
                add(m, mean, n);
            }
            divide(mean, groups, n);
            for (int g = 0; g < groups; g++) {
                System.arraycopy(means, from + g * stride, m, 0, n);
                System.arraycopy(variations, from + g * stride, v, 0, n);
                addVariation(m, v, mean, voxels, variation, n);
            }
            System.arraycopy(mean, 0, means, from, n);
            System.arraycopy(variation, 0, variations, from, n);
        }
    }

    private static void choose(float[] means, float[] variations, Block in, int[] reach, Block out) {
        float[] mean = new float[out.nx], least = new float[out.nx], m = new float[out.nx], v = new float[out.nx];
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) {
                for (int box = 0; box < (reach[2] == 0 ? 4 : 8); box++) {
                    int corner = in.index((box & 1) * reach[0], y + (box >> 1 & 1) * reach[1], z + (box >> 2) * reach[2]);
                    System.arraycopy(means, corner, m, 0, out.nx);
                    System.arraycopy(variations, corner, v, 0, out.nx);
                    if (box == 0) {
                        System.arraycopy(m, 0, mean, 0, out.nx);
                        System.arraycopy(v, 0, least, 0, out.nx);
                    } else better(m, v, mean, least, out.nx);
                }
                System.arraycopy(mean, 0, out.data, out.index(0, y, z), out.nx);
            }
    }

    private static void add(float[] values, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += values[i];
    }

    private static void divide(float[] sum, float groups, int n) {
        for (int i = 0; i < n; i++) sum[i] /= groups;
    }

    private static void addVariation(float[] means, float[] variations, float[] mean, float voxels, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += variations[i] + voxels * (means[i] - mean[i]) * (means[i] - mean[i]);
    }

    /** As if by comparison, which would not become vector instructions: {@code other} is 1 where its variation is less, and 0 elsewhere. */
    private static void better(float[] means, float[] variations, float[] mean, float[] least, int n) {
        for (int i = 0; i < n; i++) {
            float other = Math.min(1, Math.max(0, (least[i] - variations[i]) * Float.MAX_VALUE));
            mean[i] = other * means[i] + (1 - other) * mean[i];
            least[i] = Math.min(least[i], variations[i]);
        }
    }
}
