package org.roentgen.learn.train;

import java.util.List;

import org.roentgen.learn.tree.AdaBoost;
import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.learn.tree.GradientBoosting;
import org.roentgen.learn.tree.RandomForest;

/** The learners of classes, by the names that commands show. */
public final class Classifiers {

    private static final Registry<Learner> ALL = Registry.<Learner>of("Learner")
        .with("logistic regression", o -> new LogisticRegression(o.number("ridge", 0.5, 0, 1e12)))
        .with("lasso", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), 1))
        .with("elastic net", o -> new ElasticNet(o.number("lambda", 0.01, 0, 1e12), o.number("alpha", 0.5, 0, 1)))
        .with("linear SVM", o -> Learners.linearSvm(o.number("cost", 1, 1e-9, 1e9)))
        .with("RBF SVM", o -> Learners.rbfSvm(o.number("cost", 1, 1e-9, 1e9), o.number("gamma", 0.03, 1e-9, 1e9)))
        .with("decision tree C4.5", o -> Learners.c45(o.whole("leaf", 2, 1, 1_000_000)))
        .with("decision tree CART", o -> new DecisionTree(false, o.whole("depth", 100, 1, 1000), o.number("leaf", 1, 0, 1e12), o.number("alpha", 0, 0, 1e12)))
        .with("decision tree ID3", o -> Learners.id3(o.whole("bins", 0, 0, 1000)))
        .with("random forest", o -> new RandomForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000), o.whole("depth", 100, 1, 1000),
            o.number("leaf", 1, 0, 1e12)))
        .with("random forest of Weka", o -> Learners.wekaForest(o.whole("trees", 100, 1, 100_000), o.whole("features", 0, 0, 1_000_000)))
        .with("gradient boosting", o -> boosting(o))
        .with("AdaBoost", o -> new AdaBoost(o.whole("rounds", 50, 1, 1_000_000), o.whole("depth", 1, 1, 100), o.number("rate", 1, 1e-9, 1)))
        .with("nearest neighbours", o -> Learners.neighbours(o.whole("k", 5, 1, 1_000_000)))
        .with("naive Bayes", o -> Learners.naiveBayes())
        .with("multilayer perceptron", o -> Learners.perceptron(o.whole("hidden", 10, 1, 10_000), o.whole("epochs", 200, 1, 1_000_000), o.number("rate", 0.1,
            1e-9, 1)));

    private Classifiers() { }

    static Learner boosting(LearnerOptions o) {
        return new GradientBoosting(o.whole("rounds", 100, 1, 1_000_000), o.number("rate", 0.1, 1e-9, 1), o.whole("depth", 3, 1, 100), o.number("lambda", 1, 0, 1e12),
            o.number("leaf", 1, 0, 1e12), o.number("share", 1, 1e-6, 1));
    }

    public static List<String> names() {
        return ALL.names();
    }

    /** @throws IllegalArgumentException when there is no such learner, or it has no such parameter */
    public static Learner named(String name, String parameters) {
        return ALL.named(name, parameters);
    }
}
