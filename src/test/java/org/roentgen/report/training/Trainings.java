package org.roentgen.report.training;

import com.google.gson.JsonObject;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.explain.HeldOutImportance;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.w3c.dom.Document;

/** Trainings of small tables, and their pages. */
final class Trainings {

    private Trainings() { }

    /** Rows of classes in turn, whose columns x0, x1, … the classes shift, the later ones less. */
    static DataTable classes(int rows, int columns, int classes) {
        Random random = new Random(1);
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").subList(0, classes);
        DataTable table = new DataTable("table.csv", List.of(DataColumn.categories("class", Block.CLINICAL, IntStream.range(0, rows).mapToDouble(i -> i % classes)
            .toArray(), names)));
        for (int c = 0; c < columns; c++) {
            double shift = 2.0 / (1 + c);
            table = table.with(DataColumn.numbers("x" + c, Block.IMAGE, IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian() + shift * (i % classes))
                .toArray()));
        }
        return table;
    }

    /** y = 2 · x0 + x1 − x2 and noise. */
    static DataTable numbers(int rows, int columns) {
        Random random = new Random(2);
        DataTable table = new DataTable("table.csv", List.of());
        double[] y = new double[rows];
        for (int c = 0; c < columns; c++) {
            double[] x = IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian()).toArray();
            double weight = c == 0 ? 2 : c == 1 ? 1 : c == 2 ? -1 : 0;
            for (int i = 0; i < rows; i++) y[i] += weight * x[i];
            table = table.with(DataColumn.numbers("x" + c, Block.IMAGE, x));
        }
        return table.with(DataColumn.numbers("y", Block.CLINICAL, IntStream.range(0, rows).mapToDouble(i -> y[i] + 0.3 * random.nextGaussian()).toArray()));
    }

    /** @param target class for classes, else numbers */
    static Training training(DataTable table, String target, String learner, String parameters, int folds) {
        boolean classes = table.column(target).kind == DataColumn.Kind.CATEGORY;
        Learner chosen = classes ? Classifiers.named(learner, parameters) : Regressions.named(learner, parameters);
        return training(table, classes ? Target.classes(table.column(target)) : Target.numbers(table.column(target)), recipe(chosen), folds);
    }

    static Recipe recipe(Learner learner) {
        List<Step> steps = List.of(new Impute(Impute.Rule.MEDIAN, false), new DropConstant(), new OneHot(), new Scale(Scale.Rule.STANDARDISED));
        return new Recipe(new Preparation(steps), learner, ClassWeights.NONE);
    }

    static Training training(DataTable table, Target target, Recipe recipe, int folds) {
        StudyRows rows = new StudyRows(table, target, "", "", List.of());
        Folds parts = rows.folds(folds, 1);
        HeldOutImportance importance = new HeldOutImportance(rows.features(), rows.target(), parts, 1);
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), rows.groups(), parts, 1, importance::ask, Progress.NONE);
        return new Training(table, rows, parts, predicted, importance, new Model(recipe.train(rows.features(), rows.target(), 1), target.name, new JsonObject()), 1);
    }

    static String page(Training training) {
        return new TrainingPage(training, new TrainingRequest(Map.of("Impute", "median", "Balanced", "false"), "1.2.3", List.of())).text(Progress.NONE);
    }

    /** Well-formed, or an error. */
    static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.replaceFirst("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)));
    }
}
