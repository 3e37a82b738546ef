package org.roentgen.segment.growing;

import java.util.HashMap;
import java.util.Map;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/** The growth of all regions of one volume or plane, as {@link CompetingRegions} tells it. Labels of voxels that are just joining are negative. */
final class Competition {

    private final Segmentation.Task task;
    private final float[] image;
    private final int[] label;
    private final IntBlock labels;
    private final Neighbours neighbours, others;
    private final DifferenceHeap heap = new DifferenceHeap();
    private final Map<Integer, double[]> sums = new HashMap<>();            // sum and count
    private final Voxels joining = new Voxels();
    private long joined;

    Competition(Segmentation.Task task, Connectivity connectivity) {
        this.task = task;
        image = task.image.data;
        IntBlock seeds = task.seeds.get();
        label = seeds.data.clone();
        labels = new IntBlock(label, seeds.nx, seeds.ny, seeds.nz);
        neighbours = new Neighbours(labels, connectivity, task.spacing);
        others = new Neighbours(labels, connectivity, task.spacing);
    }

    IntBlock run() {
        for (int i = 0; i < labels.size(); i++)
            if (label[i] > 0) {
                label[i] = -label[i];
                joining.add(i);
            }
        join();
        while (!heap.isEmpty()) {
            takeLeastDifferent();
            join();
        }
        return labels;
    }

    private void takeLeastDifferent() {
        for (double least = heap.difference(); !heap.isEmpty() && heap.difference() == least; heap.remove()) {
            int voxel = heap.voxel(), region = heap.region();
            if (label[voxel] == 0) joining.add(voxel);
            if (label[voxel] == 0 || label[voxel] < -region) label[voxel] = -region;
        }
    }

    private void join() {
        if ((joined += joining.size) >> 16 != joined - joining.size >> 16 || joined == joining.size) {
            task.progress.checkCancelled();
            task.progress.done((double) joined / labels.size());
        }
        for (int i = 0; i < joining.size; i++) addToSum(joining.at[i]);
        for (int i = 0; i < joining.size; i++) touchNeighbours(joining.at[i]);
        for (int i = 0; i < joining.size; i++) label[joining.at[i]] = -label[joining.at[i]];
        joining.size = 0;
    }

    private void addToSum(int voxel) {
        if (!Float.isFinite(image[voxel])) return;                                                  // a seed
        double[] sum = sums.computeIfAbsent(-label[voxel], region -> new double[2]);
        sum[0] += image[voxel];
        sum[1]++;
    }

    private void touchNeighbours(int voxel) {
        int region = -label[voxel], count = neighbours.of(voxel);
        double[] sum = sums.get(region);
        if (sum == null) return;
        for (int n = 0; n < count; n++) {
            int to = neighbours.found[n];
            if (label[to] == 0 && task.isInside(to) && Float.isFinite(image[to]) && !isTouched(to, region))
                heap.put(Math.abs(image[to] - sum[0] / sum[1]), to, region);
        }
    }

    /** Has the region touched the voxel before? */
    private boolean isTouched(int voxel, int region) {
        int count = others.of(voxel);
        for (int n = 0; n < count; n++) if (label[others.found[n]] == region) return true;
        return false;
    }
}
