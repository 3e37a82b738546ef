package org.roentgen.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.explain.ModelShap;
import org.roentgen.learn.explain.PatientExplanation;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.Svg;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PatientPageTest {

    private static final int ROWS = 40, COLUMNS = 20;

    /** Columns c0 …, the first without a value in the first row, and patients with markup in their names. */
    private static DataTable table() {
        Random random = new Random(1);
        DataTable table = new DataTable("t", List.of(DataColumn.texts("who", Block.IMAGE, IntStream.range(0, ROWS).mapToObj(i -> "<b>" + i).toArray(String[]::new)),
            DataColumn.categories("class", Block.IMAGE, IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray(), List.of("a&b", "c"))));
        for (int c = 0; c < COLUMNS; c++) {
            double[] values = IntStream.range(0, ROWS).mapToDouble(i -> random.nextGaussian() + i % 2).toArray();
            if (c == 0) values[0] = Double.NaN;
            table = table.with(DataColumn.numbers("c" + c, Block.IMAGE, values));
        }
        return table;
    }

    private static Document page(int similar) throws Exception {
        DataTable table = table();
        String text = text(table, model(table, "random forest"), similar, "a&b");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.replaceFirst("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)));
    }

    private static Model model(DataTable table, String learner) {
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEAN, false))), Classifiers.named(learner, ""), ClassWeights.NONE);
        return new Model(recipe.train(table.without(List.of("who", "class")), Target.classes(table.column("class")), 1), "class", new JsonObject());
    }

    private static String text(DataTable table, Model model, int similar, String confident) {
        PatientExplanation patient = new PatientExplanation(model, table, 0, new ModelShap(model, table, 100, 1), similar, Progress.NONE);
        return new PatientPage(patient, "<b>0").text(confident, 0.9, "calibrated", "who", List.of("made & signed"));
    }

    @Test void saysWhatIsKnown() throws Exception {
        Document page = page(3);
        String text = page.getDocumentElement().getTextContent();
        for (String said : new String[] {"Patient <b>0", "class: a&b (the table says a&b)", "Prediction set", "With a confidence of 90 %: a&b.", "calibrated",
            "made & signed", "1 of the 20 columns that the model takes.", "1 of 40", "5 other columns together"}) assertTrue(text.contains(said), said);
        NodeList tables = page.getElementsByTagName("table");
        assertTrue(tables.item(2).getTextContent().contains("c0"), "the missing column");
        assertEquals(3, tables.getLength());                                       // probabilities, similar patients, missing columns
        assertEquals(2 + 1 + 3 + 1 + 1 + 1, page.getElementsByTagName("tr").getLength());
        assertEquals(16, page.getElementsByTagName("rect").getLength());
    }

    /** What is explained is in other units than what is predicted: the page says which. */
    @ParameterizedTest @CsvSource(delimiter = '|', value = {"gradient boosting | log odds of c is expected to be | 2.2 is 90 %", "AdaBoost | score of c is expected to be | The higher the score",
        "naive Bayes | P(c) is expected to be | they add up)."})
    void unitsAreSaid(String learner, String explained, String unit) {
        DataTable table = table();
        String text = text(table, model(table, learner), 1, "c");
        assertTrue(text.contains(explained) && text.contains(unit), text);
        assertEquals(learner.equals("naive Bayes"), text.contains("they add up).</p>"));
    }

    /** From what is expected to what is predicted, the bars with those that are joined add up; each row is shown with its own truth. */
    @Test void barsAddUpAndSimilarRowsHaveTheirOwnTruth() {
        DataTable table = table();
        Model model = model(table, "random forest");
        PatientExplanation patient = new PatientExplanation(model, table, 0, new ModelShap(model, table, 0, 1), ROWS, Progress.NONE);
        String text = text(table, model, ROWS, "c");
        List<String> bars = new Svg(text, "What raises and lowers the prediction").texts();
        double rest = patient.ranked().stream().skip(15).mapToDouble(column -> patient.values().value(0, 0, column)).sum();
        assertTrue(bars.contains(String.format(Locale.ROOT, "%+.3g", rest).replace('-', '−')), rest + " in " + bars);
        double sum = bars.stream().filter(bar -> bar.matches("[+−][0-9.]+")).mapToDouble(bar -> Double.parseDouble(bar.replace('−', '-'))).sum();
        assertEquals(patient.values().total(0, 0) - patient.values().expected(0), sum, 16 * 5e-4);                 // three digits of numbers below 1
        for (int other : patient.similar())
            assertTrue(text.matches("(?s).*<td>&lt;b&gt;" + other + "</td><td class=\"number\">[0-9.]+</td><td>" + (other % 2 == 0 ? "a&amp;b" : "c") + "</td>.*"),
                "row " + other);
    }

    @Test void numbersHaveAnInterval() {
        DataTable table = table();
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEAN, false))), Regressions.named("random forest", "trees=5"), ClassWeights.NONE);
        Model model = new Model(recipe.train(table.without(List.of("who", "class", "c1")), Target.numbers(table.column("c1")), 1), "c1", new JsonObject());
        String text = text(table, model, 0, "1 to 2");
        assertTrue(text.contains("<h2>Prediction interval</h2>") && text.contains("1 to 2.") && text.contains("<p>c1 is expected to be "), text);
        assertFalse(text.contains("Probability"));
    }

    @Test void noSimilarPatients() throws Exception {
        assertEquals(2, page(0).getElementsByTagName("table").getLength());
    }
}
