package org.roentgen.learn.select;

import java.util.List;

import org.roentgen.learn.train.ElasticNet;
import org.roentgen.learn.train.LinearPredictor;
import org.roentgen.learn.train.TrainingSet;

/**
 * The features with a coefficient in an L1-penalised model ({@link ElasticNet}), those with the largest first: of the first model with so many along a path of falling
 * penalties, or of one penalty. The score is the absolute coefficient for a standard deviation. Tibshirani 1996, J. R. Stat. Soc. B 58:267–288.
 */
public final class Lasso implements Selector {

    private static final int STEPS = 100;

    private final int count;
    private final double lambda;

    /** @param lambda the penalty; 0 to find it from the count */
    public Lasso(int count, double lambda) {
        Selection.requireCount(count);
        if (!(lambda >= 0)) throw new IllegalArgumentException("Lambda must be at least 0, but is " + lambda + ". Choose 0 to find it from the number of features.");
        this.count = count;
        this.lambda = lambda;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        return Selection.above(model(rows, seed).importances(), 0, count);
    }

    private LinearPredictor model(TrainingSet rows, long seed) {
        if (lambda > 0) return new ElasticNet(lambda, 1).train(rows, seed);
        List<LinearPredictor> path = ElasticNet.path(rows, 1, STEPS, count);
        return path.get(path.size() - 1);
    }
}
