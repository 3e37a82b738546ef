package org.roentgen.segment.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.SeededRun;

/** A random image with holes, and the energy by its definition, in the whole units of the cut. */
final class CutScene {

    private final Block image, mask;
    final IntBlock seeds;
    private final double[] spacing, metric;
    private final GridGraph graph;
    private final Connectivity connectivity;
    private final ValueModel[] models;
    private final double weight;
    private double sigma;

    CutScene(int seed, int nx, int ny, int nz, int labels, Connectivity connectivity, double[] spacing, DataTerm data, double weight) {
        Random random = new Random(seed);
        this.spacing = spacing;
        this.connectivity = connectivity;
        this.weight = weight;
        image = new Block(nx, ny, nz);
        mask = new Block(nx, ny, nz);
        seeds = new IntBlock(nx, ny, nz);
        Arrays.fill(mask.data, 1);
        mask.data[random.nextInt(mask.size())] = 0;
        for (int i = 0; i < image.size(); i++) image.data[i] = random.nextInt(30);
        for (int label = 1; label <= labels; ) {
            int at = random.nextInt(image.size());
            if (inside(at) && seeds.data[at] == 0) seeds.data[at] = label++;
        }
        graph = new GridGraph(image, connectivity);
        metric = CauchyCrofton.weights(graph.steps, spacing);
        ValueSpan span = ValueSpan.of(image, Optional.of(mask));
        int[] names = new int[labels];
        for (int k = 0; k < labels; k++) names[k] = k + 1;
        models = data.models(image, seeds, names, span);
        sigma = meanSquare();
    }

    boolean inside(int i) {
        return mask.data[i] != 0;
    }

    int[] cut(DataTerm data, double weight) {
        return SeededRun.of(new GraphCut(connectivity, data, weight, 0), image, seeds, mask, spacing).labels;
    }

    /** Null when seeds lose their label; bits are label 2. */
    int[] division(long bits) {
        int[] labels = new int[image.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = inside(i) ? (bits >> i & 1) == 1 ? 2 : 1 : 0;
            if (seeds.data[i] > 0 && labels[i] != seeds.data[i] || !inside(i) && (bits >> i & 1) == 1) return null;
        }
        return labels;
    }

    private double meanSquare() {
        double sum = 0, n = 0;
        for (int i = 0; i < image.size(); i++)
            for (int j = i + 1; j < image.size(); j++)
                if (inside(i) && inside(j) && direction(i, j) >= 0) {
                    sum += Math.pow(image.data[i] - image.data[j], 2);
                    n++;
                }
        return sum / n;
    }

    private int direction(int i, int j) {
        int[] step = {j % image.nx - i % image.nx, j / image.nx % image.ny - i / image.nx % image.ny, j / image.strideZ - i / image.strideZ};
        for (int d = 0; d < graph.directions(); d++) if (Arrays.equals(step, graph.steps[d])) return d;
        return -1;
    }

    long energy(int[] labels) {
        long energy = 0;
        for (int i = 0; i < labels.length; i++) {
            if (!inside(i)) continue;
            if (seeds.data[i] == 0) energy += Expansion.cost(models[labels[i] - 1], image.data[i], weight);
            for (int j = i + 1; j < labels.length; j++) {
                int d = direction(i, j);
                if (d < 0 || !inside(j) || labels[i] == labels[j]) continue;
                energy += Math.round(65536 * metric[d] * Math.exp(-Math.pow(image.data[i] - image.data[j], 2) / (2 * sigma)));
            }
        }
        return energy;
    }
}
