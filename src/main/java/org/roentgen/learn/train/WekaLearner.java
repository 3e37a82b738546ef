package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.function.LongFunction;
import java.util.stream.IntStream;

import weka.classifiers.Classifier;
import weka.classifiers.ParallelIteratedSingleClassifierEnhancer;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;

import org.roentgen.image.InParallel;

/** Any of Weka's classifiers and regressions. */
public final class WekaLearner implements Learner {

    private final String name;
    private final int mostRows;
    private final LongFunction<? extends Classifier> classifier;

    /** @param classifier makes an untrained one for a seed */
    public WekaLearner(String name, LongFunction<? extends Classifier> classifier) {
        this(name, Integer.MAX_VALUE, classifier);
    }

    /** @param mostRows with more it would take hours: better said before than waited for */
    WekaLearner(String name, int mostRows, LongFunction<? extends Classifier> classifier) {
        this.name = name;
        this.mostRows = mostRows;
        this.classifier = classifier;
    }

    @Override public String name() {
        return name;
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        Classifier untrained = classifier.apply(0);
        json.addProperty("classifier", untrained.getClass().getName());
        if (untrained instanceof OptionHandler) json.addProperty("options", Utils.joinOptions(((OptionHandler) untrained).getOptions()));
        return json;
    }

    /** Weka's rows, with a copy that it scales or sorts. */
    @Override public long bytes(long rows, long features) {
        return 2 * rows * (Double.BYTES * (features + 1) + 64);
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        WekaSurroundings.prepare();
        if (rows.features().count() == 0) throw new IllegalArgumentException("Features must be at least 1 for " + name + ", but are none. Exclude fewer columns.");
        if (rows.rows() > mostRows)
            throw new IllegalArgumentException("Rows must be at most " + mostRows + " for " + name + ", whose time grows with their square, but are " + rows.rows()
                + ". Choose logistic regression, boosting or a forest, or take fewer rows.");
        Classifier trained = classifier.apply(seed);
        if (!(trained instanceof WeightedInstancesHandler) && IntStream.range(0, rows.rows()).anyMatch(i -> rows.weight(i) != 1))
            throw new IllegalArgumentException("Rows must weigh the same for " + name + ", which knows no weights, but do not. Leave class weights out, or choose another"
                + " learner.");
        Instances instances = WekaRows.of(rows);
        try {
            trained.getCapabilities().testWithFail(instances);
            build(trained, instances);
        } catch (Exception e) {
            throw new IllegalArgumentException("Rows must suit " + name + ", but Weka says \"" + WekaPredictor.told(e)
                + "\". Choose another learner, or prepare the table.", e);
        }
        return new WekaPredictor(trained, new Instances(instances, 0), rows.isClassification());
    }

    /** What can use several threads does so while it learns, and forgets how many: the model is the same. */
    private static void build(Classifier untrained, Instances rows) throws Exception {
        if (!(untrained instanceof ParallelIteratedSingleClassifierEnhancer)) untrained.buildClassifier(rows);
        else {
            ParallelIteratedSingleClassifierEnhancer several = (ParallelIteratedSingleClassifierEnhancer) untrained;
            several.setNumExecutionSlots(Math.min(several.getNumIterations(), InParallel.threads()));
            several.buildClassifier(rows);
            several.setNumExecutionSlots(1);
        }
    }

    @Override public String toString() {
        return name;
    }
}
