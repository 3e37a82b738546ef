package org.roentgen.filter.texture;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.SeparableOperation;
import org.roentgen.image.Spacing;

/**
 * One sub-band of the undecimated (à trous, stationary) wavelet transform: low- or high-pass along each axis, at some level.
 * <p>At level 1 the image is correlated with the {@link Wavelet}'s low (L) or high (H) filter along each axis; at level j with the low one along
 * all axes for the levels before, and then with the sub-band's, each level's filters having 2ʲ⁻¹ − 1 zeros between their taps. Not scaled: a flat
 * image gains √2 per level and axis in L, as IBSI has it. Pooled over the 24 right-angle turns of the kernel (4 in a plane): their mean, or their
 * maximum.
 * <p><b>Dimensions</b> 2-D or 3-D; a plane uses the sub-band's first two letters.  <b>Units</b> levels are in voxels, whatever the spacing:
 * resample the image to cubes first.  <b>Output</b> float.  <b>Edges</b> reads about taps · 2ʲ⁻¹ voxels beyond the box; the image is extended once,
 * not each level.  <b>Cost</b> O(voxels · taps · 2ʲ) per orientation, the levels being one kernel; pooled kernels reach at most 128 voxels.
 * <b>NaN</b> spreads as far as the kernel reaches.
 * <p>Mallat 1989, doi:10.1109/34.192463; Shensa 1992, doi:10.1109/78.157290; IBSI-2: Depeursinge et al. 2020, arXiv:2006.05470. PyWavelets'
 * {@code swtn} is always periodic, and wants sizes that are multiples of 2ʲ.
 */
public final class UndecimatedWavelet implements Filter, SeparableOperation {

    private static final int LONGEST_POOLED = 128;

    private final Taps[] taps = new Taps[3];
    private final Pooling pooling;

    /** @param band L or H for x, y and z
     * @param level 1 is the finest, 8 the coarsest */
    public UndecimatedWavelet(Wavelet wavelet, String band, int level, Pooling pooling) {
        if (!band.matches("[LH]{3}"))
            throw new IllegalArgumentException("Sub-band must be three letters L or H, for x, y and z, but is " + band + ". LLH is an example.");
        if (level < 1 || level > 8)
            throw new IllegalArgumentException("Level must be from 1 to 8, but is " + level + ". Reduce the image for coarser ones.");
        for (int d = 0; d < 3; d++) taps[d] = cascade(wavelet, band.charAt(d) == 'H', level);
        this.pooling = pooling;
        int reach = Arrays.stream(taps).mapToInt(Taps::reach).max().getAsInt();
        if (pooling != Pooling.NONE && reach > LONGEST_POOLED)
            throw new IllegalArgumentException("Kernel must reach at most " + LONGEST_POOLED + " voxels to be turned and pooled, but reaches " + reach
                + ". Lower the level, choose a shorter wavelet, or no pooling.");
    }

    private static Taps cascade(Wavelet wavelet, boolean high, int level) {
        Taps taps = (high ? wavelet.high : wavelet.low).dilated(1 << level - 1);
        for (int j = level - 2; j >= 0; j--) taps = wavelet.low.dilated(1 << j).then(taps);
        return taps;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return kernels(spacing).reach();
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        kernels(spacing).apply(in, out);
    }

    /** None when pooled, which is no product of axes. */
    @Override public List<BlockOperation> passes(double[] spacing) {
        return pooling == Pooling.NONE ? kernels(spacing).passes() : Collections.emptyList();
    }

    private TurnedKernels kernels(double[] spacing) {
        return new TurnedKernels(taps, Spacing.isPlane(spacing), pooling);
    }
}
