package org.roentgen.filter.fourier;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Keeps waves whose period lies between two lengths: removes noise below the shortest and shading above the longest.
 * <p>Multiplies the Fourier transform at |f| cycles per unit by L(|f| · shortest) · (1 − L(|f| · longest)), where L(q), with q = 1 at the cutoff, is 1 for q ≤ 1
 * and else 0 (ideal; the other bound includes its cutoff too), 1 / (1 + q^2n) (Butterworth of order n) or 2^(−q²) (Gaussian); the latter two pass one half at
 * the cutoff. A length of 0 sets no bound. With a longest period the mean is removed too; without, it is kept exactly.
 * <p><b>Dimensions</b> 2-D or 3-D, isotropic in space.  <b>Units</b> periods in image units, anisotropic spacing honoured.  <b>Output</b> float; intensities
 * without a longest period, else differences around 0.
 * <b>Edges</b> extended by twice the longer period, at most by the length of the image: beyond, opposite edges meet. Mirrored images that need more than half
 * their length are mirrored completely, so that they do not meet at all.
 * <b>Cost</b> O(n log n) of the extended image.  <b>Memory</b> 12 bytes for each of its voxels.  <b>NaN</b> spreads everywhere.
 * <p>Gonzalez and Woods, Digital Image Processing, ch. 4. Differs from ImageJ's Bandpass Filter, which scales the result and has its half at a quarter.
 */
public final class BandPass extends WholeFilter {

    /** How sharply it cuts. */
    public enum Rolloff { GAUSSIAN, BUTTERWORTH, IDEAL }

    private static final double REACH = 2;                         // periods: a Butterworth of order 2 has decayed to 10⁻⁴

    private final double shortest, longest;
    private final Rolloff rolloff;
    private final int order;

    /** @param order of a Butterworth; without meaning for others */
    public BandPass(double shortest, double longest, Rolloff rolloff, int order) {
        this.shortest = checked("Shortest period", shortest);
        this.longest = checked("Longest period", longest);
        if (longest > 0 && longest <= shortest)
            throw new IllegalArgumentException("Longest period must be greater than the shortest (" + shortest + "), but is " + longest
                + ". Raise it, or give 0 for no bound.");
        if (order < 1)
            throw new IllegalArgumentException("Order must be at least 1, but is " + order + ". 2 is usual.");
        this.rolloff = rolloff;
        this.order = order;
    }

    private static double checked(String what, double period) {
        if (!(period >= 0 && period < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + period + ". Give it in image units; 0 sets no bound.");
        return period;
    }

    @Override public Output output() {
        return longest > 0 ? Output.OTHER : Output.INTENSITIES;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Gain gain = (fx, fy, fz) -> gain(Math.sqrt(fx * fx + fy * fy + fz * fz));
        gain.apply(in, out[0], Spacing.voxelsWithin(REACH * Math.max(shortest, longest), spacing), spacing, boundary, progress);
    }

    private double gain(double frequency) {
        double lower = lowPass(frequency * shortest);
        if (longest == 0) return lower;
        return rolloff == Rolloff.IDEAL && frequency * longest >= 1 - 1e-9 ? lower : lower * (1 - lowPass(frequency * longest));
    }

    /** @param q the frequency relative to the cutoff; the ideal forgives rounding */
    private double lowPass(double q) {
        switch (rolloff) {
            case GAUSSIAN: return Math.exp(-Math.log(2) * q * q);
            case BUTTERWORTH: return 1 / (1 + Math.pow(q, 2 * order));
            default: return q <= 1 + 1e-9 ? 1 : 0;
        }
    }
}
