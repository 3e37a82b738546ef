package org.roentgen.learn.select;

import java.util.List;

import org.roentgen.learn.train.ElasticNet;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.LearnerOptions;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Registry;
import org.roentgen.learn.tree.GradientBoosting;
import org.roentgen.learn.tree.RandomForest;

/** The ways to choose features, by the names that commands show. */
public final class Selectors {

    private static final int ALL = 1_000_000_000;
    private static final Registry<Selector> OF_CLASSES = registry(true), OF_NUMBERS = registry(false);

    private Selectors() { }

    private static Registry<Selector> registry(boolean classes) {
        return Registry.<Selector>of("Selection")
            .with("none", o -> Selector.ALL)
            .with("variance", o -> new Variance(o.whole("k", ALL, 1, ALL), o.number("limit", 0, 0, Double.MAX_VALUE)))
            .with("correlation clusters", o -> new CorrelationClusters(o.number("limit", 0.9, 1e-6, 1)))
            .with("ANOVA F", o -> new AnovaF(count(o), o.number("p", 1, 1e-300, 1)))
            .with("mutual information", o -> new MutualInformation(count(o), o.whole("bins", 5, 2, 1000)))
            .with("mRMR", o -> new RelevanceAndRedundancy(count(o), o.whole("bins", 5, 2, 1000)))
            .with("ReliefF", o -> new ReliefF(count(o), o.whole("neighbours", 10, 1, 1_000_000), o.number("limit", -1, -1, 1)))
            .with("recursive elimination", o -> new RecursiveElimination(learner(o, classes), count(o), o.number("share", 0.1, 0, 0.99)))
            .with("Boruta", o -> new Boruta(o.whole("runs", 50, 1, 100_000), o.whole("trees", 100, 1, 100_000), o.number("p", 0.01, 1e-12, 0.5)))
            .with("L1", o -> new Lasso(count(o), o.number("lambda", 0, 0, 1e12)));
    }

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
        return OF_CLASSES.names();
    }

    /** @param classification whether the target is a class
     * @throws IllegalArgumentException when there is no such selector, or it has no such parameter */
    public static Selector named(String name, String parameters, boolean classification) {
        return (classification ? OF_CLASSES : OF_NUMBERS).named(name, parameters);
    }
}
