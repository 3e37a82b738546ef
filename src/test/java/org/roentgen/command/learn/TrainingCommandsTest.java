package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;

/** Selections, batches and blocks inside trainings, as macros run them. */
class TrainingCommandsTest {

    private static final int ROWS = 120;

    @TempDir Path folder;

    /** Image features of two sites, the second of which adds 50 and doubles; age and a gene tell a little. Every tenth patient has no gene. */
    @BeforeEach void patients() throws IOException {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>(List.of("patient,site,class,image:a,image:b,image:c,clinical:age,clinical:sex,genomic:gene"));
        for (int i = 0; i < ROWS; i++) {
            int truth = i % 2;
            boolean second = random.nextBoolean();
            double[] image = {1.5 * truth + random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int f = 0; f < 3 && second; f++) image[f] = 50 + 2 * image[f];
            lines.add("P" + i + (second ? ",B" : ",A") + (truth == 0 ? ",no," : ",yes,") + image[0] + "," + image[1] + "," + image[2] + ","
                + (50 + 5 * truth + 10 * random.nextGaussian()) + (random.nextBoolean() ? ",m," : ",f,") + (i % 10 == 9 ? "" : "" + (truth + 2 * random.nextGaussian())));
        }
        Files.write(folder.resolve("patients.csv"), lines);
    }

    private String path(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private DataTable table(String name) {
        return TableFile.read(folder.resolve(name), Block.IMAGE).table();
    }

    private static Macros.Result run(String label, String options) {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results'); run('" + label + "', '" + options + "');\ntext = ''; for (i = 0; i < nResults;"
            + " i++) text += getResultString('Block', i) + ' ' + getResult('AUC', i) + ' ' + getResult('Columns', i) + '\\n'; return text;");
        return result;
    }

    private String train(String options) {
        Macros.Result result = run("Train Classifier...", "table=" + path("patients.csv") + " folds=5 learner=[nearest neighbours] " + options);
        assertEquals("", result.error());
        return result.value;
    }

    private static double area(String rows, int row) {
        return Double.parseDouble(rows.split("\n")[row].trim().split(" +")[1]);
    }

    /** Neighbours are of one site unless its effect is taken out; the site must then be known. */
    @Test void batchesAreHarmonizedInsideTheTraining() {
        double raw = area(train("exclude=[patient, site, age, sex, gene]"), 0);
        double harmonized = area(train("exclude=[patient, age, sex, gene] batch=site covariates=age modelfile=" + path("site.model")), 0);
        assertTrue(harmonized > raw, harmonized + " harmonized, " + raw + " raw");
        Model model = ModelFile.read(folder.resolve("site.model"));
        assertEquals(List.of("site", "a", "b", "c", "age"), model.inputs());
        assertEquals(List.of("a", "b", "c"), model.preparation().features(table("patients.csv")).names());
        DataTable rows = table("patients.csv");
        error(() -> model.predict(rows.without(List.of("site"))), "lacks site.");
        error(() -> model.predict(TableFile.parse("site,a,b,c,age\nC,1,2,3,60\n", "new", Block.IMAGE).table()), "\"C\" in row 1");
        assertEquals(2, model.predict(TableFile.parse("site,a,b,c,age\nB,1,2,3,60\n", "new", Block.IMAGE).table())[0].length);
    }

    private static void error(Executable work, String part) {
        String message = assertThrows(IllegalArgumentException.class, work).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains(part), message);
    }

    @Test void whatIsNoCovariateOrBatchIsSaid() {
        assertTrue(run("Train Classifier...", "table=" + path("patients.csv") + " exclude=patient covariates=age").error().contains("Batch must be given"));
        assertTrue(run("Train Classifier...", "table=" + path("patients.csv") + " exclude=patient batch=scanner").error().contains("scanner"));
        assertTrue(run("Train Classifier...", "table=" + path("patients.csv") + " exclude=[patient, site, age, sex, gene] fusion=late").error().contains("at least two"
            + " blocks"));
    }

    /** Before the table is read, which is not there, and so before hours of training; also where the page goes somewhere else. */
    @Test void aModelThatCannotBeWrittenIsSaidFirst() {
        for (String page : List.of("", " reportfile=" + path("page.html"))) {
            String error = run("Train Classifier...", "table=" + path("none.csv") + page + " modelfile=" + path("patients.csv/a.model")).error();
            assertTrue(error.contains("Model file"), error);
        }
    }

    @Test void classesWeighAsGiven() {
        train("exclude=[patient, site] parameters=k=15 predictionsfile=" + path("even.csv"));
        train("exclude=[patient, site] parameters=k=15 classweights=[no=5, yes=1] predictionsfile=" + path("weighted.csv"));
        double[] even = table("even.csv").column("P(no)").numbers(), weighted = table("weighted.csv").column("P(no)").numbers();
        assertTrue(Arrays.stream(weighted).average().getAsDouble() > Arrays.stream(even).average().getAsDouble() + 0.1);
        assertTrue(run("Train Classifier...", "table=" + path("patients.csv") + " exclude=[patient, site] classweights=ill=5").error().contains("one is of \"ill\""));
    }

    @Test void featuresAreChosenInsideTheTraining() {
        train("exclude=[patient, site] selection=[ANOVA F] selectionsettings=k=1 modelfile=" + path("one.model"));
        assertEquals(1, ModelFile.read(folder.resolve("one.model")).preparation().features(table("patients.csv")).count());
        String wrong = "table=" + path("patients.csv") + " exclude=[patient, site] selection=[ANOVA F] selectionsettings=bins=1";
        assertTrue(run("Train Classifier...", wrong).error().contains("bins"));
    }

    @ParameterizedTest @ValueSource(strings = {"early", "late", "late unweighted", "stacked"})
    void blocksHaveRowsAndTheModelDoesWithoutSome(String fusion) {
        String rows = train("exclude=patient batch=site covariates=age selection=[ANOVA F] selectionsettings=k=2 fusion=[" + fusion + "] modelfile=" + path("fused.model")
            + " predictionsfile=" + path("unseen.csv"));
        List<String> blocks = new ArrayList<>();
        for (String row : rows.split("\n")) blocks.add(row.split(" ")[0]);
        assertEquals(List.of("all", "image", "clinical", "genomic"), blocks);
        assertEquals(ROWS, table("unseen.csv").rows());
        assertEquals(rows, train("exclude=patient batch=site covariates=age selection=[ANOVA F] selectionsettings=k=2 fusion=[" + fusion + "]"), "again");
        Model model = ModelFile.read(folder.resolve("fused.model"));
        assertEquals(4, model.training().getAsJsonArray("blocks").size() + 1);
        DataTable table = table("patients.csv");
        if (fusion.equals("early")) error(() -> model.predict(table.without(List.of("gene"))), "lacks gene.");
        else {
            double[][] all = model.predict(table), some = model.predict(table.without(List.of("gene")));
            for (int i = 0; i < ROWS; i++)
                if (i % 10 == 9) assertArrayEquals(all[i], some[i]);                  // has no gene anyway
            assertFalse(Arrays.equals(all[0], some[0]));
        }
    }

    /** Covariates are known in every row, so that a block of nothing else is never missing. */
    @Test void aBlockMayBeAllCovariates() {
        String rows = train("exclude=[patient, gene] batch=site covariates=[age, sex] fusion=late modelfile=" + path("known.model"));
        assertEquals(3, rows.split("\n").length);
        error(() -> ModelFile.read(folder.resolve("known.model")).predict(table("patients.csv").without(List.of("age"))), "lacks age.");
    }

    @Test void fusedModelsAreExplained() {
        train("exclude=[patient, site] fusion=stacked modelfile=" + path("fused.model"));
        String files = "table=" + path("patients.csv") + " model=" + path("fused.model");
        for (String method : List.of("permutation importance", "SHAP", "partial dependence", "surrogate tree"))
            assertEquals("", run("Explain Model...", files + " method=[" + method + "] mostrows=5 repeats=2 backgroundrows=5 points=3").error(), method);
        assertEquals("", run("Patient Report...", files + " identifier=patient patient=P9 backgroundrows=10 file=" + path("patient.html")).error());
        assertEquals("", run("Evaluate Classifier...", files + " replicates=20").error());
    }

    @Test void regressionsAreFusedToo() {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results'); run('Train Regression...', 'table=" + path("patients.csv")
            + " target=age exclude=[patient, class, sex] batch=site fusion=stacked modelfile=" + path("age.model") + "'); return '' + nResults + ' ' +"
            + " getResultString('Block', 1) + ' ' + getResult('Loss of R2 shuffled', 1);");
        assertEquals("", result.error());
        assertTrue(result.value.startsWith("3 image "), result.value);
        run("Apply Model...", "table=" + path("patients.csv") + " model=" + path("age.model") + " file=" + path("ages.csv"));
        assertEquals(ROWS, table("ages.csv").rows());
    }

    @Test void tuningHarmonizesInsideToo() {
        Macros.Result result = run("Tune Model...", "table=" + path("patients.csv") + " exclude=[patient, gene, sex, age] batch=site learner=[nearest neighbours]"
            + " search=k=3|7 modelfile=" + path("tuned.model"));
        assertTrue(ModelFile.read(folder.resolve("tuned.model")).inputs().contains("site"), result.printed);
    }

    /** The scores of Train Regression, whose command writes them too; the model file has the numbers of the row. */
    @Test void tuningsHaveTheScoresOfTrainings() throws IOException {
        String options = " target=age exclude=[patient, class, gene, sex] ", headings = "setBatchMode(true); run('Clear Results'); run('";
        String[] rows = new String[2];
        for (int i = 0; i < 2; i++) {
            String line = i == 0 ? "Train Regression...', 'folds=5" : "Tune Model...', 'predict=numbers learner=[ridge regression] folds=5 modelfile=" + path("t.model");
            Macros.Result result = Macros.run(headings + line + " table=" + path("patients.csv") + options + "'); return String.getResultsHeadings;");
            assertEquals("", result.error());
            rows[i] = result.value.replaceFirst("(?s).*(?=R2)", "").replaceFirst("(?s)\\s*Provenance.*", "");
        }
        assertEquals("R2 MAE RMSE Bias Lower limit of agreement Upper limit of agreement", rows[0].replace('\t', ' '));
        assertEquals(rows[0], rows[1]);
        JsonObject tuned = ModelFile.read(folder.resolve("t.model")).training().getAsJsonObject("nested cross-validation on 5 × 3 folds");
        assertEquals(Set.of("Rows", "Columns", "R2", "MAE", "RMSE", "Bias", "Lower limit of agreement", "Upper limit of agreement"), tuned.keySet());
    }
}
