package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleTables;

/** From training to evaluation, as a macro goes. */
class EvaluationCommandsTest {

    @TempDir Path folder;

    private String path(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private DataTable table(String name) {
        return TableFile.read(folder.resolve(name), Block.IMAGE).table();
    }

    private static Macros.Result run(String... lines) {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results');\n" + String.join("\n", lines));
        assertEquals("", result.error());
        return result;
    }

    @Test void crossValidatedPredictionsAreEvaluatedAsInTraining() {
        String scores = run("run('Train Classifier...', 'table=" + SampleTables.table() + " exclude=patient folds=5 predictionsfile=" + path("unseen.csv") + "');",
            "return d2s(getResult('Accuracy', 0), 9) + ' ' + d2s(getResult('AUC', 0), 9) + ' ' + d2s(getResult('Log loss', 0), 9);").value;
        run("run('Evaluate Classifier...', 'table=" + path("unseen.csv") + " replicates=20 file=" + path("scores.csv") + " curves=" + path("curves.csv") + "');");
        DataTable all = table("scores.csv");
        String[] expected = scores.split(" ");
        assertEquals(Double.parseDouble(expected[0]), all.column("Accuracy").number(3), 1e-9);          // nine decimals
        assertEquals(Double.parseDouble(expected[1]), all.column("AUC").number(3), 1e-9);
        assertEquals(Double.parseDouble(expected[2]), all.column("Log loss").number(3), 1e-9);
        assertEquals(List.of("patient", "class", "predicted class", "P(a)", "P(b)", "P(c)"), table("unseen.csv").names());
        assertTrue(table("curves.csv").rows() > 600, "three classes with two hundred points of decision curves each");
    }

    @Test void onlyRowsThatWereTestedArePredictions() throws IOException {
        StringBuilder text = new StringBuilder("x,class,set\n");
        for (int i = 0; i < 30; i++) text.append(i % 7 + i % 2 * 3).append(i % 2 == 0 ? ",a," : ",b,").append(i < 20 ? "train\n" : "test\n");
        Files.writeString(folder.resolve("split.csv"), text);
        run("run('Train Classifier...', 'table=" + path("split.csv") + " split=set predictionsfile=" + path("tested.csv") + "');");
        assertEquals(10, table("tested.csv").rows());
        assertEquals("test", table("tested.csv").column("set").text(0));
    }

    @Test void aModelFilePredictsAsApplyModelDoes() {
        run("run('Evaluate Classifier...', 'table=" + SampleTables.table() + " model=" + SampleTables.model() + " replicates=20 file=" + path("model.csv") + "');");
        run("run('Evaluate Classifier...', 'table=" + SampleTables.predictions() + " replicates=20 file=" + path("table.csv") + "');");
        assertEquals(table("table.csv").hash(), table("model.csv").hash());
    }

    @Test void rowsInAnotherOrderAreFoundByTheirKey() throws IOException {
        List<String> lines = Files.readAllLines(SampleTables.otherPredictions());
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(folder.resolve("reversed.csv"), lines);
        for (String[] way : new String[][] {{SampleTables.otherPredictions().toString(), "straight.csv"}, {path("reversed.csv"), "keyed.csv"}})
            run("run('Compare Models...', 'table=" + SampleTables.predictions() + " other=" + way[0] + " key=patient replicates=20 file=" + path(way[1]) + "');");
        assertEquals(table("straight.csv").hash(), table("keyed.csv").hash());
    }
}
