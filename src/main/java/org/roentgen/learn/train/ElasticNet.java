package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Linear, logistic or multinomial regression with a penalty that shrinks coefficients and, as alpha goes to 1 (lasso), makes most of them 0.
 * <p>Least of loss + lambda · Σ (alpha · |β| + (1 − alpha) / 2 · β²), where the loss is half the mean squared error, or the mean of −ln p of the true class, by weight; β
 * belongs to features of mean 0 and standard deviation 1 (of the population), the intercept is not penalised. Two classes have one set of coefficients, more one each.
 * <p><b>Cost</b> O(rows · features) for each pass over the coefficients.
 * <p>Friedman, Hastie and Tibshirani 2010, J. Stat. Softw. 33(1). Choices: passes end when no coefficient moves a prediction by 1e-7 (root mean square); where a Newton
 * step would raise the objective, the curvature's bound of 1/4 is used instead, which cannot. The target of a linear regression is not scaled, as with a Gaussian
 * family of unit variance.
 */
public final class ElasticNet implements Learner {

    private final double lambda, alpha;

    public ElasticNet(double lambda, double alpha) {
        if (!(lambda >= 0)) throw new IllegalArgumentException("Lambda must be at least 0, but is " + lambda + ". Choose 0.01, say.");
        if (!(alpha >= 0 && alpha <= 1)) throw new IllegalArgumentException("Alpha must be from 0 to 1, but is " + alpha + ". Choose 1 for the lasso.");
        this.lambda = lambda;
        this.alpha = alpha;
    }

    @Override public String name() {
        return alpha == 1 ? "lasso" : "elastic net";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("lambda", lambda);
        json.addProperty("alpha", alpha);
        return json;
    }

    @Override public LinearPredictor train(TrainingSet rows, long seed) {
        StandardColumns columns = new StandardColumns(rows);
        PenalisedFit fit = new PenalisedFit(rows, columns);
        fit.solve(lambda, alpha);
        return fit.predictor();
    }

    /**
     * Models of falling lambda, each begun where the one before ended: from the least lambda that leaves all coefficients at 0 to a thousandth of it.
     * @param alpha above 0
     * @param most the path ends at the first model with so many features
     */
    public static List<LinearPredictor> path(TrainingSet rows, double alpha, int steps, int most) {
        PenalisedFit fit = new PenalisedFit(rows, new StandardColumns(rows));
        fit.solve(Double.POSITIVE_INFINITY, alpha);
        double lambda = fit.steepest() / alpha, factor = Math.pow(1e-3, 1.0 / (steps - 1));
        List<LinearPredictor> path = new ArrayList<>();
        for (int i = 0; i < steps; i++, lambda *= factor) {
            fit.solve(lambda, alpha);
            path.add(fit.predictor());
            if (Arrays.stream(path.get(i).importances()).filter(b -> b > 0).count() >= most) break;
        }
        return path;
    }
}
