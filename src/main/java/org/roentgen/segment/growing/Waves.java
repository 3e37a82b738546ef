package org.roentgen.segment.growing;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Grows labels from neighbour to neighbour, all by one step in each wave. A voxel that several labels can reach goes to the one with the fewest
 * steps, and of several with as few to the smallest, so that the order of the voxels does not matter.
 */
final class Waves {

    /** Whether a voxel joins a label that has reached its neighbour. */
    interface Rule {
        boolean joins(int label, int from, int voxel, double distance);
    }

    private final Segmentation.Task task;
    private final IntBlock labels;
    private final Neighbours neighbours;
    private Voxels front = new Voxels(), next = new Voxels();

    private Waves(Segmentation.Task task, Connectivity connectivity) {
        this.task = task;
        IntBlock seeds = task.seeds.get();
        labels = new IntBlock(seeds.data.clone(), seeds.nx, seeds.ny, seeds.nz);
        neighbours = new Neighbours(labels, connectivity, task.spacing);
        for (int i = 0; i < labels.size(); i++) if (labels.data[i] > 0) front.add(i);
    }

    /** Seeds stay what they are. */
    static IntBlock grow(Segmentation.Task task, Connectivity connectivity, Rule rule) {
        Waves waves = new Waves(task, connectivity);
        while (waves.front.size > 0) waves.advance(rule);
        return waves.labels;
    }

    /** Voxels reached in this wave have negative labels meanwhile. */
    private void advance(Rule rule) {
        task.progress.checkCancelled();
        next.size = 0;
        for (int i = 0; i < front.size; i++) advanceFrom(front.at[i], rule);
        for (int i = 0; i < next.size; i++) labels.data[next.at[i]] = -labels.data[next.at[i]];
        Voxels done = front;
        front = next;
        next = done;
    }

    private void advanceFrom(int voxel, Rule rule) {
        int own = labels.data[voxel], count = neighbours.of(voxel);
        for (int n = 0; n < count; n++) {
            int to = neighbours.found[n], label = labels.data[to];
            boolean free = label == 0 ? task.isInside(to) : label < -own;
            if (!free || !rule.joins(own, voxel, to, neighbours.distance(n))) continue;
            if (label == 0) next.add(to);
            labels.data[to] = -own;
        }
    }
}
