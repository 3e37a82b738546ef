package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.fiji.cohort.CohortView;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.Data;
import org.roentgen.testing.Digest;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleTables;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

class ExploreCohortCommandTest {

    @TempDir Path folder;

    private String path(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private DataTable table(String name) {
        return TableFile.read(folder.resolve(name), Block.IMAGE).table();
    }

    private static Macros.Result run(String options, String then) {
        return Macros.run("setBatchMode(true); run('Clear Results'); run('Explore Cohort...', '" + options + "');\n" + then);
    }

    private static String error(String options) {
        String error = run(options, "").error(), message = error.isEmpty() ? "" : ErrorForm.message(error);
        ErrorForm.check(message);
        return message;
    }

    private String file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return path(name);
    }

    @Test void everythingIsWritten() throws IOException {
        Macros.Result result = run("table=" + SampleTables.table() + " key=patient colour=class map=t-SNE clustering=Ward clusters=3 folder=" + path("out"),
            "return '' + nResults + ' ' + getTitle() + ' ' + getWidth() + ' ' + getResultString('patient', 4) + ' ' + d2s(getResult('t-SNE 1', 4), 9)"
                + " + ' ' + call('org.roentgen.fiji.Value.of', 'perplexity') + ' ' + call('org.roentgen.fiji.Value.of', 'clusters');");
        assertEquals("", result.error());
        DataTable rows = table("out/rows.csv");
        assertEquals(List.of("patient", "class", "PC1", "PC2", "PC3", "t-SNE 1", "t-SNE 2", "Cluster", "Silhouette"), rows.names());
        String[] words = result.value.split(" ");
        assertEquals(List.of("60", "patients.csv-map", "1800", "P4"), List.of(words).subList(0, 4));
        assertEquals(List.of("" + 59 / 3.0, "3.0"), List.of(words).subList(5, 7));
        assertEquals(rows.column("t-SNE 1").number(4), Double.parseDouble(words[4]), 1e-9);                // nine decimals
        for (String name : List.of("components.csv", "features.csv", "clusters.csv", "map.png", "tree.png", "cohort.html")) assertTrue(Files.size(folder.resolve("out/" + name)) > 100);
        assertEquals(3, table("out/clusters.csv").rows());
        String page = Files.readString(folder.resolve("out/cohort.html"));
        assertTrue(page.contains("<title>P4, class b</title>") && page.contains("<tr data-row=\"4\"><td>P4</td>"), "point and row of P4");
    }

    @Test void pagesAreEscaped() throws IOException {
        String table = file("odd.csv", "name,<b>,y\n<script>alert(1)</script>,1,2\n\"a\"\"&'\",2,1\nthird,3,5\nfourth,4,4\n");
        assertEquals("", run("table=" + table + " key=name folder=" + path("out"), "").error());
        String page = Files.readString(folder.resolve("out/cohort.html"));
        assertTrue(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert") && !page.contains("<b>"));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "x,y;1,2;2,1 | '' | Rows must be at least 3",
        "x;1;2;3;4 | '' | Features must be at least 2 that vary, but only x does",
        "x,y;1,1;1,1;1,1;1,1 | '' | Features must be at least 2 that vary, but none does",
        "x,y;1,2;2,;3,1;4,1 | impute=none | Feature y must be known in every row",
        "x,y;1,2;2,2;3,1;4,1 | clusters=5 | Clusters must be at most the rows that differ, 4",
        "x,y;1,2;2,2;3,1;4,1 | clusters=5 clustering=Ward | Clusters must be at most the number of rows, 4",
        "x,y;1,2;2,2;3,1;4,1 | map=t-SNE | Rows must be at least 5 for t-SNE",
        "x,y;1,2;2,2;3,1;4,1;5,7 | map=t-SNE perplexity=2 | Perplexity must be at most a third of the other rows, 1.333",
        "x,y;1,2;2,2;3,1;4,1 | key=z | Column must be one of x, y, but is",
        "x,y;1,2;2,2;3,1;4,1 | clusters=101 | Clusters must be from 0 to 100"})
    void badInputIsSaidBefore(String rows, String options, String message) throws IOException {
        String error = error("table=" + file("bad.csv", rows.replace(';', '\n') + "\n") + " " + options);
        assertTrue(error.startsWith(message), error);
    }

    @Test void fewRowsOfManyColumnsAreExplored() throws IOException {
        StringBuilder text = new StringBuilder("c0");
        for (int j = 1; j < 10_000; j++) text.append(",c").append(j);
        for (int i = 0; i < 10; i++) {
            text.append('\n').append(i % 3);
            for (int j = 1; j < 10_000; j++) text.append(',').append((i * 7919 + j * 104_729) % 1009);
        }
        Macros.Result result = run("table=" + file("wide.csv", text + "\n") + " map=t-SNE clustering=average folder=" + path("out"), "return '' + nResults;");
        assertEquals("", result.error());
        assertEquals("10", result.value);
        assertEquals(10_000, table("out/features.csv").rows());
    }

    /** Malignant and benign masses are told apart without being named: nine of ten in the cluster of their kind. */
    @Test void breastMassesFallIntoTwoClusters() {
        String options = "table=" + Data.path("tabular/wdbc/wdbc.csv").toAbsolutePath() + " exclude=row colour=target clustering=k-means folder=" + path("out");
        assertEquals("", run(options, "").error());
        DataTable rows = table("out/rows.csv");
        assertEquals(2, table("out/clusters.csv").rows());
        int agree = 0;
        for (int i = 0; i < 569; i++) if (rows.column("target").number(i) == 1 == (rows.column("Cluster").number(i) == 1)) agree++;
        assertTrue(agree > 0.9 * 569, agree + " of 569");
    }

    /** A macro, Java and a script give the same numbers and pixels, by each way to divide and to map; the window adds its own way. */
    @ParameterizedTest @ValueSource(strings = {"components", "t-SNE"}) void scriptsAndMacrosAgree(String map) throws Exception {
        for (String clustering : List.of("none", "k-means", "Ward", "average", "complete", "single")) {
            String options = "table=" + SampleTables.table() + " exclude=patient colour=sex map=" + map + " clustering=" + clustering;
            String macro = run(options, "return call('org.roentgen.testing.CommandCase.outcome');").value;
            try (Context context = new Context(CommandService.class)) {
                CommandModule module = context.service(CommandService.class).run(ExploreCohortCommand.class, false, "table", SampleTables.table().toString(), "exclude", "patient",
                    "colour", "sex", "map", map, "clustering", clustering).get();
                assertEquals(macro, Digest.of((ImagePlus) module.getOutput("picture")) + "\n" + Digest.of((ResultsTable) module.getOutput("output")));
                CohortView view = (CohortView) module.getOutput("view");
                assertEquals(clustering.equals("none"), view.clusters().size() == 0);
                assertTrue(view.components().size() > 1 && view.features().size() > 1);
                assertEquals(!clustering.equals("none") && !clustering.equals("k-means"), module.getOutput("tree") != null);
            }
        }
    }
}
