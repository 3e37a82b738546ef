package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleTables;

/** Tables as people have them, in every command that learns: the result, or an error in the form of all errors. */
class BadTablesTest {

    private static final Map<String, String> COMMANDS = commands();

    private static Map<String, String> commands() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Train Classifier...", "folds=5");
        all.put("Train Regression...", "target=x exclude=class folds=5");
        all.put("Tune Model...", "search=ridge=1|10 folds=3");
        all.put("Select Features...", "folds=3");
        all.put("Prepare Table...", "");
        all.put("Check Leakage...", "");
        all.put("Harmonize Features (ComBat)...", "exclude=class");
        all.put("Survival Analysis...", "time=x event=class eventvalue=a");
        all.put("Apply Model...", "model=" + SampleTables.model());
        all.put("Evaluate Classifier...", "replicates=10 model=" + SampleTables.model());
        all.put("Explore Cohort...", "");
        return all;
    }

    @TempDir Path folder;

    private String file(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return file.toString().replace('\\', '/');
    }

    /** Columns x, y, site, patient, class. */
    private static String rows(int n, String classes) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("x,y,site,patient,class\n");
        for (int i = 0; i < n; i++)
            text.append(1 + random.nextDouble()).append(',').append(random.nextGaussian()).append(i % 4 < 2 ? ",A,p" : ",B,p").append(i % 3).append(',')
                .append(classes.charAt(i % classes.length())).append('\n');
        return text.toString();
    }

    private static String run(String command, String options) {
        return Macros.run("setBatchMode(true); run('Clear Results');\nrun('" + command + "', '" + options + "');").error();
    }

    @Test void strataWithoutGroupsAreSaid() throws IOException {
        String message = ErrorForm.message(run("Survival Analysis...", "table=" + file(rows(30, "ab")) + " time=x event=class eventvalue=a strata=site"));
        ErrorForm.check(message);
        assertTrue(message.startsWith("Group must be given where strata are"), message);
        assertEquals("", run("Survival Analysis...", "table=" + file(rows(30, "ab")) + " time=x event=class eventvalue=a group=patient strata=site"));
    }

    private void inAll(String text) throws IOException {
        String table = file(text);
        COMMANDS.forEach((command, options) -> {
            String error = run(command, "table=" + table + " " + options);
            if (!error.isEmpty()) ErrorForm.check(ErrorForm.message(error));
        });
    }

    private String trained(String text, String options) throws IOException {
        return run("Train Classifier...", "table=" + file(text) + " " + options);
    }

    private void assertSaid(String part, String error) {
        assertTrue(error.contains(part), "«" + error + "» should say «" + part + "»");
        ErrorForm.check(ErrorForm.message(error));
    }

    @Test void oneClass() throws IOException {
        inAll(rows(30, "a"));
        assertSaid("must have 2 to 100 classes, but has 1", trained(rows(30, "a"), ""));
    }

    @Test void fewerRowsThanFolds() throws IOException {
        for (int n = 1; n < 4; n++) inAll(rows(n, "ab"));
        assertSaid("Folds must be at most", trained(rows(4, "ab"), "folds=5"));
    }

    @Test void fewerGroupsThanFolds() throws IOException {
        assertSaid("Folds must be at most the number of groups", trained(rows(30, "ab"), "group=patient folds=5"));
        assertEquals("", trained(rows(30, "ab"), "group=patient folds=3"));
        for (String command : List.of("Tune Model...", "Select Features..."))
            assertSaid("Folds must be at most the number of groups", run(command, "table=" + file(rows(30, "ab")) + " group=patient folds=5 search=ridge=1|10".replace(
                command.startsWith("Select") ? " search=ridge=1|10" : "nothing", "")));
    }

    @Test void constantAndMissingColumns() throws IOException {
        String some = rows(30, "ab").replaceAll("(?m)^x,", "k,m,x,").replaceAll("(?m)^(\\d)", "7,,$1");
        inAll(some);
        assertEquals("", trained(some, "folds=5"));
        String nothing = "k,m,class\n" + "7,,a\n7,,b\n".repeat(10);
        inAll(nothing);
        assertEquals("", trained(nothing, "folds=5"));
        inAll("x,y,class\n" + ",,a\n,,b\n".repeat(10));
        inAll("x,y,class\n" + "1,2,\n3,4,\n".repeat(10));
    }

    @Test void cellsThatAreNoNumbers() throws IOException {
        String words = rows(30, "ab").replaceFirst("\n[0-9.]+,", "\n<5,");
        inAll(words);
        inAll(rows(30, "ab").replaceFirst("\n[0-9.]+,", "\ninf,"));
        inAll(rows(30, "ab").replaceFirst("\n[0-9.]+,", "\n1e300,"));
    }

    /** All the same table. */
    @Test void commasMarksAndLineBreaks() throws IOException {
        String plain = rows(30, "ab"), commas = plain.replace(',', ';').replace('.', ','), quoted = plain.replace(",A,", ",\"A\nB\",").replace("class", "\"class\"");
        for (String text : new String[] {plain, "\ufeff" + plain, commas, quoted, plain.replace("\n", "\r\n\r\n")}) {
            inAll(text);
            assertEquals("", trained(text, "folds=5"));
            DataTable read = TableFile.read(folder.resolve("table.csv"), Block.IMAGE).table();
            assertEquals(30, read.rows());
            assertEquals(1.7308781907032909, read.column("x").number(0), text);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"x,x,class\n1,2,a\n", "x,y,class\n1,2\n", "x,class\n\"1,a\n2,b\n", "", "\n\n", "x,class",
        "x,class\n"}) void whatIsNoTable(String text) throws IOException {
        inAll(text);
        assertTrue(!trained(text, "").isEmpty());
    }

    @Test void targetsThatAreMissing() throws IOException {
        String text = rows(40, "ab ").replace(", \n", ",\n");
        inAll(text);
        assertEquals("", trained(text, "folds=5"));
        assertSaid("must be one of", run("Train Classifier...", "table=" + file(text) + " target=nothing"));
    }

    @Test void moreColumnsThanRows() throws IOException {
        StringBuilder text = new StringBuilder("class");
        for (int c = 0; c < 10_000; c++) text.append(",f").append(c);
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            text.append(i % 2 == 0 ? "\na" : "\nb");
            for (int c = 0; c < 10_000; c++) text.append(',').append(random.nextInt(1000));
        }
        assertEquals("", trained(text.toString(), "folds=2 learner=[random forest]"));
        assertEquals("", trained(text.toString(), "folds=2 learner=lasso"));
        assertEquals("", run("Select Features...", "table=" + file(text.toString()) + " folds=2 selection=[ANOVA F]"));
    }
}
