package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.explain.Attributions;
import org.roentgen.learn.explain.ModelShap;
import org.roentgen.learn.explain.PatientExplanation;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.testing.ErrorForm;

/** A fused model in a file, applied and explained. */
class FusedModelTest {

    @TempDir Path folder;

    private final DataTable table = SampleBlocks.table(1, 0.7);

    private Model model(Fusion.Kind kind, String learner) {
        TrainedRecipe trained = SampleBlocks.recipe(kind, learner, table).train(table, SampleBlocks.classes(), SampleBlocks.patients(), 1);
        return new Model(trained, "class", new JsonObject());
    }

    private Model stored(Model model) {
        Path file = folder.resolve("fused.model");
        ModelFile.write(model, "test", file);
        return ModelFile.read(file);
    }

    private JsonObject json() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("fused.model").toFile())) {
            byte[] text = zip.getInputStream(zip.getEntry("model.json")).readAllBytes();
            return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
        }
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void aFileKeepsAll(Fusion.Kind kind) {
        for (String learner : List.of("logistic regression", "random forest")) {
            Model model = model(kind, learner), stored = stored(model);
            assertTrue(Arrays.deepEquals(model.predict(table), stored.predict(table)), kind + " of " + learner);
            assertEquals(model.inputs(), stored.inputs());
            if (kind == Fusion.Kind.EARLY) continue;
            DataTable image = table.only(List.of("c0", "x0"));
            assertTrue(Arrays.deepEquals(model.predict(image), stored.predict(image)), kind + " of " + learner + " without clinical columns");
        }
    }

    @Test void peopleCanReadBlocksAndWeights() throws IOException {
        TrainedRecipe late = SampleBlocks.trained(Fusion.Kind.LATE, table, EnumSet.of(Block.IMAGE, Block.CLINICAL));
        stored(new Model(late, "class", new JsonObject()));
        JsonObject predictor = json().getAsJsonObject("predictor");
        assertEquals("late", predictor.get("fusion").getAsString());
        JsonArray blocks = predictor.getAsJsonArray("blocks");
        assertEquals("image", blocks.get(0).getAsJsonObject().get("block").getAsString());
        double[] weights = ((FusedPredictor) late.predictor()).weights(), scores = new double[2];
        for (int b = 0; b < 2; b++) {
            assertEquals(weights[b], blocks.get(b).getAsJsonObject().get("weight").getAsDouble());
            scores[b] = blocks.get(b).getAsJsonObject().get("cross-validated score").getAsDouble() - 0.5;
        }
        assertEquals(scores[0] / (scores[0] + scores[1]), weights[0], 1e-12);
        assertTrue(json().getAsJsonObject("preparation").toString().contains("\"c1\":[\"p\",\"q\",\"r\"]"));
        stored(model(Fusion.Kind.STACKED, "naive Bayes"));
        assertEquals(List.of("image", "clinical", "image + clinical"), List.copyOf(json().getAsJsonObject("predictor").getAsJsonObject("models by blocks").keySet()));
    }

    @Test void missingBlocksArePredictedAndListed() {
        Model model = model(Fusion.Kind.LATE, "naive Bayes");
        DataTable image = table.only(List.of("x0", "c0"));
        assertEquals(400, Predictions.of(model, image, List.of("x0")).rows());
        ModelShap shap = new ModelShap(model, ModelShap.drawn(table, 20, 1), 0, 1);
        PatientExplanation explained = new PatientExplanation(model, image, 7, shap, 3, Progress.NONE);
        assertEquals("[x1, c1]", explained.missing().toString());
    }

    /** Forests of several blocks are no forest: their values are those of any predictor, and their sum is the prediction. */
    @ParameterizedTest @EnumSource(value = Fusion.Kind.class, names = {"LATE", "STACKED"})
    void contributionsOfColumnsSumToThePrediction(Fusion.Kind kind) {
        Model model = model(kind, "random forest");
        DataTable some = table.select(new int[] {0, 5, 30});                        // the first lacks the image, the second has both
        ModelShap shap = new ModelShap(model, ModelShap.drawn(table, 15, 2), 0, 1);
        Attributions values = shap.explain(some, Progress.NONE);
        double[][] predicted = model.predict(some);
        assertTrue(values.names().contains("image missing"));
        for (int row = 0; row < 3; row++) assertEquals(predicted[row][1], values.total(row, 0), 1e-9);
    }

    @Test void columnsOfOneBlockMustBeAllThereOrNone() {
        Model model = stored(model(Fusion.Kind.STACKED, "lasso"));
        String message = assertThrows(IllegalArgumentException.class, () -> model.predict(table.without(List.of("x1")))).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("lacks x1."), message);
        assertFalse(message.contains("c1"), message);
    }
}
