package org.roentgen.segment.graph;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;

/** What it costs to part two neighbours, in whole units of 1/{@value #UNIT}: metric weight · e^(−(difference)²/(2σ²)). */
final class Contrast {

    static final int UNIT = 1 << 16;

    private final Block image;
    private final double[] metric;
    private final double steepness;

    /** @param sigma 0 for the root mean square of the differences between neighbours */
    Contrast(Block image, IntBlock state, GridGraph graph, double[] spacing, double sigma) {
        this.image = image;
        metric = CauchyCrofton.weights(graph.steps, spacing);
        double squared = sigma > 0 ? sigma * sigma : meanSquare(state, graph);
        steepness = squared > 0 ? 0.5 / squared : 0;
    }

    int between(int i, int j, int direction) {
        double difference = (double) image.data[i] - image.data[j];
        return (int) Math.rint(UNIT * metric[direction] * Math.exp(-steepness * difference * difference));
    }

    /** Plane by plane, added in their order. */
    private double meanSquare(IntBlock state, GridGraph graph) {
        double sum = 0, count = 0;
        for (double[] plane : InParallel.map(planes(graph), z -> sums(state, graph, z))) {
            sum += plane[0];
            count += plane[1];
        }
        return count > 0 ? sum / count : 0;
    }

    static java.util.List<Integer> planes(GridGraph graph) {
        return IntStream.range(0, graph.nz).boxed().collect(Collectors.toList());
    }

    private double[] sums(IntBlock state, GridGraph graph, int z) {
        double[] sums = new double[2];
        for (int d = graph.directions() / 2; d < graph.directions(); d++) {
            Onwards pairs = new Onwards(graph, d, z);
            for (int y = pairs.fromY; y < pairs.toY; y++)
                for (int x = pairs.fromX, i = image.index(x, y, z); x < pairs.toX; x++, i++) {
                    if (state.data[i] < 0 || state.data[i + pairs.offset] < 0) continue;
                    double difference = (double) image.data[i] - image.data[i + pairs.offset];
                    sums[0] += difference * difference;
                    sums[1]++;
                }
        }
        return sums;
    }

    /** The voxels of a plane that have a neighbour in one direction. */
    static final class Onwards {

        final int fromX, toX, fromY, toY, offset;

        Onwards(GridGraph graph, int direction, int z) {
            int[] step = graph.steps[direction];
            boolean exists = z + step[2] >= 0 && z + step[2] < graph.nz;
            fromX = Math.max(0, -step[0]);
            toX = exists ? graph.nx - Math.max(0, step[0]) : 0;
            fromY = Math.max(0, -step[1]);
            toY = graph.ny - Math.max(0, step[1]);
            offset = step[0] + graph.nx * (step[1] + graph.ny * step[2]);
        }
    }
}
