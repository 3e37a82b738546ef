package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleTables;

/** The pages that trainings write, as a macro goes. */
class TrainingReportTest {

    @TempDir Path folder;

    private String path(String name) {
        return folder.resolve(name).toString().replace('\\', '/');
    }

    private String run(String command, String options, String score) {
        Macros.Result result = Macros.run("setBatchMode(true); run('Clear Results');\nrun('" + command + "', 'table=" + SampleTables.table() + " " + options + "');\n"
            + "return d2s(getResult('" + score + "', 0), 9);");
        assertEquals("", result.error());
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(result.value));
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test void aModelHasItsPageBesideIt() throws IOException {
        String area = run("Train Classifier...", "exclude=patient folds=5 learner=[decision tree CART] modelfile=" + path("first.model"), "AUC");
        assertTrue(page("first.html").contains("<td>AUC</td><td class=\"number\">" + area + "</td>"), "the AUC of the results");
        assertTrue(page("first.html").contains("<td>Learner</td><td>decision tree CART</td>"), "the settings");
        assertFalse(page("first.html").contains(folder.toString()), "places of files");
        run("Train Classifier...", "exclude=patient folds=5 learner=[decision tree CART] modelfile=" + path("second.model"), "AUC");
        assertArrayEquals(Files.readAllBytes(folder.resolve("first.html")), Files.readAllBytes(folder.resolve("second.html")));
    }

    @Test void aPageNeedsNoModelAndNoneIsWrittenUnasked() throws IOException {
        run("Train Classifier...", "exclude=patient folds=5 reportfile=" + path("page.html"), "AUC");
        assertTrue(page("page.html").contains("<h2>TRIPOD+AI</h2>"));
        assertEquals(1, folder.toFile().list().length);
        run("Train Classifier...", "exclude=patient folds=5", "AUC");
        assertEquals(1, folder.toFile().list().length);
    }

    @Test void regressionsHavePages() throws IOException {
        String error = run("Train Regression...", "target=x exclude=[patient, class] folds=5 modelfile=" + path("number.model"), "R2");
        assertTrue(page("number.html").contains("<td>R2</td><td class=\"number\">" + error.replace('-', '−') + "</td>"), "the R2 of the results");
    }

    @Test void tuningsHavePages() throws IOException {
        String area = run("Tune Model...", "exclude=patient folds=3 search=ridge=0.1|1 modelfile=" + path("tuned.model"), "AUC");
        String page = page("tuned.html");
        assertTrue(page.contains("<td>AUC, mean over the parts</td><td class=\"number\">" + area + "</td>"), "the AUC of the results");
        assertTrue(page.contains("mean AUC of the parts " + area + " (95 % interval"), "the headline says the same");
        assertTrue(page.contains("tried on all rows: Best parameters: ridge="), "what was chosen");
        assertTrue(page.contains("<h2>What was tried</h2>") && page.contains("<td>ridge=0.1</td>"), "the trials");
    }

    @Test void fusionsSayWhatBlocksGive() throws IOException {
        StringBuilder text = new StringBuilder("image:x,clinical:age,genomic:g,class\n");
        Random random = new Random(1);
        for (int i = 0; i < 60; i++)
            text.append(random.nextGaussian() + i % 2).append(',').append(random.nextGaussian() + i % 2).append(',').append(random.nextGaussian())
                .append(i % 2 == 0 ? ",a\n" : ",b\n");
        Files.writeString(folder.resolve("blocks.csv"), text);
        for (String fusion : new String[] {"early", "late", "stacked"}) {
            Macros.Result result = Macros.run("setBatchMode(true); run('Train Classifier...', 'table=" + path("blocks.csv") + " folds=3 fusion=" + fusion + " modelfile="
                + path(fusion + ".model") + "');");
            assertEquals("", result.error());
            String page = page(fusion + ".html");
            assertTrue(page.contains("<h2>What each block gives</h2>") && page.contains("<td>genomic</td>"), fusion);
            assertFalse(page.contains("have no part in the model"), fusion);
        }
    }
}
