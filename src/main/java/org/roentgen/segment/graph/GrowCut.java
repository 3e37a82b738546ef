package org.roentgen.segment.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Seeds conquer the voxels around them like rival bacteria: each voxel gets the label whose attack reaches it with most strength.
 * <p>A seed has strength 1. From voxel q a neighbour p is attacked with g(q, p)·strength(q), g = max(0, 1 − |v(p) − v(q)| / range), and falls when that
 * is more than its own strength; this goes on until nothing changes. The end is known without going there: the strength of a voxel is the largest product of
 * g along a way from a seed, which Dijkstra's algorithm finds, bit for bit as the automaton does. Of equally strong attacks the one with fewer steps came
 * first, and of those the smaller label wins; the automaton's paper leaves the last open.
 * <p>Seeds keep their voxels. Voxels that no way with g &gt; 0 reaches stay 0, as NaN, infinite values and what is outside the mask do.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> range in intensity; spacing is not looked at: along a way the differences of intensity add up to the same,
 * in however many slices they are cut.  <b>Output</b> labels; the map, if wanted, is the strength in [0, 1].  <b>Cost</b> O(voxels · neighbours), one thread.
 * <b>Memory</b> 40 bytes a voxel, with a reserve of 12 for the voxels at the front; 4 more for the map.
 * <p>Vezhnevets &amp; Konouchine 2005, GraphiCon (the automaton); Zhu et al. 2014, MIDAS Journal, "An effective interactive medical image segmentation method
 * using fast GrowCut" (as shortest paths). Deviation: the paper divides by the largest value, which is the range only where the smallest is 0.
 */
public final class GrowCut extends Segmentation {

    static final int REPORT = 1 << 16;

    private final Connectivity connectivity;
    private final double range;
    private final boolean strength;

    /**
     * @param range difference of intensity that no attack survives; 0: of the values in the mask
     * @param strength is the map wanted?
     */
    public GrowCut(Connectivity connectivity, double range, boolean strength) {
        if (!(range >= 0 && range < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Range must be at least 0, but is %s. Choose 0 for the range of the image.", range));
        this.connectivity = connectivity;
        this.range = range;
        this.strength = strength;
    }

    @Override public List<String> maps() {
        return strength ? List.of("strength") : List.of();
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public long bytes(long voxels) {
        return 40 * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        SeedLabels.competing(task.seeds.get());
        IntBlock out = new IntBlock(task.image.nx, task.image.ny, task.image.nz);
        double widest = range > 0 ? range : ValueSpan.of(task.image, task.mask).range();
        Conquest conquest = new Conquest(new GridGraph(task.image, connectivity), (float) widest);
        conquest.settle(task.image, task.seeds.get(), task.mask);
        conquest.run(task.progress);
        conquest.write(out, Arrays.stream(task.maps).findFirst());
        task.progress.done(1);
        return out;
    }
}
