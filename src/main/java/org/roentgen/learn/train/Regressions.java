package org.roentgen.learn.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.learn.tree.RandomForest;

import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.SMOreg;
import weka.classifiers.functions.supportVector.RBFKernel;
import weka.core.SelectedTag;

/** The learners of numbers, by the names that commands show. */
public final class Regressions {

    private static final Map<String, Function<LearnerOptions, Learner>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("linear regression", o -> linear("linear regression", 1e-10));
        BY_NAME.put("ridge regression", o -> linear("ridge regression", o.number("ridge", 1, 0, 1e12)));
        BY_NAME.put("lasso", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), 1));
        BY_NAME.put("elastic net", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), o.number("alpha", 0.5, 0, 1)));
        BY_NAME.put("support vector regression", o -> supportVectors(o.number("cost", 1, 1e-9, 1e9), o.number("gamma", 0.03, 1e-9, 1e9)));
        BY_NAME.put("decision tree CART", o -> new DecisionTree(false, o.whole("depth", 100, 1, 1000), o.number("leaf", 5, 0, 1e12), o.number("alpha", 0, 0, 1e12)));
        BY_NAME.put("random forest", o -> new RandomForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000), o.whole("depth", 100, 1, 1000),
            o.number("leaf", 5, 0, 1e12)));
        BY_NAME.put("random forest of Weka", o -> Learners.wekaForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000)));
        BY_NAME.put("gradient boosting", Classifiers::boosting);
        BY_NAME.put("nearest neighbours", o -> Learners.neighbours(o.whole("k", 5, 1, 1_000_000)));
    }

    private Regressions() { }

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** @throws IllegalArgumentException when there is no such learner, or it has no such parameter */
    public static Learner named(String name, String parameters) {
        if (!BY_NAME.containsKey(name))
            throw new IllegalArgumentException("Learner must be one of " + String.join(", ", names()) + ", but is \"" + name + "\". Choose one of them.");
        LearnerOptions options = LearnerOptions.parse(parameters);
        Learner learner = BY_NAME.get(name).apply(options);
        options.requireNoOthers(name);
        return learner;
    }

    /** Least squares with a penalty of ridge · Σ w² on all features, none dropped; a little of it keeps collinear features from failing. */
    private static Learner linear(String name, double ridge) {
        return new WekaLearner(name, seed -> {
            LinearRegression regression = new LinearRegression();
            regression.setRidge(ridge);
            regression.setEliminateColinearAttributes(false);
            regression.setAttributeSelectionMethod(new SelectedTag(LinearRegression.SELECTION_NONE, LinearRegression.TAGS_SELECTION));
            return regression;
        });
    }

    private static Learner supportVectors(double cost, double gamma) {
        return new WekaLearner("support vector regression", seed -> {
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
