package org.roentgen.segment.graph;

import java.util.Locale;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Divides the image among the labels of seeds so that the boundary is short and runs along edges, and voxels look like the seeds of their label.
 * <p>The labels f minimise E = weight · Σ −ln P(v(p) | f(p)) + Σ m(p, q) · e^(−(v(p) − v(q))²/(2σ²)) over voxels p and neighbours p, q with different labels.
 * m makes the second sum the area of the boundary where nothing hinders it (Cauchy and Crofton, {@code CauchyCrofton}); P is that of {@link DataTerm}, with
 * none the first sum is 0; σ is given, or the root mean square of the differences between neighbours. For two labels this is the least of all divisions, by
 * one cut; of equally good ones the larger label takes least. For more it is one that no single label can better by taking more (α-expansion from the
 * division by P alone): its E exceeds the least one by no more than that one's second sum.
 * <p>Seeds keep their voxels. Voxels that no way joins to a seed stay 0, as NaN, infinite values and what is outside the mask do.
 * <p><b>Dimensions</b> 2-D or 3-D, anisotropic spacing honoured.  <b>Units</b> σ in intensity; the weight has none: costs of edges are at most 1, and counted in
 * whole 1/65536.  <b>Output</b> labels.  <b>Cost</b> one maximal flow for two labels, else one for each label and round, rarely more than O(voxels · neighbours),
 * one thread.  <b>Memory</b> 4 bytes a voxel for each neighbour (at most 6, 18 or 26) and 30 more: 54 with faces.
 * <p>Boykov &amp; Jolly 2001, ICCV, doi:10.1109/ICCV.2001.937505; flow and metric by Boykov &amp; Kolmogorov 2004 and 2003; α-expansion by Boykov, Veksler,
 * Zabih 2001, IEEE Trans. Pattern Anal. Mach. Intell. 23(11):1222–1239, doi:10.1109/34.969114; automatic σ as in GrabCut, Rother et al. 2004.
 */
public final class GraphCut extends Segmentation {

    private static final int ROUNDS = 20;

    private final Connectivity connectivity;
    private final DataTerm data;
    private final double weight, sigma;

    /**
     * @param weight of the data term
     * @param sigma difference of intensity that makes an edge; 0: the root mean square of the differences between neighbours
     */
    public GraphCut(Connectivity connectivity, DataTerm data, double weight, double sigma) {
        if (!(weight >= 0 && weight <= 1000)) throw wrong("Weight must be at least 0 and at most 1000, but is %s. Choose 0 to leave the values out.", weight);
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) throw wrong("Sigma must be at least 0, but is %s. Choose 0 to take it from the image.", sigma);
        this.connectivity = connectivity;
        this.data = data;
        this.weight = weight;
        this.sigma = sigma;
    }

    private static IllegalArgumentException wrong(String text, double value) {
        return new IllegalArgumentException(String.format(Locale.ROOT, text, value));
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public long bytes(long voxels) {
        return (new int[] {6, 18, 26}[connectivity.ordinal()] * 4 + 30) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        Block image = task.image;
        IntBlock seeds = task.seeds.get();
        int[] names = SeedLabels.competing(seeds);
        GridGraph graph = new GridGraph(image, connectivity);
        IntBlock labels = Reach.of(image, seeds, task.mask, graph.steps);
        Contrast contrast = new Contrast(image, labels, graph, task.spacing, sigma);
        ValueModel[] models = data.models(image, seeds, names, ValueSpan.of(image, task.mask));
        begin(image, labels, names, models);
        Expansion expansion = new Expansion(graph, image, seeds, labels, contrast, weight);
        if (names.length == 2) expansion.run(1, names, models, task.progress);
        else expandAll(expansion, names, models, task);
        for (int i = 0; i < labels.size(); i++) labels.data[i] = Math.max(0, labels.data[i]);
        task.progress.done(1);
        return labels;
    }

    /** Two labels: the smaller everywhere but at seeds, so that one expansion can reach any division. More: the cheapest as to the values. */
    private void begin(Block image, IntBlock labels, int[] names, ValueModel[] models) {
        for (int i = 0; i < labels.size(); i++)
            if (labels.data[i] == 0) labels.data[i] = names.length == 2 ? names[0] : cheapest(image.data[i], names, models);
    }

    private int cheapest(float value, int[] names, ValueModel[] models) {
        int best = 0;
        for (int k = 1; k < names.length; k++)
            if (Expansion.cost(models[k], value, weight) < Expansion.cost(models[best], value, weight)) best = k;
        return names[best];
    }

    private static void expandAll(Expansion expansion, int[] names, ValueModel[] models, Task task) {
        int idle = 0;
        for (int run = 0; run < ROUNDS * names.length && idle < names.length; run++) {
            idle = expansion.run(run % names.length, names, models, task.progress) ? 0 : idle + 1;
            task.progress.done(1 - 1.0 / (1 + run));
        }
    }
}
