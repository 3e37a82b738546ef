package org.roentgen.learn.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

/** Rows of blocks that tell a little of two classes, and how they are fused. */
final class SampleBlocks {

    static final int ROWS = 400;

    private SampleBlocks() { }

    static Function<List<String>, Recipe> recipes(String learner, boolean classes) {
        return recipes(learner, "", classes);
    }

    static Function<List<String>, Recipe> recipes(String learner, String parameters, boolean classes) {
        Preparation before = new Preparation(List.of(new FlagMissingBlocks(), new Impute(Impute.Rule.MEDIAN, false), new DropConstant(), new OneHot()));
        return features -> new Recipe(before, Selectors.named("none", "", classes), new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))),
            classes ? Classifiers.named(learner, parameters) : Regressions.named(learner, parameters), ClassWeights.NONE);
    }

    static Fusion fusion(Fusion.Kind kind, String learner) {
        return new Fusion(kind, recipes(learner, true), false, 5, ClassWeights.NONE);
    }

    /** Two columns of each block: the first is signal · class + noise, the second a category that tells nothing; every tenth row lacks each block (not the same). */
    static DataTable table(double... signals) {
        Random random = new Random(5);
        List<DataColumn> columns = new ArrayList<>();
        for (int b = 0; b < signals.length; b++) {
            double[] values = new double[ROWS], categories = new double[ROWS];
            for (int i = 0; i < ROWS; i++) {
                values[i] = signals[b] * (i % 2) + random.nextGaussian();
                categories[i] = random.nextInt(3);
                if (i / 2 % 10 == b) values[i] = categories[i] = Double.NaN;
            }
            columns.add(DataColumn.numbers("x" + b, Block.values()[b], values));
            columns.add(DataColumn.categories("c" + b, Block.values()[b], categories, List.of("p", "q", "r")));
        }
        return new DataTable("patients", columns);
    }

    static Target classes() {
        return Target.classes(DataColumn.numbers("class", Block.CLINICAL, IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray()));
    }

    static int[] patients() {
        return IntStream.range(0, ROWS).toArray();
    }

    static Trainable recipe(Fusion.Kind kind, String learner, DataTable table) {
        return fusion(kind, learner).recipe(new Blocks(table, List.of(), List.of()));
    }

    static TrainedRecipe trained(Fusion.Kind kind, DataTable table, Set<Block> some) {
        return fusion(kind, "logistic regression").recipe(new Blocks(table, List.of(), List.of()), some).train(table, classes(), patients(), 1);
    }
}
