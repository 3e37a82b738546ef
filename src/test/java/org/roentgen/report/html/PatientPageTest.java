package org.roentgen.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
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
import org.roentgen.learn.train.Target;
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
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEAN, false))), Classifiers.named("random forest", ""), ClassWeights.NONE);
        Model model = new Model(recipe.train(table.without(List.of("who", "class")), Target.classes(table.column("class")), 1), "class", new JsonObject());
        PatientExplanation patient = new PatientExplanation(model, table, 0, new ModelShap(model, table, 0, 1), similar, Progress.NONE);
        String text = new PatientPage(patient, "<b>0").text("a&b", 0.9, "calibrated", "who", List.of("made & signed"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.replaceFirst("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)));
    }

    @Test void saysWhatIsKnown() throws Exception {
        Document page = page(3);
        String text = page.getDocumentElement().getTextContent();
        for (String said : new String[] {"Patient <b>0", "class: a&b (the table says a&b)", "With a confidence of 90.0 %: a&b.", "calibrated",
            "made & signed", "1 of the 20 columns that the model takes.", "1 of 40", "5 other columns together"}) assertTrue(text.contains(said), said);
        NodeList tables = page.getElementsByTagName("table");
        assertTrue(tables.item(2).getTextContent().contains("c0"), "the missing column");
        assertEquals(3, tables.getLength());                                       // probabilities, similar patients, missing columns
        assertEquals(2 + 1 + 3 + 1 + 1 + 1, page.getElementsByTagName("tr").getLength());
        assertEquals(16, page.getElementsByTagName("rect").getLength());
    }

    @Test void noSimilarPatients() throws Exception {
        assertEquals(2, page(0).getElementsByTagName("table").getLength());
    }
}
