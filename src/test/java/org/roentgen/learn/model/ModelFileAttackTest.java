package org.roentgen.learn.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.testing.ErrorForm;

/** Model files from strangers: damaged, changed, made to run code, or to keep their reader busy. */
class ModelFileAttackTest {

    /** Runs code when it is read, as the gadgets of real attacks do. */
    static final class Gadget implements Serializable {

        static boolean ran;

        private void readObject(ObjectInputStream in) {
            ran = true;
        }
    }

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("a.model");
    }

    @BeforeEach void write() {
        ModelFile.write(ModelFileTest.model(Classifiers.named("logistic regression", "ridge=0.5")), "1.0", file());
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
        Map<String, byte[]> entries = ModelFileTest.entries(file());
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
        for (Object other : new Object[] {new java.io.File("x"), new HashSet<>(Set.of(1)), new java.net.URL("http://example.org"), "text",
            new weka.core.converters.CSVSaver()}) {
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

    @Test void zipBombsAreRefused() throws IOException {
        Map<String, byte[]> entries = ModelFileTest.entries(file());
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
        Map<String, byte[]> entries = ModelFileTest.entries(file());
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
        Map<String, byte[]> entries = ModelFileTest.entries(file());
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
}
