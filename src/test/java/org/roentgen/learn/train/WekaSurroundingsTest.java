package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

import weka.classifiers.functions.LinearRegression;
import weka.classifiers.functions.Logistic;

/** Weka and netlib are loaded once for each Java, so that each case is a Java of its own. */
class WekaSurroundingsTest {

    @TempDir Path folder;

    /** In a home folder, and where there is none. */
    @ParameterizedTest @ValueSource(booleans = {true, false}) void trainingPrintsNothing(boolean hasHome) throws IOException, InterruptedException {
        Path home = folder.resolve("home"), temporary = Files.createDirectory(folder.resolve("temporary"));
        if (hasHome) Files.createDirectory(home);
        Process java = new ProcessBuilder(Paths.get(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary,
            "-cp", System.getProperty("java.class.path"), WekaSurroundingsTest.class.getName()).redirectErrorStream(true).start();
        assertEquals("trained", new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, java.waitFor());
        assertEquals(hasHome, Files.exists(home.resolve("wekafiles")), "Weka's own folder");
        try (var left = Files.list(temporary)) {
            assertEquals(0, left.filter(file -> file.getFileName().toString().startsWith("weka")).count(), "nothing is left");
        }
    }

    /** The Java that is looked at. */
    public static void main(String[] arguments) {
        Random random = new Random(1);
        Features features = Features.of(new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, random.doubles(30).toArray()))));
        new WekaLearner("linear regression", seed -> new LinearRegression()).train(TrainingSet.numbers(features, random.doubles(30).toArray()), 1);
        TrainingSet classes = TrainingSet.classes(features, random.ints(30, 0, 2).asDoubleStream().toArray(), List.of("a", "b"));
        new WekaLearner("logistic regression", seed -> new Logistic()).train(classes, 1);
        System.out.print("trained");
    }
}
