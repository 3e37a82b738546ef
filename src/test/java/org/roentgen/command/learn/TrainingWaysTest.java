package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ij.measure.ResultsTable;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.MacroLine;
import org.roentgen.testing.Commands;
import org.roentgen.testing.Digest;
import org.roentgen.testing.Macros;

/** The fields that a dialog fills, on one thread and on four, and the line that it records, headless: the same numbers, and the same file to the last byte. */
class TrainingWaysTest {

    private static final int ROWS = 60;

    @TempDir Path folder;

    /** Three blocks, one of which every tenth patient lacks, and two sites. */
    @BeforeEach void patients() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>(List.of("patient,site,class,image:a,image:b,image:c,clinical:age,clinical:sex,genomic:gene"));
        for (int i = 0; i < ROWS; i++) {
            int truth = i % 2, site = i / 2 % 2;
            lines.add("P" + i + ",S" + site + "," + (truth == 0 ? "no" : "yes") + "," + (truth + 5 * site + random.nextGaussian()) + "," + (site + random.nextGaussian())
                + "," + random.nextGaussian() + "," + (50 + 5 * truth + 9 * random.nextGaussian()) + (random.nextBoolean() ? ",m," : ",f,")
                + (i % 10 == 9 ? "" : "" + (truth + random.nextGaussian())));
        }
        Files.write(folder.resolve("patients.csv"), lines);
    }

    @ParameterizedTest @CsvSource({"TrainClassifier, none, logistic regression, none", "TrainClassifier, none, gradient boosting, mRMR",
        "TrainClassifier, early, random forest, none", "TrainClassifier, late, random forest, ANOVA F", "TrainClassifier, late unweighted, RBF SVM, none",
        "TrainClassifier, stacked, random forest, none", "TrainRegression, none, random forest, none", "TrainRegression, stacked, gradient boosting, none",
        "TuneModel, , random forest of Weka, none", "SelectFeatures, , , Boruta", "CompareTwoLearners, , , "})
    void allGiveTheSame(String name, String fusion, String learner, String selection) throws Exception {
        RoentgenCommand single = command(name, fusion, learner, selection), several = command(name, fusion, learner, selection);
        String one = Parallelization.runSingleThreaded(() -> rows(single));
        byte[] file = written();
        String four = Parallelization.runWithNumThreads(4, () -> rows(several));
        assertEquals(one, four, "threads");
        assertArrayEquals(file, written(), "the model of four threads");
        Macros.Result macro = Macros.run("setBatchMode(true); run('Clear Results'); " + MacroLine.of(several) + " return call('org.roentgen.testing.Digest.ofResults');");
        assertEquals("", macro.error());
        assertEquals(one, macro.value, MacroLine.of(several));
        assertArrayEquals(file, written(), "the model of the macro");
        RoentgenCommand seeded = command(name, fusion, learner, selection);
        set(seeded, "seed", "2");
        assertNotEquals(one, rows(seeded), "another seed");
    }

    /** The model, or where there is none nothing. */
    private byte[] written() throws IOException {
        Path model = folder.resolve("trained.model");
        byte[] bytes = Files.exists(model) ? Files.readAllBytes(model) : new byte[0];
        Files.deleteIfExists(model);
        return bytes;
    }

    private RoentgenCommand command(String name, String fusion, String learner, String selection) throws ClassNotFoundException {
        Class<? extends RoentgenCommand> type = Class.forName("org.roentgen.command.learn." + name + "Command").asSubclass(RoentgenCommand.class);
        RoentgenCommand command = (RoentgenCommand) Commands.create(type);
        boolean numbers = name.equals("TrainRegression");
        set(command, "table", folder.resolve("patients.csv").toString().replace('\\', '/'));
        set(command, "target", numbers ? "age" : "class");
        set(command, "exclude", numbers ? "patient, class, site" : "patient, site");
        set(command, "folds", "3");
        set(command, "repeats", "2");
        set(command, "search", "features=1|2");
        set(command, "fusion", fusion);
        set(command, "learner", learner);
        set(command, "selection", selection);
        set(command, "modelfile", folder.resolve("trained.model").toString().replace('\\', '/'));
        return command;
    }

    /** Where the command has such an input. */
    private static void set(RoentgenCommand command, String key, String value) {
        for (Input input : Inputs.of(command.getClass())) if (input.key().equalsIgnoreCase(key) && value != null) input.set(command, input.parse(value));
    }

    private static String rows(RoentgenCommand command) {
        command.run();
        for (Class<?> c = command.getClass(); c != Object.class; c = c.getSuperclass())
            for (Field field : c.getDeclaredFields()) if (field.getType() == ResultsTable.class) return Digest.of((ResultsTable) value(field, command));
        throw new AssertionError("no rows");
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
