package org.roentgen.learn.fusion;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Predictor;

/** A block's predictor and its place among the features: so many from the first, then the flag that says where it is missing. Immutable. */
final class FusedBlock implements Serializable {

    private static final long serialVersionUID = 1;

    final String name;
    final int count;
    final double score;
    private final Predictor predictor;
    private final int first;

    FusedBlock(String name, Predictor predictor, int first, int count, double score) {
        this.name = name;
        this.predictor = predictor;
        this.first = first;
        this.count = count;
        this.score = score;
    }

    /** What its predictor tells. @param features of all blocks */
    JsonObject json(List<String> features, List<String> classes) {
        return predictor.json(features.subList(first, first + count), classes);
    }

    /** Null for rows without it. */
    double[][] predict(Features rows) {
        int[] present = IntStream.range(0, rows.rows()).filter(i -> rows.value(i, first + count) < 0.5).toArray();
        double[][] all = new double[rows.rows()][];
        if (present.length == 0) return all;
        double[][] predicted = predictor.predict(rows.only(IntStream.range(first, first + count).toArray()).select(present));
        for (int i = 0; i < present.length; i++) all[present[i]] = predicted[i];
        return all;
    }
}
