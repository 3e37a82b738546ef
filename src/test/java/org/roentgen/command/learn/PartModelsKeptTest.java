package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.PartModels;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;

/** Models of parts may be large: they are kept for the page of a training, and only then. */
class PartModelsKeptTest {

    private final DataTable rows = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, new double[] {1, 2, 3, 4})));
    private final Target target = Target.classes(DataColumn.numbers("y", Block.IMAGE, new double[] {0, 1, 0, 1}));

    private PartModels kept(LearningCommand command) {
        PartModels models = new PartModels(Folds.of(new int[4]));
        command.keeping(models).accept(0, new Recipe(new Preparation(List.of()), Learners.naiveBayes(), false).train(rows, target, 1));
        return models;
    }

    @Test void onlyForAPage(@TempDir Path folder) {
        for (LearningCommand command : List.of(new TrainClassifierCommand(), new TuneModelCommand())) {
            assertThrows(NullPointerException.class, () -> kept(command).predict(rows, new int[] {0, 1, 2, 3}), "nothing was kept");
            for (Input input : Inputs.of(command.getClass())) if (input.key().equalsIgnoreCase("modelFile")) input.set(command, folder + File.separator + "a.model");
            assertEquals(4, kept(command).predict(rows, new int[] {0, 1, 2, 3}).length);
        }
    }
}
