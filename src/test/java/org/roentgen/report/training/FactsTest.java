package org.roentgen.report.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.report.html.HtmlPage;

/** What a page says of its rows. */
class FactsTest {

    private static String remarks(DataTable table, String learner) {
        return String.join("\n", new Remarks(Trainings.training(table, "class", learner, "", 3)).lines());
    }

    /** Six of 66 rows are of b, for two features; 120 of 240 are enough for any remark. */
    @Test void rareClassesAreRemarked() {
        DataTable many = Trainings.classes(120, 2, 2);
        String rare = remarks(many.select(IntStream.range(0, 120).filter(i -> i % 2 == 0 || i < 12).toArray()), "naive Bayes");
        for (String said : new String[] {"6 rows of class b for 2 features are 3.0 each", "Class b is rare (9.1 %)", "Class b has only 6 rows.", "Only 66 rows were tested"})
            assertTrue(rare.contains(said), rare);
        String enough = remarks(Trainings.classes(240, 2, 2), "naive Bayes");
        assertEquals("Rows of the same data were tested. Patients of other places, scanners and times may be predicted less well.", enough);
    }

    @Test void missingCellsAreCounted() {
        DataTable table = Trainings.classes(40, 3, 2);
        for (String name : new String[] {"x0", "x2"}) {
            double[] cells = table.column(name).numbers().clone();
            Arrays.fill(cells, 3, name.equals("x0") ? 5 : 8, Double.NaN);
            table = table.with(DataColumn.numbers(name, Block.IMAGE, cells));
        }
        HtmlPage page = new HtmlPage("t");
        new DataSection(Trainings.training(table, "class", "naive Bayes", "", 4)).write(page);
        assertTrue(page.text().contains("<td>Missing cells</td><td>7 of 120</td>"));
        assertTrue(page.text().indexOf("<td>x2</td><td class=\"number\">5</td>") < page.text().indexOf("<td>x0</td><td class=\"number\">2</td>"), "the most first");
    }

    @Test void patientsAreGroupsOfRows() {
        DataTable table = Trainings.classes(40, 2, 2)
            .with(DataColumn.texts("who", Block.CLINICAL, IntStream.range(0, 40).mapToObj(i -> "P" + i / 4).toArray(String[]::new)));
        StudyRows rows = new StudyRows(table, Target.classes(table.column("class")), "who", "", List.of());
        Folds folds = rows.folds(5, 1);
        Training training = new Training(table, rows, folds, new double[40][], null, null, 1);
        assertEquals(10, training.patients());
        assertEquals("5-fold cross-validation of 40 rows", training.validation());
        int[] one = new int[40];
        Arrays.fill(one, 0, 30, -1);
        assertEquals("one split, trained on 30 rows and tested on the 10 others", new Training(table, rows, Folds.of(one), new double[40][], null, null, 1).validation());
    }
}
