package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.model.PreparationFile;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.SampleTables;

class SelectedRecipeTest {

    private static final DataTable READ = TableFile.read(SampleTables.table(), Block.CLINICAL).table(), TABLE = READ.without(List.of("patient", "class"));
    private static final Target TARGET = Target.classes(READ.column("class"));

    @TempDir Path folder;

    private static TrainedRecipe trained(String selection, String parameters, String learner) {
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, false), new OneHot())), Selectors.named(selection, parameters, true),
            new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))), Classifiers.named(learner, ""), ClassWeights.NONE);
        return recipe.train(TABLE, TARGET, 1);
    }

    /** The table has x, which goes with the class, y and sex, which do not. */
    @ParameterizedTest @ValueSource(strings = {"lasso", "elastic net", "random forest", "logistic"
        + " regression"}) void theChoiceIsStoredWithItsNames(String learner) throws IOException {
        TrainedRecipe trained = trained("ANOVA F", "k=1", learner);
        assertEquals(List.of("x"), trained.features(TABLE).names());
        Path file = folder.resolve("a.model");
        ModelFile.write(new Model(trained, "class", new JsonObject()), "1", file);
        Model read = ModelFile.read(file);
        assertEquals(List.of("x"), read.preparation().features(TABLE).names());
        for (int i = 0; i < TABLE.rows(); i++) assertArrayEquals(trained.predict(TABLE)[i], read.predict(TABLE)[i]);
        assertTrue(read.preparation().json().toString().contains("{\"step\":\"keep\",\"columns\":[\"x\"]}"));
    }

    @Test void withoutAFeatureSharesArePredicted() {
        TrainedRecipe trained = trained("ANOVA F", "p=1e-200", "lasso");
        ModelFile.write(new Model(trained, "class", new JsonObject()), "1", folder.resolve("b.model"));
        for (double[] p : ModelFile.read(folder.resolve("b.model")).predict(TABLE)) assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, p, 1e-15);
        assertTrue(trained.learner().contains("no feature"));
    }

    @Test void aPipelineIsWrittenAndRead() throws IOException {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, true), new OneHot(), new Scale(Scale.Rule.ROBUST)));
        Path file = folder.resolve("pipeline.json");
        PreparationFile.write(preparation.fit(TABLE), file);
        assertEquals(preparation.fit(TABLE).apply(TABLE).hash(), PreparationFile.read(file).apply(TABLE).hash());
        for (String wrong : List.of("", "{}", "[1", "{\"format\": 9}", "{\"format\": 1, \"preparation\": 3}")) {
            Files.writeString(file, wrong);
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PreparationFile.read(file), wrong).getMessage());
        }
    }
}
