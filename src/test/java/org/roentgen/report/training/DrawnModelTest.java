package org.roentgen.report.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.explain.ConformalInterval;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.testing.Svg;

/** Pictures of what a model has learned show what it has learned. */
class DrawnModelTest {

    private static String learned(Training training) {
        HtmlPage page = new HtmlPage("t");
        new LearnedSection(training, new ImportanceSection(training)).write(page);
        return page.text();
    }

    /** y = 2 · x0 + …, with x0 in tenths: 0.2 for one unit, and 2 for its standard deviation of about 10. */
    @Test void coefficientsAreInTheUnitsOfTheTable() {
        DataTable plain = Trainings.numbers(200, 3);
        double[] tenths = IntStream.range(0, 200).mapToDouble(i -> 10 * plain.column("x0").number(i)).toArray();
        String page = learned(Trainings.training(plain.with(DataColumn.numbers("x0", Block.IMAGE, tenths)), "y", "linear regression", "", 4));
        Matcher row = Pattern.compile("<td>x0</td><td class=\"number\">([0-9.]+)</td><td class=\"number\">([0-9.]+)</td>").matcher(page);
        assertTrue(row.find());
        assertEquals(0.2, Double.parseDouble(row.group(1)), 0.02);
        assertEquals(2, Double.parseDouble(row.group(2)), 0.3);                    // of 200 normal numbers the deviation is known to a twentieth
    }

    /** A tree that knows its rows by heart has no errors there: its band comes from rows that it had not seen. */
    @Test void theBandIsThatOfUnseenRows() {
        Training training = Trainings.training(Trainings.numbers(60, 3), "y", "decision tree CART", "leaf=1", 4);
        int[] tested = training.folds.testedRows();
        double margin = new ConformalInterval(training.predictions(tested), training.target().select(tested).values(), 0.95).margin();
        assertTrue(margin > 0.5, margin + "");
        String page = learned(training);
        for (String drawing : new String[] {"Fitted line", "Fitted line along the first component"}) {
            Svg svg = new Svg(page, drawing);
            assertEquals(1, svg.places("± " + Numbers.value(margin)).size(), svg.texts().toString());
            List<double[]> band = svg.fills().get(0), line = svg.lines("2").get(0);
            assertEquals(line.get(0)[1], (band.get(0)[1] + band.get(band.size() - 1)[1]) / 2, 0.11, "the line is in the middle of the band");
        }
    }

    /** Two columns that say the same, and one that says something else. */
    private static DataTable twins() {
        DataTable table = Trainings.classes(80, 1, 2);
        Random random = new Random(3);
        double[] twin = IntStream.range(0, 80).mapToDouble(i -> table.column("x0").number(i) + 0.01 * random.nextGaussian()).toArray();
        double[] other = IntStream.range(0, 80).mapToDouble(i -> random.nextGaussian() + 0.3 * (i % 2)).toArray();
        return table.with(DataColumn.numbers("twin", Block.IMAGE, twin)).with(DataColumn.numbers("other", Block.IMAGE, other));
    }

    @Test void regionsAreOverColumnsThatDiffer() {
        List<String> texts = new Svg(learned(Trainings.training(twins(), "class", "logistic regression", "", 4)), "Decision regions").texts();
        assertTrue(texts.contains("other"), texts.toString());
        assertEquals(1, texts.stream().filter(List.of("x0", "twin")::contains).count(), texts.toString());
    }

    /** Class b has greater numbers in both columns: the upper right corner is in its colour, of which red exceeds blue. */
    @Test void regionsHaveTheColourOfTheMostProbableClass() {
        String page = learned(Trainings.training(Trainings.classes(80, 2, 2), "class", "logistic regression", "", 4));
        Svg svg = new Svg(page, "Decision regions");
        assertTrue(isOrange(svg.tile(414, 32)), svg.tile(414, 32));
        assertFalse(isOrange(svg.tile(68, 308)), svg.tile(68, 308));
        assertEquals(80, svg.marks().size());
    }

    private static boolean isOrange(String colour) {
        int rgb = Integer.decode(colour);
        return (rgb >> 16) > (rgb & 0xff);
    }

    /** Thirty rows: the thick line is the mean of the thin ones, and rises as class b has greater numbers. */
    @Test void dependenceIsThatOfTheSecondClass() {
        Svg svg = new Svg(learned(Trainings.training(Trainings.classes(30, 2, 2), "class", "logistic regression", "", 3)), "x0");
        assertEquals(1, svg.lines("2.5").size(), "one class");
        List<double[]> mean = svg.lines("2.5").get(0);
        List<List<double[]>> thin = svg.lines("0.6");
        assertEquals(30, thin.size());
        assertTrue(mean.get(0)[1] > mean.get(mean.size() - 1)[1], "upwards");
        assertEquals(mean.get(0)[1], thin.stream().mapToDouble(line -> line.get(0)[1]).average().getAsDouble(), 0.1);
        assertEquals(mean.get(mean.size() - 1)[1], thin.stream().mapToDouble(line -> line.get(line.size() - 1)[1]).average().getAsDouble(), 0.1);
    }
}
