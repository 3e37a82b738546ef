package org.roentgen.segment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.SeededRun;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.segment.cluster.NormalClasses;

class GraphCutTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new GraphCut(Connectivity.ALL, DataTerm.histogram(16), 0.1, 0);
    }

    @ParameterizedTest @CsvSource({"FACES, 4, 4, 1, 0.1", "FACES, 3, 3, 2, 0", "ALL, 4, 4, 1, 0.02", "ALL, 3, 3, 2, 0.3", "EDGES, 2, 3, 3, 0.05", "ALL, 2, 2, 4, 0"})
    void twoLabelsCostTheLeastOfAllDivisions(Connectivity connectivity, int nx, int ny, int nz, double weight) {
        double[] spacing = nz == 1 ? Spacing.ofPlane(1, 1.5) : Spacing.of(1, 1.5, 2);
        for (int seed = 0; seed < 25; seed++) {
            CutScene scene = new CutScene(seed, nx, ny, nz, 2, connectivity, spacing, DataTerm.histogram(8), weight);
            long least = Long.MAX_VALUE, ones = 0;
            for (long division = 0; division < 1L << nx * ny * nz; division++) {
                int[] labels = scene.division(division);
                if (labels == null) continue;
                long energy = scene.energy(labels);
                if (energy > least || energy == least && Long.bitCount(division) >= ones) continue;
                least = energy;
                ones = Long.bitCount(division);
            }
            int[] found = scene.cut(DataTerm.histogram(8), weight);
            assertEquals(least, scene.energy(found), "seed " + seed);
            assertEquals(ones, Arrays.stream(found).filter(l -> l == 2).count(), "the larger label takes least");
        }
    }

    /** Data that say little leave neighbours of different labels, whose edge costs the same whichever of the two another label takes. */
    @ParameterizedTest @ValueSource(doubles = {0, 0.005, 0.02, 0.1}) void noExpansionBettersManyLabels(double weight) {
        for (int seed = 0; seed < 40; seed++) {
            CutScene scene = new CutScene(seed, 3, 4, 1, 4, Connectivity.ALL, Spacing.ofPlane(1, 1), DataTerm.gaussians(1), weight);
            int[] found = scene.cut(DataTerm.gaussians(1), weight);
            long energy = scene.energy(found);
            for (int label = 1; label <= 4; label++)
                for (int who = 0; who < 1 << 12; who++) {
                    int[] other = found.clone();
                    for (int i = 0; i < 12; i++) if ((who >> i & 1) == 1 && scene.seeds.data[i] == 0 && scene.inside(i)) other[i] = label;
                    assertTrue(scene.energy(other) >= energy, "seed " + seed);
                }
        }
    }

    @Test void theFlowIsTheWeightOfTheCheapestCut() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            GridGraph graph = new GridGraph(new Block(3, 2, 2), seed % 2 == 0 ? Connectivity.FACES : Connectivity.ALL);
            MaxFlow flow = new MaxFlow(graph);
            int[] nodes = new int[12];
            for (int i = 0; i < 12; i++) flow.terminal[nodes[i] = graph.row(i / 3 % 2, i / 6) + i % 3] = random.nextInt(41) - 20;
            for (int node : nodes)
                for (int d = 0; d < graph.directions(); d++)
                    if (Arrays.binarySearch(nodes, node + graph.offsets[d]) >= 0) flow.residual[node * graph.directions() + d] = random.nextInt(12);
            int[] capacity = flow.residual.clone(), terminal = flow.terminal.clone();
            long flowed = flow.run(org.roentgen.image.Progress.NONE), least = Long.MAX_VALUE;
            for (int sinks = 0; sinks < 1 << 12; sinks++) least = Math.min(least, weight(sinks, nodes, graph, capacity, terminal));
            int own = 0;
            for (int i = 0; i < 12; i++) if (flow.isSink(nodes[i])) own |= 1 << i;
            assertEquals(least, flowed);
            assertEquals(least, weight(own, nodes, graph, capacity, terminal));
        }
    }

    private static long weight(int sinks, int[] nodes, GridGraph graph, int[] capacity, int[] terminal) {
        long sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            boolean sink = (sinks >> i & 1) == 1;
            int t = terminal[nodes[i]];
            sum += sink ? Math.max(0, t) : Math.max(0, -t);
            for (int d = 0; d < graph.directions(); d++) {
                int j = Arrays.binarySearch(nodes, nodes[i] + graph.offsets[d]);
                if (j >= 0 && !sink && (sinks >> j & 1) == 1) sum += capacity[nodes[i] * graph.directions() + d];
            }
        }
        return sum;
    }

    /** What is cut along planes across x, y and z. */
    @Test void theMetricMeasuresAreas() {
        for (double[] spacing : new double[][] {Spacing.of(1, 1, 1), Spacing.of(1, 1, 2.5)}) {
            GridGraph graph = new GridGraph(new Block(3, 3, 3), Connectivity.ALL);
            double[] metric = CauchyCrofton.weights(graph.steps, spacing);
            double[] areas = new double[3];
            for (int axis = 0; axis < 3; axis++)                // edges through a unit of a plane across the axis, each counted once
                for (int d = 13; d < 26; d++) areas[axis] += metric[d] * Math.abs(graph.steps[d][axis]) * spacing[axis];
            // three planes of equal area must weigh the same, as well as thirteen directions know: Boykov and Kolmogorov show errors of some percent
            assertEquals(1, areas[1] / areas[0], 1e-6);
            assertEquals(1, areas[2] / areas[0], 0.12);
        }
    }

    @Test void facesOfThickSlicesWeighWhatTheyMeasure() {
        double[] metric = CauchyCrofton.weights(new GridGraph(new Block(3, 3, 3), Connectivity.FACES).steps, Spacing.of(1, 2, 4));
        assertEquals(1, metric[2], 1e-9);                       // the face across x is 2 × 4
        assertEquals(0.5, metric[1], 1e-9);
        assertEquals(0.25, metric[0], 1e-9);
    }

    @Test void gaussiansAreFound() {
        Random random = new Random(5);
        float[] values = new float[20_000];
        for (int i = 0; i < values.length; i++) values[i] = (float) (i % 4 == 0 ? 200 + 10 * random.nextGaussian() : 100 + 20 * random.nextGaussian());
        Block image = new Block(values, values.length, 1, 1);
        NormalClasses mixture = new GaussianModel(values, ValueSpan.of(image, Optional.empty()), 2).classes;
        assertEquals(100, mixture.mean(0), 0.6);                // three standard errors of 15 000 values
        assertEquals(200, mixture.mean(1), 0.6);
        assertEquals(400, Math.pow(mixture.deviation(0), 2), 16);
        assertEquals(100, Math.pow(mixture.deviation(1), 2), 8);
        assertEquals(0.25, mixture.share(1), 0.01);
    }

    @Test void whatNoWayJoinsToASeedStaysZero() {
        IntBlock seeds = new IntBlock(7, 1, 1);
        seeds.data[0] = 4;
        seeds.data[2] = 9;
        Block image = new Block(new float[] {0, 0, 5, 5, Float.NaN, 5, 5}, 7, 1, 1);
        int[] labels = SeededRun.of(new GraphCut(Connectivity.FACES, DataTerm.NONE, 1, 0), image, seeds, null, Spacing.of(1, 1, 1)).labels;
        assertArrayEquals(new int[] {4, 4, 9, 9, 0, 0, 0}, labels);
    }
}
