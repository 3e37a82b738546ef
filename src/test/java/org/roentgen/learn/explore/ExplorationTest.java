package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class ExplorationTest {

    private static final List<Step> FILLING = List.of(new Impute(Impute.Rule.MEAN, false), new DropConstant(), new OneHot());
    private static final List<Step> SCALING = List.of(new Scale(Scale.Rule.STANDARDISED));

    private static DataColumn numbers(String name, double... values) {
        return DataColumn.numbers(name, Block.IMAGE, values);
    }

    private static PreparedRows prepared(DataColumn... columns) {
        return new PreparedRows(new DataTable("t", List.of(columns)), FILLING, SCALING);
    }

    private static String message(DataColumn... columns) {
        return assertThrows(IllegalArgumentException.class, () -> prepared(columns)).getMessage();
    }

    /** Two and four rows: small ones far from large ones in a and b, and c the same in all. */
    private static final DataColumn A = numbers("a", 100, 100, 0, 0, 0, Double.NaN), B = numbers("b", 3, 5, 1, 1, 1, 1), C = numbers("c", 7, 7, 7, 7, 7, 7);

    @Test void rowsAreFilledAndScaled() {
        PreparedRows rows = prepared(A, B, C);
        assertEquals(List.of("a", "b"), rows.plain().names());
        assertEquals(List.of("c"), rows.dropped());
        assertEquals(40, rows.plain().value(5, 0), 0);
        assertEquals((5 - 2) / Math.sqrt((1 + 9 + 4) / 6.0), rows.points()[1][1], 1e-15);
    }

    @Test void categoriesBecomeColumnsAndAreNotDropped() {
        DataColumn sex = DataColumn.categories("sex", Block.CLINICAL, new double[] {0, 1, 0, 1, 0, 1}, List.of("f", "m"));
        PreparedRows rows = prepared(A, sex);
        assertTrue(rows.plain().names().stream().anyMatch(name -> name.startsWith("sex")), rows.plain().names().toString());
        assertEquals(List.of(), rows.dropped());
    }

    @Test void tablesThatCannotBeExploredSayWhy() {
        assertEquals("Rows must be at least 3 to be explored, but are 2. Add some.", message(numbers("a", 1, 2), numbers("b", 2, 1)));
        assertEquals("Features must be at least 2 that vary, but only a does. Exclude fewer columns, or raise the correlation limit.", message(A, C));
        assertEquals("Features must be at least 2 that vary, but none does. Exclude fewer columns, or raise the correlation limit.", message(C));
        assertEquals("Feature a must be known in every row, but is missing in row 6. Impute it, fill it, or exclude the column.",
            assertThrows(IllegalArgumentException.class, () -> new PreparedRows(new DataTable("t", List.of(A, B)), List.of(), SCALING)).getMessage());
        DataColumn texts = DataColumn.texts("name", Block.IMAGE, new String[] {"u", "v", "w", "x", "y", "z"});
        assertTrue(message(A, texts).startsWith("Feature name must hold numbers, but holds texts."));
    }

    private static Exploration exploration() {
        PreparedRows rows = prepared(A, B, C);
        Components components = new PrincipalComponents(5).of(rows.points(), Progress.NONE);
        Division division = Division.byMeans(rows.points(), 2, 10, 1, Progress.NONE);
        return new Exploration(rows, DataColumn.texts("patient", Block.IMAGE, new String[] {"u", "v", "w", "x", "y", "z"}), C, components, null, division);
    }

    @Test void tablesSayWhatWasFound() {
        ExplorationTables tables = new ExplorationTables(exploration(), 2);
        DataTable rows = tables.rows(), clusters = tables.clusters(), features = tables.features(), components = tables.components();
        assertEquals(List.of("patient", "c", "PC1", "PC2", "Cluster", "Silhouette"), rows.names());
        assertEquals("2 2 1 1 1 1", cells(rows.column("Cluster")));
        assertEquals("4 2", cells(clusters.column("Rows")));
        assertEquals("a +1.34, b +1.31", clusters.column("Distinguishing features").text(1));              // (100 − 40) / √2000, (4 − 2) / √2.33
        assertEquals("a -0.67, b -0.65", clusters.column("Distinguishing features").text(0));
        assertEquals("a b", cells(features.column("Feature")));
        assertEquals(10, features.column("Mean of cluster 1").number(0), 1e-12);                            // three times 0, and 40 where it was missing
        assertEquals(100, features.column("Mean of cluster 2").number(0), 0);
        assertEquals(1 - 2 / 14.0, features.column("Between clusters").number(1), 1e-12);
        double correlation = (60 * 1 + 60 * 3 + 3 * 40 * 1) / Math.sqrt((2 * 3600 + 3 * 1600) * 14.0);
        assertEquals((1 + correlation) / 2, components.column("Share").number(0), 1e-12);                   // of two standardised columns
        assertEquals(1, components.column("Cumulative share").number(1), 1e-12);
        assertEquals("a +0.71, b +0.71", components.column("Largest loadings").text(0));
        assertEquals("2", cells(tables.trials().column("Clusters")));
    }

    /** As when the rows of an exploration are explored again. */
    @Test void columnsThatAreCalledAsWhatIsFoundKeepTheirCells() {
        Exploration plain = exploration();
        DataColumn keys = DataColumn.texts("Cluster", Block.IMAGE, new String[] {"u", "v", "w", "x", "y", "z"}), colour = C.renamed("PC1");
        DataTable rows = new ExplorationTables(new Exploration(plain.rows(), keys, colour, plain.components(), null, plain.division().orElseThrow()), 2).rows();
        assertEquals(List.of("Cluster in the table", "PC1 in the table", "PC1", "PC2", "Cluster", "Silhouette"), rows.names());
        assertEquals("u v w x y z", cells(rows.column("Cluster in the table")));
        assertEquals("2 2 1 1 1 1", cells(rows.column("Cluster")));
    }

    private static String cells(DataColumn column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.rows(); i++) text.append(i == 0 ? "" : " ").append(column.text(i));
        return text.toString();
    }

    @Test void remarksSayHowTheMapWasMade() {
        Exploration plain = exploration();
        assertEquals(List.of("6 rows, 2 features. Left out, since constant or correlated: c", "2 clusters"), plain.remarks());
        assertTrue(plain.mapAxis(0).matches("PC1 \\([0-9.]+ % of the variance\\)"), plain.mapAxis(0));
        Embedding map = new TSne(0, 10, TSne.Start.COMPONENTS, 1).of(plain.rows().points(), Progress.NONE);
        Division tree = Division.byTree(plain.rows().points(), Linkage.WARD, 0, 0, Progress.NONE);
        Exploration other = new Exploration(plain.rows(), plain.keys(), null, plain.components(), map, tree);
        assertEquals("t-SNE 2", other.mapAxis(1));
        assertTrue(other.remarks().get(1).startsWith("t-SNE: perplexity 1.667, Kullback-Leibler divergence "), other.remarks().toString());
        assertTrue(other.remarks().get(2).matches("\\d clusters, of 2 to 4 those with the greatest mean silhouette"), other.remarks().toString());
        assertTrue(other.remarks().get(3).startsWith("Cophenetic correlation of the tree 0."));
    }
}
