package org.roentgen.segment.growing;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;

/**
 * Grows each seed over connected voxels whose values are near the mean of its region, and finds that mean again and again.
 * <p>m − k·s ≤ f(q) ≤ m + k·s with mean m and standard deviation s (divisor n − 1): at first of the boxes around the label's seed voxels, then of the region that grew
 * from the seeds, as many times as there are iterations or until nothing changes. Each label has its own m and s. A voxel that several labels can
 * reach goes to the one with the fewest steps, of equal ones to the smallest. Seeds keep their voxels.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own.  <b>Units</b> radius in image units: the box reaches so far along each axis, within the mask.
 * <b>Output</b> labels, and a row for each label and step: mean, standard deviation, range, voxels.  <b>Cost</b> O(iterations · voxels · neighbours + seeds · box), one
 * thread.  <b>Memory</b> 16 bytes a voxel, and 8 for each at the edge that grows.  <b>NaN</b> never joins, nor do infinite values.
 * <p>After ITK's ConfidenceConnected (Ibáñez et al. 2005, The ITK Software Guide, section 9.1.3), which takes the mean variance of the boxes,
 * and widens the range to hold the seeds' own values.
 */
public final class ConfidenceGrowing extends Segmentation {

    private final double multiplier, radius;
    private final int iterations;
    private final Connectivity connectivity;

    public ConfidenceGrowing(double multiplier, int iterations, double radius, Connectivity connectivity) {
        require(multiplier >= 0 && multiplier < Double.POSITIVE_INFINITY, "Multiplier must be a number of at least 0", multiplier, "Try 2.5");
        require(iterations >= 0, "Iterations must be at least 0", iterations, "Try 4");
        require(radius >= 0 && radius < Double.POSITIVE_INFINITY, "Radius must be a number of at least 0", radius, "Give it in image units");
        this.multiplier = multiplier;
        this.iterations = iterations;
        this.radius = radius;
        this.connectivity = connectivity;
    }

    private static void require(boolean holds, String rule, double value, String way) {
        if (!holds) throw new IllegalArgumentException(rule + ", but is " + value + ". " + way + ".");
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public List<String> columns() {
        return List.of("Iteration", "Object", "Mean", "Standard deviation", "Lower", "Upper", "Voxels");
    }

    @Override public long bytes(long voxels) {
        return (16 + 8) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        SortedMap<Integer, RegionStatistics> regions = new TreeMap<>();
        for (int i = 0; i < task.image.size(); i++)
            if (task.seeds.get().data[i] > 0) regions.computeIfAbsent(task.seeds.get().data[i], label -> new RegionStatistics(multiplier));
        RegionStatistics.pass(regions, (add) -> eachInBoxes(task, add));
        IntBlock labels = grow(task, regions);
        report(task, 0, regions, labels);
        for (int i = 1; i <= iterations; i++) {
            task.progress.done((double) i / (iterations + 1));
            IntBlock found = labels;
            RegionStatistics.pass(regions, add -> eachOf(found, task, add));
            labels = grow(task, regions);
            report(task, i, regions, labels);
            if (Arrays.equals(labels.data, found.data)) break;
        }
        return labels;
    }

    private IntBlock grow(Task task, SortedMap<Integer, RegionStatistics> regions) {
        float[] f = task.image.data;
        return Waves.grow(task, connectivity, (label, from, to, distance) -> regions.get(label).includes(f[to]));
    }

    private void eachInBoxes(Task task, RegionStatistics.Adder add) {
        int[] reach = Spacing.voxelsWithin(radius, task.spacing);
        IntBlock seeds = task.seeds.get();
        for (int z = 0; z < seeds.nz; z++)
            for (int y = 0; y < seeds.ny; y++)
                for (int x = 0; x < seeds.nx; x++) {
                    int label = seeds.data[seeds.index(x, y, z)];
                    if (label > 0) eachInBox(task, label, new int[] {x, y, z}, reach, add);
                }
    }

    private static void eachInBox(Task task, int label, int[] at, int[] reach, RegionStatistics.Adder add) {
        int[] size = {task.image.nx, task.image.ny, task.image.nz}, low = new int[3], high = new int[3];
        for (int d = 0; d < 3; d++) {
            low[d] = Math.max(0, at[d] - reach[d]);
            high[d] = (int) Math.min(size[d] - 1L, (long) at[d] + reach[d]);
        }
        for (int z = low[2]; z <= high[2]; z++)
            for (int y = low[1]; y <= high[1]; y++)
                for (int x = low[0], i = task.image.index(x, y, z); x <= high[0]; x++, i++) if (task.isInside(i)) add.add(label, task.image.data[i]);
    }

    private static void eachOf(IntBlock labels, Task task, RegionStatistics.Adder add) {
        for (int i = 0; i < labels.size(); i++) if (labels.data[i] > 0) add.add(labels.data[i], task.image.data[i]);
    }

    private static void report(Task task, int iteration, SortedMap<Integer, RegionStatistics> regions, IntBlock labels) {
        SortedMap<Integer, Long> voxels = new TreeMap<>();
        for (int label : labels.data) if (label > 0) voxels.merge(label, 1L, Long::sum);
        regions.forEach((label, r) -> task.row(iteration, label, r.mean(), r.deviation(), r.lower(), r.upper(), voxels.get(label)));
    }
}
