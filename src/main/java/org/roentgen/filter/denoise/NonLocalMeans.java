package org.roentgen.filter.denoise;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Removes noise and keeps edges and fine structure: the mean of the voxels around whose surroundings look like those of the voxel itself.
 * <p>u(i) = Σ w(i, j) v(j) / Σ w(i, j) over the j in a box around i, w(i, j) = e^(−max(0, d² − 2σ²) / h²), where d² is the mean of the squared
 * differences between the boxes (patches) around i and j, and 2σ² what noise alone contributes to it. The voxel itself counts with weight 1.
 * Rician noise, that of magnitude images in MR, raises dark tissue: u(i) = √max(0, Σ w v² / Σ w − 2σ²) then, for values of at least 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> both radii in image units, at least one voxel along every axis; anisotropic spacing honoured.
 * h and σ are intensities; h = 0 is the mean of the voxels with equal patches.  <b>Output</b> float.
 * <b>Edges</b> reads both radii beyond the box.  <b>Cost</b> O(voxels · voxels searched / 2 · rows of a patch along each axis), not its
 * volume; window and patch have at most 2¹⁸ voxels each.  <b>Memory</b> two copies of a block and some rows.  <b>NaN</b> spreads as far as the filter reaches.
 * <p>Weights have a relative error below 5·10⁻⁶ (see {@link Decay}). scikit-image's slow mode weights the differences of a patch by a Gaussian with a standard
 * deviation of a quarter of its extent, which in a patch of three voxels is little more than its centre; it ends the window at the image's edge, leaves out
 * pairs that differ by more than 5 h² before the last plane of their patches, and approximates the exponential to 4 %. Its fast mode compares patches that
 * are a voxel shorter along every axis, from the voxel on, and divides by the number of voxels of the whole ones.
 * <p>Buades, Coll, Morel 2005, doi:10.1109/CVPR.2005.38, the noise subtracted as in their doi:10.5201/ipol.2011.bcm_nlm; one offset at a time: Darbon
 * et al. 2008, doi:10.1109/ISBI.2008.4541250; Froment 2014, doi:10.5201/ipol.2014.120; Rician: Wiest-Daesslé et al. 2008,
 * doi:10.1007/978-3-540-85990-1_21.
 */
public final class NonLocalMeans implements Filter {

    /** How the noise is distributed. */
    public enum Noise { GAUSSIAN, RICIAN }

    private final double patchRadius, searchRadius, h, sigma;
    private final Noise noise;

    /**
     * @param h how different, in intensity, patches may be beyond their noise
     * @param sigma standard deviation of the noise (of the real and the imaginary part if Rician)
     */
    public NonLocalMeans(double patchRadius, double searchRadius, double h, double sigma, Noise noise) {
        this.patchRadius = checked("Patch radius", patchRadius);
        this.searchRadius = checked("Search radius", searchRadius);
        this.h = checked("Strength times sigma", h);
        this.sigma = checked("Sigma", sigma);
        this.noise = noise;
    }

    static double checked(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number of at least 0, but is " + value + ". Correct it.");
        return value;
    }

    @Override public int scratch() {
        return 2;
    }

    @Override public int[] reach(double[] spacing) {
        int[] patch = SimilarityMean.checkedSize("Patch radius", voxels(patchRadius, spacing), "Choose a smaller one.");
        int[] search = SimilarityMean.checkedSize("Search radius", voxels(searchRadius, spacing), "Choose a smaller one.");
        return new int[] {patch[0] + search[0], patch[1] + search[1], patch[2] + search[2]};
    }

    private static int[] voxels(double radius, double[] spacing) {
        int[] voxels = Spacing.voxelsWithin(radius, spacing);
        for (int d = 0; d < (Spacing.isPlane(spacing) ? 2 : 3); d++) voxels[d] = Math.max(1, voxels[d]);
        return voxels;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        int[] patch = voxels(patchRadius, spacing);
        double size = (2.0 * patch[0] + 1) * (2.0 * patch[1] + 1) * (2.0 * patch[2] + 1);
        SimilarityMean mean = new SimilarityMean(patch, voxels(searchRadius, spacing), (dx, dy, dz) -> 1, 2 * sigma * sigma * size, h * h * size);
        mean.apply(in, out, noise == Noise.RICIAN ? Change.OF_SQUARES : Change.OF_VALUES);
        if (noise == Noise.RICIAN) subtractBias(out);
    }

    private void subtractBias(Block out) {
        float bias = (float) (2 * sigma * sigma);
        for (int i = 0; i < out.size(); i++) out.data[i] = (float) Math.sqrt(Math.max(0, out.data[i] - bias));
    }
}
