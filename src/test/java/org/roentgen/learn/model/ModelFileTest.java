package org.roentgen.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.learn.tree.AdaBoost;
import org.roentgen.testing.ErrorForm;

class ModelFileTest {

    @TempDir Path folder;

    static final DataTable TABLE = table();
    private static final Target TARGET = Target.classes(TABLE.column("class"));

    private static DataTable table() {
        StringBuilder text = new StringBuilder("x (mm),y,sex,class\n");
        Random random = new Random(1);
        for (int i = 0; i < 60; i++)
            text.append(random.nextGaussian() + i % 3).append(',').append(i % 7 == 0 ? "" : "" + random.nextGaussian()).append(i % 2 == 0 ? ",m," : ",f,")
                .append("abc".charAt(i % 3)).append('\n');
        return TableFile.parse(text.toString(), "t", Block.CLINICAL).table();
    }

    static List<Learner> learners() {
        List<Learner> all = new ArrayList<>(List.of(Learners.id3(4), new AdaBoost(5, 1, 1)));
        for (String name : Classifiers.names()) all.add(Classifiers.named(name, ""));
        return all;
    }

    static List<Learner> regressions() {
        return Regressions.names().stream().map(name -> Regressions.named(name, "")).collect(Collectors.toList());
    }

    static Model model(Learner learner) {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEAN, true), new OneHot(), new Scale(Scale.Rule.STANDARDISED)));
        JsonObject training = new JsonObject();
        training.addProperty("rows", 60);
        return new Model(new Recipe(preparation, learner, ClassWeights.BALANCED).train(TABLE.without(List.of("class")), TARGET, 7), "class", training);
    }

    private Path file() {
        return folder.resolve("a.model");
    }

    @BeforeEach void write() {
        ModelFile.write(model(Classifiers.named("logistic regression", "ridge=0.5")), "1.0", file());
    }

    @ParameterizedTest @MethodSource("learners") void predictsTheSameAfterReading(Learner learner) {
        Model model = model(learner);
        ModelFile.write(model, "1.0", file());
        Model read = ModelFile.read(file());
        double[][] expected = model.predict(TABLE), found = read.predict(TABLE.only(List.of("class", "sex", "y", "x (mm)")));
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], found[i], "row " + i);
        assertEquals(List.of("a", "b", "c"), read.classes());
        assertEquals("class", read.target());
        assertEquals(60, read.training().get("rows").getAsInt());
        assertEquals(List.of("x (mm)", "y", "sex"), read.inputs());
    }

    @ParameterizedTest @MethodSource("regressions") void numbersArePredictedTheSameAfterReading(Learner learner) {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEAN, true), new OneHot()));
        TrainedRecipe trained = new Recipe(preparation, learner, ClassWeights.NONE).train(TABLE.without(List.of("x (mm)")), Target.numbers(TABLE.column("x (mm)")), 7);
        Model model = new Model(trained, "x (mm)", new JsonObject());
        ModelFile.write(model, "1.0", file());
        double[][] expected = model.predict(TABLE), found = ModelFile.read(file()).predict(TABLE);
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], found[i], "row " + i);
    }

    /** The parts of a model file. */
    static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(new String(entries(file()).get("model.json"), StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** All that the format promises, whatever learned. */
    @ParameterizedTest @MethodSource("learners") void peopleCanReadWhatWasLearned(Learner learner) throws IOException {
        ModelFile.write(model(learner), "1.0", file());
        JsonObject json = json();
        assertEquals(List.of("format", "roentgen", "weka", "java", "learner", "parameters", "target", "classes", "spacing", "spacing unit", "training",
            "preparation", "features", "predictor", "predictor bytes", "predictor sha256"), List.copyOf(json.keySet()));
        assertEquals("[\"x (mm)\",\"y\",\"sex=m\",\"y missing\"]", json.get("features").toString());
        assertEquals("{\"name\":\"x (mm)\",\"kind\":\"number\",\"unit\":\"mm\",\"block\":\"clinical\"}",
            json.getAsJsonObject("preparation").getAsJsonArray("inputs").get(0).toString());
        assertEquals("[\"a\",\"b\",\"c\"]", json.get("classes").toString());
        if (!learner.name().equals("naive Bayes")) assertFalse(json.getAsJsonObject("parameters").keySet().isEmpty(), "parameters");
        String learned = json.get("predictor").toString();
        boolean named = learned.contains("x (mm)") || learner.name().matches("RBF SVM|5 nearest neighbours|multilayer perceptron");
        assertTrue(named, "features by their names: " + learned);
    }

    @Test void theCutsOfId3AreThere() throws IOException {
        ModelFile.write(model(Learners.id3(4)), "1.0", file());
        assertEquals(3, json().getAsJsonObject("predictor").getAsJsonObject("cuts").getAsJsonArray("x (mm)").size());
        assertTrue(json().get("parameters").toString().contains("-bins 4"), json().get("parameters").toString());
    }

    /** A tree of one split by hand. */
    @Test void treesAreThere() throws IOException {
        ModelFile.write(model(Classifiers.named("decision tree CART", "depth=1")), "1.0", file());
        String first = json().getAsJsonObject("predictor").getAsJsonArray("trees").get(0).getAsJsonArray().get(0).getAsString();
        assertTrue(first.matches("x \\(mm\\) <= -?[0-9.]+( or missing)?: [0-9.]+, [0-9.]+, [0-9.]+ \\([0-9.]+\\)"), first);
        assertTrue(json().get("parameters").toString().contains("\"depth\":1"));
    }

    @Test void modelsOfPixelsHaveASpacing() {
        Model pixels = model(Classifiers.named("logistic regression", "ridge=0.5")).ofPixels(new double[] {0.5, 0.5, 3}, "mm");
        ModelFile.write(pixels, "1.0", file());
        assertArrayEquals(new double[] {0.5, 0.5, 3}, ModelFile.read(file()).spacing());
        assertEquals("mm", ModelFile.read(file()).spacingUnit());
        assertEquals(0, model(Classifiers.named("logistic regression", "ridge=0.5")).spacing().length);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> pixels.ofPixels(new double[] {1, 0}, "mm")).getMessage());
    }

    @Test void theSameModelIsTheSameFile() throws IOException {
        byte[] first = Files.readAllBytes(file());
        ModelFile.write(model(Classifiers.named("logistic regression", "ridge=0.5")), "1.0", file());
        assertArrayEquals(first, Files.readAllBytes(file()));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    @Test void missingColumnsAreNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> ModelFile.read(file()).predict(TABLE.without(List.of("y")))).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("lacks y"), message);
    }
}
