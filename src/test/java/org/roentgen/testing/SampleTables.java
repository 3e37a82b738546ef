package org.roentgen.testing;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Random;

import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;

/** A small table of patients and a model trained on it, as files for commands. */
public final class SampleTables {

    private SampleTables() { }

    /** Columns patient, x, y (with missing cells), sex and class. */
    public static Path table() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("patient,x,y,sex,class\n");
        for (int i = 0; i < 60; i++)
            text.append('P').append(i).append(',').append(random.nextGaussian() + i % 3).append(',').append(i % 7 == 0 ? "" : "" + random.nextGaussian())
                .append(i % 2 == 0 ? ",m," : ",f,").append("abc".charAt(i % 3)).append('\n');
        return file("patients.csv", temporary -> Files.writeString(temporary, text));
    }

    /** Columns site, sex, age, x, y, time and event. */
    public static Path survival() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder("site,sex,age,x,y,time,event\n");
        for (int i = 0; i < 60; i++)
            text.append("ABC".charAt(i % 3)).append(i % 2 == 0 ? ",m," : ",f,").append(40 + random.nextInt(40)).append(',')
                .append(random.nextGaussian() + i % 3).append(',')
                .append((1 + i % 3) * random.nextGaussian()).append(',').append(1 + random.nextInt(50)).append(i % 4 == 0 ? ",0" : ",1").append('\n');
        return file("survival.csv", temporary -> Files.writeString(temporary, text));
    }

    /** Predicts class from x and y. */
    public static Path model() {
        DataTable table = TableFile.read(table(), Block.CLINICAL).table();
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEAN, false))), Classifiers.named("logistic regression", "ridge=0.5"),
            ClassWeights.NONE);
        Model model = new Model(recipe.train(table.only(List.of("x", "y")), Target.classes(table.column("class")), 1), "class", new JsonObject());
        return file("patients.model", temporary -> ModelFile.write(model, "test", temporary));
    }

    /** Patient, class, and what the model predicts. */
    public static Path predictions() {
        return predictions("predictions.csv", ModelFile.read(model()));
    }

    /** The same patients, and what a model of x alone predicts. */
    public static Path otherPredictions() {
        DataTable table = TableFile.read(table(), Block.CLINICAL).table();
        Recipe recipe = new Recipe(new Preparation(List.of()), Learners.naiveBayes(), ClassWeights.NONE);
        TrainedRecipe trained = recipe.train(table.only(List.of("x")), Target.classes(table.column("class")), 1);
        return predictions("other-predictions.csv", new Model(trained, "class", new JsonObject()));
    }

    private static Path predictions(String name, Model model) {
        DataTable predicted = Predictions.of(model, TableFile.read(table(), Block.CLINICAL).table(), List.of("patient", "class"));
        return file(name, temporary -> TableFile.write(predicted, temporary));
    }

    /** Columns size and predicted size. */
    public static Path numbers() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder("size,predicted size\n");
        for (int i = 0; i < 30; i++) text.append(i).append(',').append(i + random.nextGaussian()).append('\n');
        return file("sizes.csv", temporary -> Files.writeString(temporary, text));
    }

    private interface Writer {
        void to(Path file) throws IOException;
    }

    /** Several virtual machines test at once: each writes its own and moves it. */
    private static Path file(String name, Writer writer) {
        Path file = Paths.get("target/samples").toAbsolutePath().resolve(name);
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) return file;
            Path temporary = Files.createTempFile(file.getParent(), "sample", ".tmp");
            writer.to(temporary);
            Files.move(temporary, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
