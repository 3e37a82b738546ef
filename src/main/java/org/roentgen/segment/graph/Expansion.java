package org.roentgen.segment.graph;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/**
 * Lets one label take whatever voxels make the sum of all costs least, the others keeping theirs: a cut, in which the sink's side changes.
 * <p>Of neighbours with equal labels the edge costs w both ways; of different ones, neither the expanding label, w one way, with w less for the one whose
 * change alone would part them from nothing: the construction of Kolmogorov &amp; Zabih 2004, doi:10.1109/TPAMI.2004.1262177, for Potts' model.
 */
final class Expansion {

    /** More than all other costs of a voxel. */
    private static final int NEVER = 1 << 30, MOST = 1 << 28;

    private final GridGraph graph;
    private final MaxFlow flow;
    private final Block image;
    private final IntBlock seeds, labels;
    private final Contrast contrast;
    private final double weight;

    /** @param labels what voxels have now, less than 0 outside; changed by each expansion */
    Expansion(GridGraph graph, Block image, IntBlock seeds, IntBlock labels, Contrast contrast, double weight) {
        this.graph = graph;
        this.image = image;
        this.seeds = seeds;
        this.labels = labels;
        this.contrast = contrast;
        this.weight = weight;
        flow = new MaxFlow(graph);
    }

    static int cost(ValueModel model, float value, double weight) {
        return (int) Math.rint(Math.max(-MOST, Math.min(MOST, weight * Contrast.UNIT * model.cost(value))));
    }

    /** Expands the label {@code names[expanding]}; did any voxel change? */
    boolean run(int expanding, int[] names, ValueModel[] models, Progress progress) {
        flow.clear();
        InParallel.forEach(Contrast.planes(graph), z -> terminals(expanding, names, models, z));
        for (int parity = 0; parity < 2; parity++) {            // so that no two threads see the same plane
            int odd = parity;
            InParallel.forEach(Contrast.planes(graph), z -> {
                if ((z & 1) == odd) edges(names[expanding], z);
            });
        }
        flow.run(progress);
        return change(names[expanding]);
    }

    private void terminals(int expanding, int[] names, ValueModel[] models, int z) {
        for (int y = 0; y < graph.ny; y++)
            for (int x = 0, i = image.index(0, y, z), n = graph.row(y, z); x < graph.nx; x++, i++, n++) {
                int label = labels.data[i], seed = seeds.data[i];
                if (label < 0 || label == names[expanding]) continue;
                flow.terminal[n] = seed > 0 ? NEVER
                    : cost(models[expanding], image.data[i], weight) - cost(models[Arrays.binarySearch(names, label)], image.data[i], weight);
            }
    }

    private void edges(int expanding, int z) {
        for (int d = graph.directions() / 2; d < graph.directions(); d++) {
            Contrast.Onwards pairs = new Contrast.Onwards(graph, d, z);
            for (int y = pairs.fromY; y < pairs.toY; y++)
                for (int x = pairs.fromX, i = image.index(x, y, z), n = graph.row(y, z) + x; x < pairs.toX; x++, i++, n++)
                    if (labels.data[i] >= 0 && labels.data[i + pairs.offset] >= 0) edge(i, i + pairs.offset, n, d, expanding);
        }
    }

    private void edge(int i, int j, int node, int d, int expanding) {
        int own = labels.data[i], other = labels.data[j], to = node + graph.offsets[d];
        if (own == expanding && other == expanding) return;
        int w = contrast.between(i, j, d);
        if (own == expanding) flow.terminal[to] -= w;
        else if (other == expanding) flow.terminal[node] -= w;
        else {
            flow.residual[flow.edge(node, d)] = w;
            if (own == other) flow.residual[flow.back(node, d)] = w;
            else flow.terminal[to] -= w;
        }
    }

    private boolean change(int expanding) {
        boolean changed = false;
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++)
                for (int x = 0, i = labels.index(0, y, z), n = graph.row(y, z); x < graph.nx; x++, i++, n++)
                    if (flow.isSink(n) && labels.data[i] != expanding) {
                        labels.data[i] = expanding;
                        changed = true;
                    }
        return changed;
    }
}
