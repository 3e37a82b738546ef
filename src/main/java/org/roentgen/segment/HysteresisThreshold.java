package org.roentgen.segment;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Marks bright objects with a core: voxels at or above the low threshold that are connected through such voxels to one at or above the high threshold.
 * <p>For dark objects, those at or below the high threshold, connected to one at or below the low one. Thresholds are given or found from the voxels inside the mask,
 * of each
 * plane on its own; of automatic ones a volume with too few different values (one, or two for multi-Otsu) has none, and nothing is marked. Objects do not connect
 * through what is outside
 * the mask, nor through the boundary.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> thresholds in intensity.  <b>Output</b> mask.  <b>Cost</b> O(voxels), union–find over runs ({@link
 * ConnectedComponents}).
 * <b>Memory</b> 8 bytes a voxel, 12 with a mask, and 16 for each run: 1 to 2 GB for 512 × 512 × 500.  <b>NaN</b> is in no object.
 * <p>Canny 1986, IEEE Trans. Pattern Anal. Mach. Intell. 8(6):679–698, doi:10.1109/TPAMI.1986.4767851. scikit-image's {@code apply_hysteresis_threshold} keeps values
 * above the thresholds, and connects by faces.
 */
public final class HysteresisThreshold extends WholeFilter {

    private static final float WEAK = 1, STRONG = 2;
    private static final int MARK = 255;

    private final ThresholdPair thresholds;
    private final Connectivity connectivity;
    private final boolean dark;

    public HysteresisThreshold(ThresholdPair thresholds, Connectivity connectivity, boolean dark) {
        this.thresholds = thresholds;
        this.connectivity = connectivity;
        this.dark = dark;
    }

    @Override public Output output() {
        return Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        mask.ifPresent(m -> leaveOut(in, m));
        double[] pair = pair(in, progress.part(0, 0.3));
        RowBands.map(in, progress, (from, to) -> {
            if (dark) mark(in.data, -pair[1], -pair[0], -1, out[0].data, from * in.nx, to * in.nx);
            else mark(in.data, pair[0], pair[1], 1, out[0].data, from * in.nx, to * in.nx);
            return true;
        });
        RandomAccessibleInterval<FloatType> marks = image(out[0]);
        RunImage runs = new RunImage(marks, false, progress.part(0.4, 0.6));
        int[] component = runs.components(connectivity, Spacing.isPlane(spacing));
        float[] greatest = runs.greatest(component, out[0]);
        int[] label = new int[greatest.length];
        for (int c = 0; c < label.length; c++) label[c] = greatest[c] == STRONG ? MARK : 0;
        runs.write(component, label, marks, progress.part(0.8, 1));
    }

    private static void leaveOut(Block in, Block mask) {
        for (int i = 0; i < in.size(); i++) if (mask.data[i] == 0) in.data[i] = Float.NaN;
    }

    private static void mark(float[] values, double low, double high, int sign, float[] marks, int from, int to) {
        for (int i = from; i < to; i++) {
            float value = sign * values[i];
            marks[i] = value >= high ? STRONG : value >= low ? WEAK : 0;
        }
    }

    private double[] pair(Block in, Progress progress) {
        if (!thresholds.isAutomatic()) return thresholds.of(null);
        Optional<RandomAccessibleInterval<? extends BooleanType<?>>> everywhere = Optional.empty();
        double[] none = dark ? new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY} : new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        Strips strips = new Strips(image(in), everywhere);
        ValueRange range = Histogram.rangeOf(strips, progress.part(0, 0.4));
        if (!(range.min < range.max)) return none;
        Histogram histogram = Histogram.of(strips, range.binning(ThresholdMethod.FINE_BINS), progress.part(0.4, 1));
        return thresholds.suits(histogram) ? thresholds.of(histogram) : none;
    }

    private static RandomAccessibleInterval<FloatType> image(Block block) {
        return ArrayImgs.floats(block.data, block.nx, block.ny, block.nz);
    }
}
