package org.roentgen.learn.tree;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.TrainingSet;

/**
 * Small trees that vote, each trained on rows of which those weigh more that the trees before got wrong.
 * <p>α = rate · (ln((1 − e) / e) + ln(K − 1)) is the vote of a tree that gets the share e of the weights wrong, of K classes; wrong rows then weigh e^α times as much.
 * Probabilities are the softmax of the votes. It ends before all rounds where a tree is no better than chance, or makes no error.
 * <p>Features are counted in at most 254 bins; missing values go the better way. <b>Cost</b> O(rounds · rows · features · depth).
 * <p>SAMME: Zhu, Zou, Rosset and Hastie 2009, Stat. Interface 2:349–360; for two classes AdaBoost of Freund and Schapire 1997, J. Comput. Syst. Sci. 55:119–139.
 */
public final class AdaBoost implements Learner {

    private static final int BINS = 254;

    /** A tree without errors votes as one that errs in this share. */
    private static final double LEAST_ERROR = 1e-10;

    private final int rounds, depth;
    private final double rate;

    /** @param rate what of each vote is taken, above 0 and at most 1 */
    public AdaBoost(int rounds, int depth, double rate) {
        if (rounds < 1) throw new IllegalArgumentException("Rounds must be at least 1, but are " + rounds + ". Choose 50, say.");
        if (!(rate > 0 && rate <= 1)) throw new IllegalArgumentException("Rate must be above 0 and at most 1, but is " + rate + ". Choose 1 for whole votes.");
        this.rounds = rounds;
        this.depth = depth;
        this.rate = rate;
        new TreeShape(depth, 0, 0, 0);
    }

    @Override public String name() {
        return "AdaBoost";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("rounds", rounds);
        json.addProperty("depth", depth);
        json.addProperty("rate", rate);
        return json;
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        if (!rows.isClassification()) throw new IllegalArgumentException("Target of AdaBoost must be classes, but is a number. Choose gradient boosting for numbers.");
        BinnedFeatures features = new BinnedFeatures(rows.features(), BINS);
        double[] weights = IntStream.range(0, rows.rows()).mapToDouble(rows::weight).toArray();
        List<Tree> votes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Tree tree = grow(features, rows, weights);
            boolean[] wrong = wrong(tree, rows);
            double error = Math.max(LEAST_ERROR, share(wrong, weights));
            int classes = rows.classes().size();
            if (error >= 1 - 1.0 / classes && !votes.isEmpty()) break;
            double vote = Math.max(0, rate * (Math.log((1 - error) / error) + Math.log(classes - 1)));
            votes.add(tree.voting(vote));
            if (error <= LEAST_ERROR) break;
            for (int i = 0; i < weights.length; i++) if (wrong[i]) weights[i] *= Math.exp(vote);
            scale(weights);
        }
        return new TreePredictor(votes, 1, new double[rows.classes().size()], TreePredictor.Link.SOFTMAX);
    }

    private Tree grow(BinnedFeatures features, TrainingSet rows, double[] weights) {
        int[] all = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        return new TreeGrower(features, Targets.of(rows, weights, 0, SplitScore.GINI), all, new TreeShape(depth, 0, 0, 0), 0).grow();
    }

    private static boolean[] wrong(Tree tree, TrainingSet rows) {
        boolean[] wrong = new boolean[rows.rows()];
        for (int i = 0; i < wrong.length; i++) wrong[i] = tree.likeliest(tree.leaf(rows.features().row(i), 0)) != rows.target(i);
        return wrong;
    }

    private static double share(boolean[] wrong, double[] weights) {
        double sum = 0;
        for (int i = 0; i < wrong.length; i++) if (wrong[i]) sum += weights[i];
        return sum / Arrays.stream(weights).sum();
    }

    /** To a mean of 1, so that no sum overflows. */
    private static void scale(double[] weights) {
        double mean = Arrays.stream(weights).sum() / weights.length;
        for (int i = 0; i < weights.length; i++) weights[i] /= mean;
    }
}
