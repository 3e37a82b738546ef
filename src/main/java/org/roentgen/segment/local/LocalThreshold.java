package org.roentgen.segment.local;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.MeanFilter;
import org.roentgen.filter.PercentileFilter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/**
 * Marks the voxels that are bright, or dark, among their neighbours.
 * <p>Kept when f ≥ T, of dark objects when f ≤ T; T is found at each voxel from the box or ball around it, the centre included, less an offset (for dark
 * objects, too). With m the mean, s the standard deviation, b and w the {@link IntensityRange}, R = (w − b)/2:
 * <ul>
 * <li>mean, median, and the mean weighted by a Gaussian with a standard deviation of a third of the radius;
 * <li>Niblack 1986: m + k·s, with k &lt; 0 for dark objects;
 * <li>Sauvola &amp; Pietikäinen 2000: b + (m − b)·(1 + k·(s/R − 1));
 * <li>Phansalkar et al. 2011: b + (m − b)·(1 + 2·e^(−10·(m − b)/(w − b)) + k·(s/R − 1));
 * <li>Bernsen 1986: (min + max)/2 where max − min is at least the contrast, elsewhere (b + w)/2.
 * </ul>
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; range, offset and contrast in intensity.
 * <b>Output</b> mask, or the threshold itself as float; voxels outside a mask count as neighbours.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> means, deviations and extremes: box O(voxels · log radius), ball O(voxels · rows of the ball); median as {@link PercentileFilter}.
 * <b>Memory</b> some tiles per thread.  <b>NaN</b> is neither bright nor dark, and makes T so as far as the radius reaches.
 * <p>Niblack, An Introduction to Digital Image Processing, Prentice-Hall; Sauvola &amp; Pietikäinen, Pattern Recognition 33(2):225–236,
 * doi:10.1016/S0031-3203(99)00055-2; Phansalkar et al., ICCSP; Bernsen, ICPR. scikit-image keeps f &gt; T, takes b = 0, and takes k·s away in Niblack's; ImageJ's
 * <i>Auto Local Threshold</i> takes R = 128 and, where Bernsen's contrast is too small, compares (min + max)/2 with 128 instead of f with (b + w)/2.
 */
public final class LocalThreshold implements Filter {

    private static final double RADIUS_OF_SIGMA = 3;

    private final BlockOperation level;
    private final float offset;
    private final boolean dark, mask;

    private LocalThreshold(BlockOperation level, double offset, boolean dark, boolean mask) {
        if (!(Math.abs(offset) <= Float.MAX_VALUE))
            throw new IllegalArgumentException("Offset must be a finite number, but is " + offset + ". Give 0 to compare with the threshold itself.");
        this.level = level;
        this.offset = (float) offset;
        this.dark = dark;
        this.mask = mask;
    }

    private static LocalThreshold of(BlockOperation level) {
        return new LocalThreshold(level, 0, false, true);
    }

    public static LocalThreshold mean(Element element, double radius) {
        return of(new MeanFilter(element, radius));
    }

    public static LocalThreshold median(Element element, double radius) {
        return of(PercentileFilter.median(element, radius));
    }

    /** Looks as far as four thirds of the radius. */
    public static LocalThreshold gaussian(double radius) {
        return of(new GaussianSmoothing(radius / RADIUS_OF_SIGMA));
    }

    public static LocalThreshold niblack(Element element, double radius, double factor) {
        return of(MomentLevel.niblack(element, radius, factor));
    }

    public static LocalThreshold sauvola(Element element, double radius, double factor, IntensityRange range) {
        return of(MomentLevel.sauvola(element, radius, factor, range));
    }

    public static LocalThreshold phansalkar(Element element, double radius, double factor, IntensityRange range) {
        return of(MomentLevel.phansalkar(element, radius, factor, range));
    }

    public static LocalThreshold bernsen(Element element, double radius, double contrast, IntensityRange range) {
        return of(new MidrangeLevel(element, radius, contrast, range));
    }

    /** Taken away from the threshold. */
    public LocalThreshold offset(double offset) {
        return new LocalThreshold(level, offset, dark, mask);
    }

    /** Marks what is at or below the threshold. */
    public LocalThreshold dark() {
        return new LocalThreshold(level, offset, true, mask);
    }

    /** The threshold instead of the mask. */
    public LocalThreshold levels() {
        return new LocalThreshold(level, offset, dark, false);
    }

    @Override public Output output() {
        return mask ? Output.MASK : Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return level.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        float[] values = mask ? centre(in, out, reach(spacing)) : null;
        level.apply(in, out, spacing);
        for (int i = 0; i < out.size(); i++) out.data[i] -= offset;
        if (!mask) return;
        if (dark) mark(out.data, values, out.data, out.size());
        else mark(values, out.data, out.data, out.size());
    }

    /** What stands in the middle, before the block is used as scratch space. */
    private static float[] centre(Block in, Block out, int[] reach) {
        float[] values = new float[out.size()];
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                System.arraycopy(in.data, in.index(reach[0], y + reach[1], z + reach[2]), values, out.index(0, y, z), out.nx);
        return values;
    }

    private static void mark(float[] greater, float[] less, float[] marks, int n) {
        for (int i = 0; i < n; i++) marks[i] = greater[i] >= less[i] ? 255 : 0;
    }
}
