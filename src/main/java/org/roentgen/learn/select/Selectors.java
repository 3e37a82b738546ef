package org.roentgen.learn.select;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.roentgen.learn.train.ElasticNet;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.LearnerOptions;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.tree.GradientBoosting;
import org.roentgen.learn.tree.RandomForest;

/** The ways to choose features, by the names that commands show. */
public final class Selectors {

    private static final int ALL = 1_000_000_000;
    private static final Map<String, BiFunction<LearnerOptions, Boolean, Selector>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("none", (o, classes) -> Selector.ALL);
        BY_NAME.put("variance", (o, classes) -> new Variance(o.whole("k", ALL, 1, ALL), o.number("limit", 0, 0, Double.MAX_VALUE)));
        BY_NAME.put("correlation clusters", (o, classes) -> new CorrelationClusters(o.number("limit", 0.9, 1e-6, 1)));
        BY_NAME.put("ANOVA F", (o, classes) -> new AnovaF(count(o), o.number("p", 1, 1e-300, 1)));
        BY_NAME.put("mutual information", (o, classes) -> new MutualInformation(count(o), o.whole("bins", 5, 2, 1000)));
        BY_NAME.put("mRMR", (o, classes) -> new RelevanceAndRedundancy(count(o), o.whole("bins", 5, 2, 1000)));
        BY_NAME.put("ReliefF", (o, classes) -> new ReliefF(count(o), o.whole("neighbours", 10, 1, 1_000_000), o.number("limit", -1, -1, 1)));
        BY_NAME.put("recursive elimination", (o, classes) -> new RecursiveElimination(learner(o, classes), count(o), o.number("share", 0.1, 0, 0.99)));
        BY_NAME.put("Boruta", (o, classes) -> new Boruta(o.whole("runs", 50, 1, 100_000), o.whole("trees", 100, 1, 100_000), o.number("p", 0.01, 1e-12, 0.5)));
        BY_NAME.put("L1", (o, classes) -> new Lasso(count(o), o.number("lambda", 0, 0, 1e12)));
    }

    private Selectors() { }

    private static int count(LearnerOptions options) {
        return options.whole("k", 10, 1, ALL);
    }

    private static Learner learner(LearnerOptions options, boolean classes) {
        switch (options.choice("by", classes ? List.of("svm", "logistic", "forest", "boosting") : List.of("ridge", "forest", "boosting"))) {
            case "svm": return Learners.linearSvm(1);
            case "forest": return new RandomForest(100, 0, 100, classes ? 1 : 5);
            case "boosting": return new GradientBoosting(100, 0.1, 3, 1, 1, 1);
            default: return new ElasticNet(0.01, 0);
        }
    }

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** @param classification whether the target is a class
     * @throws IllegalArgumentException when there is no such selector, or it has no such parameter */
    public static Selector named(String name, String parameters, boolean classification) {
        if (!BY_NAME.containsKey(name))
            throw new IllegalArgumentException("Selection must be one of " + String.join(", ", names()) + ", but is \"" + name + "\". Choose one of them.");
        LearnerOptions options = LearnerOptions.parse(parameters);
        Selector selector = BY_NAME.get(name).apply(options, classification);
        options.requireNoOthers(name.equals("none") ? "no selection" : name);
        return selector;
    }
}
