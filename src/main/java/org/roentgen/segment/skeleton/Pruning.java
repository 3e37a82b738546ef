package org.roentgen.segment.skeleton;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.roentgen.image.Progress;

/** Takes short branches with a free end away, at each junction the shortest first; what was their junction is thinned again, and lines that it joins become one. */
final class Pruning {

    private final double shortest;
    private final double[] spacing;

    Pruning(double shortest, double[] spacing) {
        this.shortest = shortest;
        this.spacing = spacing;
    }

    void run(VoxelSet skeleton, Progress progress) {
        while (prune(skeleton)) {
            progress.checkCancelled();
            new DirectionalThinning(skeleton).run(Progress.NONE);
        }
    }

    private boolean prune(VoxelSet skeleton) {
        SkeletonGraph graph = new SkeletonGraph(skeleton, spacing);
        Map<Integer, Branch> first = new HashMap<>();
        for (Branch branch : graph.branches())
            if (branch.type == Branch.Type.END_TO_JUNCTION && branch.length < shortest * (1 - 1e-9))
                first.merge(graph.isEnd(branch.from) ? branch.to : branch.from, branch, (a, b) -> Comparator.<Branch>comparingDouble(o -> o.length).compare(a, b) <= 0
                    ? a : b);
        for (Branch branch : first.values()) {
            boolean fromEnd = graph.isEnd(branch.from);
            for (int i = 0; i < branch.voxels() - 1; i++) skeleton.remove(branch.place(fromEnd ? i : i + 1));
        }
        return !first.isEmpty();
    }
}
