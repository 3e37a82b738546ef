package org.roentgen.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.ExplorationTables;
import org.roentgen.learn.explore.Linkage;
import org.roentgen.learn.explore.PreparedRows;
import org.roentgen.learn.explore.PrincipalComponents;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class CohortPageTest {

    private static final int ROWS = 12;

    /** Two groups far apart, in columns of which the last has small numbers. */
    private static String page(int features, boolean tree) {
        DataTable table = new DataTable("t", List.of());
        Random random = new Random(1);
        for (int f = 0; f < features; f++) {
            double unit = f == features - 1 ? 1e-5 : 100;
            double[] cells = IntStream.range(0, ROWS).mapToDouble(i -> unit * (i % 3 == 0 ? 5 + random.nextDouble() : random.nextDouble())).toArray();
            table = table.with(DataColumn.numbers("f" + f, Block.IMAGE, cells));
        }
        PreparedRows rows = new PreparedRows(table, List.of(new DropConstant()), List.of(new Scale(Scale.Rule.STANDARDISED)));
        Division division = tree ? Division.byTree(rows.points(), Linkage.WARD, 0, 0, Progress.NONE) : Division.byMeans(rows.points(), 2, 5, 1, Progress.NONE);
        DataColumn keys = DataColumn.numbers("Row", Block.IMAGE, IntStream.rangeClosed(1, ROWS).asDoubleStream().toArray());
        Exploration found = new Exploration(rows, keys, null, new PrincipalComponents(2).of(rows.points(), Progress.NONE), null, division);
        return new CohortPage(found, new ExplorationTables(found, 2)).text("t.csv", List.of("made <so>"));
    }

    @Test void whatIsShownIsExplained() {
        String page = page(3, true);
        for (String said : new String[] {"Silhouette (Rousseeuw 1987)", "Between clusters: the share", "Within clusters: the sum",
            "The broken line is where the tree is cut", "Loadings: how much", "made &lt;so&gt;", "12 rows, 3 features",
            "2 clusters, of 2 to 10"}) assertTrue(page.contains(said), said);
        assertFalse(page(3, false).contains("The broken line"), "no tree");
    }

    /** Each row of the table has its mark, and the reverse. */
    @Test void marksAndRowsBelongTogether() {
        String page = page(3, false);
        for (int i = 0; i < ROWS; i++) {
            assertTrue(page.contains("<tr data-row=\"" + i + "\"><td class=\"number\">" + (i + 1) + "</td>"), "row " + i);
            assertTrue(page.contains("<path data-row=\"" + i + "\"") && page.contains("<title>" + (i + 1) + "</title>"), "mark " + i);
        }
        assertEquals(ROWS + 1, page.split("<path data-row=").length);
    }

    @Test void numbersAreForPeople() {
        String page = page(3, false);
        assertFalse(page.matches("(?s).*<td class=\"number\">[-−]?[0-9.]+e.*"), "powers of ten");
        assertTrue(page.contains(">−0."), "a minus");
        assertTrue(page.contains(">0.0000"), "small means");
    }

    @Test void ofVeryManyFeaturesSomeAreShown() {
        assertTrue(page(230, false).contains("The first 200 of 230; all are in features.csv."));
        assertFalse(page(200, false).contains("The first 200"));
    }
}
