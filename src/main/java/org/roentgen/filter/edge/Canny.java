package org.roentgen.filter.edge;

import java.util.List;
import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;

/**
 * Finds edges as lines, or surfaces, one voxel wide: the crests of the slope that are high, or connected to high ones.
 * <p>{@link NonMaximumSuppression} of the gradient; of its crests those ≥ high, and those ≥ low connected to them through such crests (8 neighbours in a
 * plane, 26 in a volume). Automatic thresholds are found from the magnitudes of all voxels inside the mask, thinned or not.
 * <p>With a mask nothing outside is seen: there stands, while this filter works, the value of the nearest voxel inside, so that the mask's border is no edge.
 * <p><b>Dimensions</b> 2-D or 3-D; each plane has thresholds of its own.  <b>Units</b> thresholds in intensity per image unit, anisotropic spacing honoured.
 * <b>Output</b> mask, magnitude, or degrees (see {@link GradientDirection}; 0 where there is no edge).  <b>Edges</b> as the boundary says; edges do not
 * connect through it.  <b>Cost</b> O(voxels · reach).  <b>Memory</b> at most five floats a voxel.  <b>NaN</b> is no edge, as far as the operator reaches,
 * and one voxel more.
 * <p>Canny 1986, IEEE Trans. Pattern Anal. Mach. Intell. 8(6):679–698, doi:10.1109/TPAMI.1986.4767851. scikit-image thresholds 8 times the slope (Sobel of the smoothed
 * image) and does not look beyond the image; OpenCV the same without smoothing, and does not interpolate between neighbours.
 */
public final class Canny extends WholeFilter {

    /** What is given of the edges. */
    public enum Result { EDGES, STRENGTH, ORIENTATION }

    private final GradientOperator operator;
    private final EdgeThreshold low, high;
    private final Result result;
    private final boolean plane;

    /** @param plane whether an orientation is the azimuth alone */
    public Canny(GradientOperator operator, EdgeThreshold low, EdgeThreshold high, Result result, boolean plane) {
        this.operator = operator;
        this.low = low;
        this.high = high;
        this.result = result;
        this.plane = plane;
    }

    @Override public Output output() {
        return result == Result.EDGES ? Output.MASK : Output.OTHER;
    }

    @Override public List<String> names() {
        return result == Result.ORIENTATION ? new GradientDirection(operator, plane).names() : List.of("");
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        BlockFilter filter = new BlockFilter(spacing, boundary);
        mask.ifPresent(m -> extend(in, m, spacing, progress.part(0, 0.1)));
        double[] thresholds = thresholds(in, filter, mask, progress.part(0.1, 0.4));
        Block strength = result == Result.ORIENTATION ? new Block(in.nx, in.ny, in.nz) : out[0];
        filter.run(new NonMaximumSuppression(operator, thresholds[0]), in, progress.part(0.4, 0.7), strength);
        mask.ifPresent(m -> clear(m, strength));
        Hysteresis hysteresis = new Hysteresis(strength, thresholds[0], thresholds[1]);
        hysteresis.apply(progress.part(0.7, 0.9));
        if (result == Result.EDGES) hysteresis.mark(out[0]);
        else hysteresis.clear();
        if (result != Result.ORIENTATION) return;
        filter.run(new GradientDirection(operator, plane), in, progress.part(0.9, 1), out);
        for (Block block : out) clear(strength, block);
    }

    private double[] thresholds(Block in, BlockFilter filter, Optional<Block> mask, Progress progress) {
        SlopeStatistics slopes = low.isAutomatic() || high.isAutomatic() ? statistics(in, filter, mask, progress) : SlopeStatistics.NONE;
        double[] thresholds = {low.of(slopes), high.of(slopes)};
        if (!(thresholds[0] <= thresholds[1]))
            throw new IllegalArgumentException("Low threshold must be at most the high one, " + thresholds[1] + ", but is " + thresholds[0] + ". Swap them.");
        return thresholds;
    }

    private SlopeStatistics statistics(Block in, BlockFilter filter, Optional<Block> mask, Progress progress) {
        Block slopes = new Block(in.nx, in.ny, in.nz);
        filter.run(new GradientMagnitude(operator), in, progress, slopes);
        return new SlopeStatistics(slopes, mask);
    }

    private static void extend(Block in, Block mask, double[] spacing, Progress progress) {
        DistanceMap map = new DistanceMap(mask, spacing, progress);
        for (int i = 0; i < in.size(); i++)
            if (mask.data[i] == 0 && map.nearest(i) >= 0) in.data[i] = in.data[map.nearest(i)];
    }

    /** Where another block is 0. */
    private static void clear(Block where, Block block) {
        for (int i = 0; i < block.size(); i++) if (where.data[i] == 0) block.data[i] = 0;
    }
}
