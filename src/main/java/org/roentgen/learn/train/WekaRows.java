package org.roentgen.learn.train;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.prepare.Features;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Rows as Weka sees them: the features as numeric attributes, then the target. */
final class WekaRows {

    private WekaRows() { }

    static Instances of(TrainingSet rows) {
        Instances instances = header(rows.features().names(), rows.classes(), rows.rows());
        for (int i = 0; i < rows.rows(); i++) add(instances, rows.features(), i, rows.target(i), rows.weight(i));
        return instances;
    }

    /** Rows without targets, for a header made before. */
    static Instances of(Features rows, Instances header) {
        Instances instances = new Instances(header, rows.rows());
        for (int i = 0; i < rows.rows(); i++) add(instances, rows, i, Double.NaN, 1);
        return instances;
    }

    private static void add(Instances instances, Features rows, int row, double target, double weight) {
        double[] values = new double[rows.count() + 1];
        for (int f = 0; f < rows.count(); f++) values[f] = rows.value(row, f);           // Weka's missing value is NaN
        values[rows.count()] = target;
        instances.add(new DenseInstance(weight, values));
    }

    private static Instances header(List<String> names, List<String> classes, int rows) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) attributes.add(new Attribute("f" + i + " " + names.get(i)));
        attributes.add(classes.isEmpty() ? new Attribute("target") : new Attribute("target", classes));
        Instances header = new Instances("rows", attributes, rows);
        header.setClassIndex(names.size());
        return header;
    }
}
