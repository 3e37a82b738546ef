package org.roentgen.learn.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.roentgen.image.Figures;

/** Bounds of features on the way to a leaf, as a person reads them. Immutable. */
final class Conditions {

    private final Map<Integer, double[]> bounds;

    Conditions() {
        this(new LinkedHashMap<>());
    }

    private Conditions(Map<Integer, double[]> bounds) {
        this.bounds = bounds;
    }

    Conditions atMost(int feature, double threshold) {
        return bounded(feature, Double.NEGATIVE_INFINITY, threshold);
    }

    Conditions above(int feature, double threshold) {
        return bounded(feature, threshold, Double.POSITIVE_INFINITY);
    }

    private Conditions bounded(int feature, double above, double atMost) {
        Map<Integer, double[]> all = new LinkedHashMap<>(bounds);
        double[] before = bounds.getOrDefault(feature, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
        all.put(feature, new double[] {Math.max(before[0], above), Math.min(before[1], atMost)});
        return new Conditions(all);
    }

    /** @param columns of the table; a feature that is none of them says whether a row is of a category */
    String text(List<String> features, List<String> columns) {
        if (bounds.isEmpty()) return "all rows";
        StringJoiner text = new StringJoiner(" and ");
        bounds.forEach((feature, between) -> text.add(text(features.get(feature), columns, between[0], between[1])));
        return text.toString();
    }

    static String text(String feature, List<String> columns, double above, double atMost) {
        String column = new SourceColumns(columns).of(feature);
        if (!column.equals(feature)) return column + (above >= 0 ? " is " : " is not ") + feature.substring(column.length() + 1);
        return (above > Double.NEGATIVE_INFINITY && atMost < Double.POSITIVE_INFINITY ? number(above) + " < " : "") + feature
            + (atMost < Double.POSITIVE_INFINITY ? " ≤ " + number(atMost) : " > " + number(above));
    }

    private static String number(double value) {
        return Figures.text(value, 5);
    }
}
