package org.roentgen.learn.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.JsonList;
import org.roentgen.learn.table.Draw;

/** What a recipe predicted of rows that it had not seen, as cross-validation gives it, beside the truth: what a model's doubts can be measured by. Immutable. */
public final class HeldOut {

    private static final int MOST = 10_000;
    private static final String NAME = "held-out rows", PREDICTED = "predicted", TRUTH = "truth";

    private final double[][] predicted;
    private final double[] truth;

    /** @param predicted for each row, probabilities or a number
     * @param truth of each row, the index of its class or its number */
    public HeldOut(double[][] predicted, double[] truth) {
        if (predicted.length != truth.length)
            throw new IllegalArgumentException("Truth must be known of each of the " + predicted.length + " rows, but is of " + truth.length + ". Leave the others out.");
        this.predicted = Arrays.stream(predicted).map(double[]::clone).toArray(double[][]::new);
        this.truth = truth.clone();
    }

    /** What a model's file has of its training; nothing where it was written without. */
    public static Optional<HeldOut> of(Model model) {
        JsonObject training = model.training();
        if (!training.has(NAME)) return Optional.empty();
        JsonArray rows = training.getAsJsonObject(NAME).getAsJsonArray(PREDICTED);
        double[][] predicted = new double[rows.size()][];
        for (int i = 0; i < predicted.length; i++) predicted[i] = JsonList.numbers(rows.get(i));
        return Optional.of(new HeldOut(predicted, JsonList.numbers(training.getAsJsonObject(NAME).get(TRUTH))));
    }

    /** Of many rows {@value #MOST} are drawn: quantiles of their errors are known to a hundredth. */
    public void addTo(JsonObject training) {
        int[] drawn = Draw.of(IntStream.range(0, truth.length).toArray(), MOST, 1);
        JsonObject json = new JsonObject();
        JsonArray rows = new JsonArray();
        for (int i : drawn) rows.add(JsonList.of(predicted[i]));
        json.add(PREDICTED, rows);
        json.add(TRUTH, JsonList.of(Arrays.stream(drawn).mapToDouble(i -> truth[i]).toArray()));
        training.add(NAME, json);
    }

    public double[][] predicted() {
        return Arrays.stream(predicted).map(double[]::clone).toArray(double[][]::new);
    }

    public double[] truth() {
        return truth.clone();
    }
}
