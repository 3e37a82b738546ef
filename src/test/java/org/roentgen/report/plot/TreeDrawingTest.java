package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.explain.ReadableTree;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.report.html.SvgCanvas;
import org.roentgen.testing.Svg;

class TreeDrawingTest {

    private static final String LONG = "worst_concave_points";

    private static ReadableTree tree(DataTable table, Target target, Learner learner) {
        Recipe recipe = new Recipe(new Preparation(List.of()), learner, ClassWeights.NONE);
        return ReadableTree.of(new Model(recipe.train(table, target, 1), "y", new JsonObject()), table, target).orElseThrow();
    }

    private static DataTable counted(int rows, String name) {
        return new DataTable("t", List.of(DataColumn.numbers(name, Block.IMAGE, IntStream.range(0, rows).mapToDouble(i -> i).toArray())));
    }

    /** Of ten rows the first three are p. */
    private static TreeDrawing threeOfTen() {
        Target target = Target.classes(DataColumn.categories("y", Block.IMAGE, IntStream.range(0, 10).mapToDouble(i -> i < 3 ? 0 : 1).toArray(), List.of("p", "q")));
        return new TreeDrawing(tree(counted(10, LONG), target, new DecisionTree(false, 9, 1, 0)), target.classes());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).collect(Collectors.toList());
    }

    @Test void aTreeSaysWhatItAsksAndWhoComesBy() {
        String svg = SvgCanvas.of(threeOfTen());
        assertEquals(List.of("≤ 2.5", "p", "n = 3, 100 %", "&gt; 2.5", "q", "n = 7, 100 %", LONG, "n = 10, 70 %", "p", "q"), order(found(">([^<]+)</text>", svg)));
        assertTrue(threeOfTen().isWhole());
    }

    /** A box's name, count and answer are drawn box by box; the answer last. */
    private static List<String> order(List<String> drawn) {
        assertEquals(10, drawn.size(), drawn.toString());
        return List.of(drawn.get(2), drawn.get(0), drawn.get(1), drawn.get(5), drawn.get(3), drawn.get(4), drawn.get(6), drawn.get(7), drawn.get(8), drawn.get(9));
    }

    /** Bars of the root: three and seven tenths of the box, one beside the other. */
    @Test void barsAreSharesOfClasses() {
        List<double[]> bars = new Svg(SvgCanvas.of(threeOfTen()), "Decision tree").bars().stream().filter(bar -> bar[3] == 6).collect(Collectors.toList());
        double[] three = bars.get(2), seven = bars.get(3);                       // after those of the leaves
        assertEquals(0.3 * 124, three[2], 0.051);
        assertEquals(0.7 * 124, seven[2], 0.051);
        assertEquals(three[0] + three[2], seven[0], 0.11);
    }

    /** In smaller letters before it is cut. */
    @Test void longNamesAreSmaller() {
        Matcher size = Pattern.compile("font-size=\"([0-9.]+)\"[^>]*>" + LONG + "<").matcher(SvgCanvas.of(threeOfTen()));
        assertTrue(size.find());
        double letters = Double.parseDouble(size.group(1));
        assertTrue(letters < 11 && Letters.width(LONG, letters) <= 124, letters + "");
        Target target = Target.classes(DataColumn.categories("y", Block.IMAGE, new double[] {0, 1}, List.of("p", "q")));
        String veryLong = SvgCanvas.of(new TreeDrawing(tree(counted(2, LONG + LONG), target, new DecisionTree(false, 9, 1, 0)), target.classes()));
        assertTrue(veryLong.contains("font-size=\"8.5\"") && veryLong.contains("…"), veryLong);
    }

    /** No row and no leaf is lost where there is no room. */
    @Test void whatIsNotDrawnIsCounted() {
        Random random = new Random(1);
        Target target = Target.numbers(DataColumn.numbers("y", Block.IMAGE, random.doubles(300).toArray()));
        ReadableTree tree = tree(counted(300, "x"), target, new DecisionTree(false, 100, 1, 0));
        TreeDrawing drawing = new TreeDrawing(tree, List.of());
        assertFalse(drawing.isWhole());
        assertEquals(300, tree.leaves());
        String svg = SvgCanvas.of(drawing);
        List<String> below = found(">([0-9]+) leaves below<", svg);
        int ends = (int) Math.round(drawing.width() / 132), leaves = below.stream().mapToInt(Integer::parseInt).sum() + ends - below.size();
        assertEquals(300, leaves);
        assertTrue(ends <= 8, ends + " beside each other");
    }
}
