package org.roentgen.filter.texture;

import java.util.OptionalInt;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.MeanFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Laws' texture: how much an image looks like a level, an edge, a spot, a wave or a ripple along each axis, and its energy.
 * <p>r = f ∗ kx ∗ ky ∗ kz, with a {@link LawsKernel} along each axis. Pooled over the 24 right-angle turns of the kernel (4 in a plane): their
 * mean, or their maximum. The energy is the mean of |r| over (2δ + 1)³ voxels around each. The average over turns of a kernel with one
 * antisymmetric factor (E, W), in a volume also with two, is 0 everywhere: take the maximum.
 * <p><b>Dimensions</b> 2-D or 3-D; a plane has no kernel along z.  <b>Units</b> kernels and δ are in voxels, whatever the spacing: resample the
 * image to cubes first.  <b>Output</b> float, in the image's units times the kernels' gain.  <b>Edges</b> reads 2 + δ voxels beyond the box (1 + δ
 * with kernels of 3). The image is extended, and |r| with it; IBSI extends |r| once more, which is the same for repeated images, and for
 * mirrored ones unless all factors are antisymmetric and the maximum is taken: within δ voxels of the edges it differs then.
 * <b>Cost</b> O(voxels), at most 12 orientations, as those that differ in sign are computed once.  <b>NaN</b> spreads as far as kernels and δ
 * reach.
 * <p>Laws 1980, Textured image segmentation, doi:10.21236/ada083283; IBSI-2: Depeursinge et al. 2020, arXiv:2006.05470. scikit-image, ITK, OpenCV and ImageJ have none.
 */
public final class LawsTexture implements Filter {

    private static final int LARGEST = 100;

    private final Taps[] taps;
    private final Pooling pooling;
    private final OptionalInt energy;

    /** The response itself. */
    public LawsTexture(LawsKernel x, LawsKernel y, LawsKernel z, Pooling pooling) {
        this(x, y, z, pooling, OptionalInt.empty());
    }

    /** @param energy δ, in voxels; none for the response itself */
    public LawsTexture(LawsKernel x, LawsKernel y, LawsKernel z, Pooling pooling, OptionalInt energy) {
        taps = new Taps[] {x.taps(), y.taps(), z.taps()};
        this.pooling = pooling;
        this.energy = energy;
        if (energy.isPresent() && (energy.getAsInt() < 0 || energy.getAsInt() > LARGEST))
            throw new IllegalArgumentException("Delta must be from 0 to " + LARGEST + " voxels, but is " + energy.getAsInt() + ". 7 is usual.");
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = kernels(spacing).reach(), around = around(spacing);
        for (int d = 0; d < 3; d++) reach[d] += around[d];
        return reach;
    }

    private TurnedKernels kernels(double[] spacing) {
        return new TurnedKernels(taps, Spacing.isPlane(spacing), pooling);
    }

    private int[] around(double[] spacing) {
        int delta = energy.orElse(0);
        return new int[] {delta, delta, Spacing.isPlane(spacing) ? 0 : delta};
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        if (!energy.isPresent()) {
            kernels(spacing).apply(in, out);
            return;
        }
        int[] around = around(spacing);
        Block response = new Block(out.nx + 2 * around[0], out.ny + 2 * around[1], out.nz + 2 * around[2]);
        kernels(spacing).apply(in, response);
        for (int i = 0; i < response.size(); i++) response.data[i] = Math.abs(response.data[i]);
        double[] voxels = Spacing.isPlane(spacing) ? Spacing.ofPlane(1, 1) : Spacing.of(1, 1, 1);
        new MeanFilter(Element.BOX, energy.getAsInt()).apply(response, out, voxels);
    }
}
