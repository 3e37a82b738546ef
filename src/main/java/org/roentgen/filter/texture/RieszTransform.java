package org.roentgen.filter.texture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.WholeFilter;
import org.roentgen.filter.fourier.FourierTransform;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * One component of the Riesz transform of an image, or of what other filters make of it: derivatives of order L = lx + ly + lz of all sizes of
 * structure alike.
 * <p>The spectrum is multiplied by (−i)ᴸ √(L! / (lx! ly! lz!)) νx^lx νy^ly νz^lz / |ν|ᴸ, and by 0 at ν = 0. The sum of the squares of all
 * components of one order is that of the image without its mean. Components that are odd along an axis of even size are 0 at its highest frequency,
 * which has no sign.
 * <p><b>Dimensions</b> 2-D or 3-D; a plane, and an axis of one voxel, has no frequencies along z.  <b>Units</b> frequencies per image unit,
 * anisotropic spacing honoured.  <b>Output</b> float.  <b>Edges</b> periodic by nature; the boundary is that of the filters before.  <b>Cost</b>
 * two Fourier transforms. <b>Memory</b> a complex volume, two more after other filters.  <b>NaN</b> spreads everywhere.
 * <p>Unser and Van De Ville 2010, doi:10.1109/TIP.2009.2038832; IBSI-2: Depeursinge et al. 2020, arXiv:2006.05470. scikit-image, OpenCV and ImageJ
 * have none; ITK's is in the remote module IsotropicWavelets.
 */
public final class RieszTransform extends WholeFilter {

    private final int[] order;
    private final List<VolumeFilter> before;

    /** Of the image itself. */
    public RieszTransform(int lx, int ly, int lz) {
        this(lx, ly, lz, List.of());
    }

    /** @param before whose (first) outputs add up to what is transformed: a {@link SimoncelliWavelet}, the second derivatives of a Laplacian of Gaussian */
    public RieszTransform(int lx, int ly, int lz, List<? extends VolumeFilter> before) {
        this.before = List.copyOf(before);
        order = new int[] {lx, ly, lz};
        if (Arrays.stream(order).anyMatch(l -> l < 0) || total() < 1 || total() > 10)
            throw new IllegalArgumentException("Orders must be at least 0 and from 1 to 10 together, but are " + Arrays.toString(order)
                + ". (1, 0, 0) is the simplest.");
    }

    private int total() {
        return order[0] + order[1] + order[2];
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (Spacing.isPlane(spacing) && order[2] > 0)
            throw new IllegalArgumentException("Order along z must be 0 for planes, but is " + order[2]
                + ". Process the stack in 3D, or choose other orders.");
        Block image = before.isEmpty() ? in : sum(in, spacing, boundary, progress.part(0, 0.5));
        progress.checkCancelled();
        double[] x = frequencies(in.nx, spacing[0]), y = frequencies(in.ny, spacing[1]), z = frequencies(in.nz, spacing[2]);
        SpectralFilter.apply((i, j, k) -> unsigned(i, x, 0) || unsigned(j, y, 1) || unsigned(k, z, 2) ? 0 : factor(x[i], y[j], z[k]),
            total(), image, out[0]);
        progress.done(1);
    }

    private Block sum(Block in, double[] spacing, Boundary boundary, Progress progress) {
        Block sum = new Block(in.nx, in.ny, in.nz), part = new Block(in.nx, in.ny, in.nz);
        for (int i = 0; i < before.size(); i++) {
            Progress share = progress.part((double) i / before.size(), (i + 1.0) / before.size());
            before.get(i).run(image(in), List.of(image(part)), new TileRunner(spacing).boundary(boundary).progress(share));
            for (int k = 0; k < part.size(); k++) sum.data[k] += part.data[k];
        }
        return sum;
    }

    private static RandomAccessibleInterval<FloatType> image(Block block) {
        return ArrayImgs.floats(block.data, block.nx, block.ny, block.nz);
    }

    private static double[] frequencies(int n, double spacing) {
        double[] frequencies = new double[n];
        for (int k = 1; k < n; k++) frequencies[k] = FourierTransform.frequency(k, n) / spacing;
        return frequencies;
    }

    /** Is this the highest frequency of an axis of even size, seen by an odd power? */
    private boolean unsigned(int index, double[] axis, int d) {
        return order[d] % 2 == 1 && 2 * index == axis.length;
    }

    private double factor(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return length == 0 ? 0 : norm() * Math.pow(x / length, order[0]) * Math.pow(y / length, order[1]) * Math.pow(z / length, order[2]);
    }

    private double norm() {
        return Math.sqrt(factorial(total()) / (factorial(order[0]) * factorial(order[1]) * factorial(order[2])));
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
