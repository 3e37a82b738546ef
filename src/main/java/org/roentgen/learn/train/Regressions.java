package org.roentgen.learn.train;

import java.util.List;

import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.learn.tree.RandomForest;

import weka.classifiers.functions.SMOreg;
import weka.classifiers.functions.supportVector.RBFKernel;
import weka.core.SelectedTag;

/** The learners of numbers, by the names that commands show. */
public final class Regressions {

    private static final Registry<Learner> ALL = Registry.<Learner>of("Learner")
        .with("linear regression", o -> new RidgeRegression("linear regression", 0))
        .with("ridge regression", o -> new RidgeRegression("ridge regression", o.number("ridge", 1, 0, 1e12)))
        .with("lasso", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), 1))
        .with("elastic net", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), o.number("alpha", 0.5, 0, 1)))
        .with("support vector regression", o -> supportVectors(o.number("cost", 1, 1e-9, 1e9), o.number("gamma", 0.03, 1e-9, 1e9)))
        .with("decision tree CART", o -> new DecisionTree(false, o.whole("depth", 100, 1, 1000), o.number("leaf", 5, 0, 1e12), o.number("alpha", 0, 0, 1e12)))
        .with("random forest", o -> new RandomForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000), o.whole("depth", 100, 1, 1000),
            o.number("leaf", 5, 0, 1e12)))
        .with("random forest of Weka", o -> Learners.wekaForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000)))
        .with("gradient boosting", Classifiers::boosting)
        .with("nearest neighbours", o -> Learners.neighbours(o.whole("k", 5, 1, 1_000_000)));

    private Regressions() { }

    public static List<String> names() {
        return ALL.names();
    }

    /** @throws IllegalArgumentException when there is no such learner, or it has no such parameter */
    public static Learner named(String name, String parameters) {
        return ALL.named(name, parameters);
    }

    private static Learner supportVectors(double cost, double gamma) {
        return new WekaLearner("support vector regression", Learners.MOST_VECTORS, seed -> {
            SMOreg regression = new SMOreg();
            regression.setC(cost);
            RBFKernel kernel = new RBFKernel();
            kernel.setGamma(gamma);
            regression.setKernel(kernel);
            regression.setFilterType(new SelectedTag(SMOreg.FILTER_NONE, SMOreg.TAGS_FILTER));
            return regression;
        });
    }
}
