package org.roentgen.learn.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

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
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.tree.AdaBoost;
import org.roentgen.testing.ErrorForm;

class ModelFileTest {

    /** Runs code when it is read, as the gadgets of real attacks do. */
    static final class Gadget implements Serializable {

        static boolean ran;

        private void readObject(ObjectInputStream in) {
            ran = true;
        }
    }

    @TempDir Path folder;

    private static final DataTable TABLE = table();
    private static final Target TARGET = Target.classes(TABLE.column("class"));

    private static DataTable table() {
        StringBuilder text = new StringBuilder("x (mm),y,sex,class\n");
        Random random = new Random(1);
        for (int i = 0; i < 60; i++)
            text.append(random.nextGaussian() + i % 3).append(',').append(i % 7 == 0 ? "" : "" + random.nextGaussian()).append(i % 2 == 0 ? ",m," : ",f,").append("abc".charAt(i % 3)).append('\n');
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

    private static Model model(Learner learner) {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEAN, true), new OneHot(), new Scale(Scale.Rule.STANDARDISED)));
        JsonObject training = new JsonObject();
        training.addProperty("rows", 60);
        return new Model(new Recipe(preparation, learner, true).train(TABLE.without(List.of("class")), TARGET, 7), "class", training);
    }

    private Path file() {
        return folder.resolve("a.model");
    }

    @BeforeEach void write() {
        ModelFile.write(model(Learners.logistic(0.5)), "1.0", file());
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
        Model model = new Model(new Recipe(preparation, learner, false).train(TABLE.without(List.of("x (mm)")), Target.numbers(TABLE.column("x (mm)")), 7), "x (mm)", new JsonObject());
        ModelFile.write(model, "1.0", file());
        double[][] expected = model.predict(TABLE), found = ModelFile.read(file()).predict(TABLE);
        for (int i = 0; i < expected.length; i++) assertArrayEquals(expected[i], found[i], "row " + i);
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(new String(entries().get("model.json"), StandardCharsets.UTF_8)).getAsJsonObject();
    }

    /** All that the format promises, whatever learned. */
    @ParameterizedTest @MethodSource("learners") void peopleCanReadWhatWasLearned(Learner learner) throws IOException {
        ModelFile.write(model(learner), "1.0", file());
        JsonObject json = json();
        assertEquals(List.of("format", "roentgen", "weka", "java", "learner", "parameters", "target", "classes", "spacing", "spacing unit", "training", "preparation", "features",
            "predictor", "predictor bytes", "predictor sha256"), List.copyOf(json.keySet()));
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
        Model pixels = model(Learners.logistic(0.5)).ofPixels(new double[] {0.5, 0.5, 3}, "mm");
        ModelFile.write(pixels, "1.0", file());
        assertArrayEquals(new double[] {0.5, 0.5, 3}, ModelFile.read(file()).spacing());
        assertEquals("mm", ModelFile.read(file()).spacingUnit());
        assertEquals(0, model(Learners.logistic(0.5)).spacing().length);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> pixels.ofPixels(new double[] {1, 0}, "mm")).getMessage());
    }

    @Test void theSameModelIsTheSameFile() throws IOException {
        byte[] first = Files.readAllBytes(file());
        ModelFile.write(model(Learners.logistic(0.5)), "1.0", file());
        assertArrayEquals(first, Files.readAllBytes(file()));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return entries;
    }

    private void rewrite(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    /** A file that says of another object that it is its predictor, with the right hash. */
    private void smuggle(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        smuggle(bytes.toByteArray());
    }

    private void smuggle(byte[] bytes) throws Exception {
        StringBuilder hash = new StringBuilder();
        for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) hash.append(String.format("%02x", b));
        Map<String, byte[]> entries = entries();
        String json = new String(entries.get("model.json"), StandardCharsets.UTF_8).replaceAll("[0-9a-f]{64}", hash.toString());
        entries.put("model.json", json.getBytes(StandardCharsets.UTF_8));
        entries.put("predictor.bin", bytes);
        rewrite(entries);
    }

    private String refused() {
        String message = assertThrows(IllegalArgumentException.class, () -> ModelFile.read(file())).getMessage();
        ErrorForm.check(message);
        return message;
    }

    @Test void aGadgetIsNotRun() throws Exception {
        smuggle(new Gadget());
        assertTrue(refused().contains("nothing else"));
        smuggle(new java.util.ArrayList<>(List.of(new Gadget())));
        refused();
        assertFalse(Gadget.ran);
    }

    @Test void otherClassesAreRefused() throws Exception {
        for (Object other : new Object[] {new java.io.File("x"), new HashSet<>(Set.of(1)), new java.net.URL("http://example.org"), "text", new weka.core.converters.CSVSaver()}) {
            smuggle(other);
            refused();
        }
    }

    /** Sets of sets take for ever to read. */
    @Test void aBombIsRefusedAtOnce() throws Exception {
        Set<Object> root = new HashSet<>(), a = root, b = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> c = new HashSet<>(), d = new HashSet<>(Set.of("x"));
            a.add(c);
            a.add(d);
            b.add(c);
            b.add(d);
            a = c;
            b = d;
        }
        smuggle(root);
        refused();
    }

    /** Maps, which Weka's rows have, of maps. */
    @Test void mapsOfMapsAreRefusedAtOnce() throws Exception {
        Map<Object, Object> root = new HashMap<>(), a = root, b = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            Map<Object, Object> c = new HashMap<>(), d = new HashMap<>(Map.of("x", 1));
            a.put(c, 1);
            a.put(d, 2);
            b.put(c, 1);
            b.put(d, 2);
            a = c;
            b = d;
        }
        smuggle(root);
        refused();
        smuggle(new HashMap<>(Map.of("first", 1, "second", new HashMap<>(Map.of("x", 1)))));
        refused();
        smuggle(new ArrayList<>(List.of(new HashMap<>(Map.of("x", 1)), new HashMap<>(Map.of(new ArrayList<>(List.of(1)), 1)))));
        refused();
    }

    /** All words of two letters out of Aa and BB have one hash: an old hash table compares each with all. */
    @Test void tablesOfCollidingWordsAreRefused() throws Exception {
        Hashtable<String, Integer> table = new Hashtable<>(30_000);
        for (int i = 0; i < 8_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            table.put(word.toString(), i);
        }
        smuggle(table);
        assertTrue(refused().contains("REJECTED"));
    }

    @Test void depthIsLimited() throws Exception {
        List<Object> root = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) root = new ArrayList<>(List.of(root));
        Object deep = root;
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread writer = new Thread(null, () -> {
            try {
                smuggle(deep);
            } catch (Exception e) {
                failure.set(e);
            }
        }, "writer with a large stack", 1L << 27);
        writer.start();
        writer.join();
        assertEquals(null, failure.get());
        refused();
    }

    /** The length of an array, which is the last number before its cells, is changed to a thousand million. */
    @Test void lengthsBeyondTheFileAreRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new double[3]);
        }
        byte[] forged = bytes.toByteArray();
        java.nio.ByteBuffer.wrap(forged).putInt(forged.length - 24 - 4, 1_000_000_000);
        smuggle(forged);
        assertTrue(refused().contains("REJECTED"));
    }

    @Test void zipBombsAreRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("predictor.bin", new byte[1 << 25]);
        rewrite(entries);
        assertTrue(refused().contains("wrong size"));
    }

    /** A directory of the zip that says fewer bytes than there are. */
    @Test void sizesThatAreNotSoAreRefused() throws IOException {
        byte[] zip = Files.readAllBytes(file());
        for (int i = 0; i < zip.length - 46; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2)
                java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(i + 24, 100);
        Files.write(file(), zip);
        refused();
    }

    @Test void deepJsonIsRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("model.json", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        rewrite(entries);
        refused();
        entries.put("model.json", "{\"format\": 1, \"predictor sha256\": {}, \"classes\": {}}".getBytes(StandardCharsets.UTF_8));
        rewrite(entries);
        refused();
    }

    @Test void truncatedFilesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            refused();
        }
    }

    @Test void changedAndMissingPartsAreRefused() throws IOException {
        Map<String, byte[]> entries = entries();
        byte[] object = entries.get("predictor.bin").clone();
        object[object.length / 2] ^= 1;
        rewrite(Map.of("model.json", entries.get("model.json"), "predictor.bin", object));
        assertTrue(refused().contains("changed"));
        rewrite(Map.of("model.json", entries.get("model.json")));
        refused();
        rewrite(Map.of("model.json", "{}".getBytes(StandardCharsets.UTF_8), "predictor.bin", entries.get("predictor.bin")));
        refused();
        rewrite(Map.of("model.json", "[1, 2".getBytes(StandardCharsets.UTF_8), "predictor.bin", entries.get("predictor.bin")));
        refused();
        String later = new String(entries.get("model.json"), StandardCharsets.UTF_8).replace("\"format\": 1", "\"format\": 2");
        rewrite(Map.of("model.json", later.getBytes(StandardCharsets.UTF_8), "predictor.bin", entries.get("predictor.bin")));
        assertTrue(refused().contains("Update"));
    }

    @Test void missingColumnsAreNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> ModelFile.read(file()).predict(TABLE.without(List.of("y")))).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("lacks y"), message);
    }
}
