package org.roentgen.report.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.DeLong;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Regressions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TrainingPageTest {

    private static final String MARKUP = "<script>alert('x')</script> & \"y\"";

    static List<String> classifiers() {
        return Classifiers.names();
    }

    static List<String> regressions() {
        return Regressions.names();
    }

    private static List<String> headings(Document page) {
        List<String> headings = new ArrayList<>();
        NodeList found = page.getElementsByTagName("h2");
        for (int i = 0; i < found.getLength(); i++) headings.add(found.item(i).getTextContent());
        return headings;
    }

    private static List<String> drawings(Document page) {
        List<String> drawings = new ArrayList<>();
        NodeList found = page.getElementsByTagName("svg");
        for (int i = 0; i < found.getLength(); i++) {
            String label = ((Element) found.item(i)).getAttribute("aria-label");
            if (!label.isEmpty()) drawings.add(label);
        }
        return drawings;
    }

    @ParameterizedTest @MethodSource("classifiers") void everyClassifierHasAPage(String learner) throws Exception {
        Document page = Trainings.parsed(Trainings.page(Trainings.training(Trainings.classes(60, 3, 2), "class", learner, "", 3)));
        assertEquals(List.of("Remarks", "Data", "Scores", "Confusion matrix", "Curves", "Parts of the cross-validation", "What the predictions rest on",
            "What the model has learned", "Settings", "TRIPOD+AI", "CLEAR"), headings(page));
        List<String> drawings = drawings(page);
        assertTrue(drawings.containsAll(List.of("Confusion matrix", "ROC", "Precision and recall", "Calibration", "Decision curve", "Decision regions", "x0")),
            drawings.toString());
        assertEquals(learner.startsWith("decision tree"), drawings.contains("Decision tree"));
        boolean linear = List.of("logistic regression", "lasso", "elastic net", "linear SVM").contains(learner);
        assertEquals(linear, page.getDocumentElement().getTextContent().contains("Coefficients of the sum that gives the"));
    }

    @ParameterizedTest @MethodSource("regressions") void everyRegressionHasAPage(String learner) throws Exception {
        Document page = Trainings.parsed(Trainings.page(Trainings.training(Trainings.numbers(60, 3), "y", learner, "", 3)));
        assertEquals(List.of("Remarks", "Data", "Scores", "Predicted and true", "Parts of the cross-validation", "What the predictions rest on",
            "What the model has learned", "Settings", "TRIPOD+AI", "CLEAR"), headings(page));
        List<String> drawings = drawings(page);
        assertTrue(drawings.containsAll(List.of("Predicted and true", "Errors", "Bland and Altman", "Fitted line", "Fitted line along the first component", "x0")), drawings.toString());
        assertEquals(learner.startsWith("decision tree"), drawings.contains("Decision tree"));
    }

    @Test void nothingComesFromElsewhereAndTextIsText() throws Exception {
        DataTable plain = Trainings.classes(40, 2, 2);
        DataTable table = new DataTable(MARKUP, List.of(
            DataColumn.categories(MARKUP + " class", Block.CLINICAL, plain.column("class").numbers(), List.of(MARKUP + 1, MARKUP + 2)),
            plain.column("x0").renamed(MARKUP + " x0"), plain.column("x1").renamed(MARKUP + " x1"),
            DataColumn.categories(MARKUP + " c", Block.GENOMIC, IntStream.range(0, 40).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray(), List.of(MARKUP + "m", MARKUP
            + "n"))));
        for (String learner : new String[] {"decision tree C4.5", "logistic regression"}) {
            Training training = Trainings.training(table, MARKUP + " class", learner, "", 4);
            String text = new TrainingPage(training, new TrainingRequest(Map.of(MARKUP, MARKUP), MARKUP, List.of())).text(Progress.NONE);
            assertEquals(0, Trainings.parsed(text).getElementsByTagName("script").getLength());
            assertFalse(text.replace("http://www.w3.org/2000/svg", "").matches("(?s).*(https?:|src=|href=|url\\(|@import|<script|javascript:).*"));
        }
    }

    @ParameterizedTest @CsvSource({"class, random forest", "class, linear SVM", "y, gradient boosting"})
    void theSameTrainingGivesTheSamePageOnAnyNumberOfThreads(String target, String learner) {
        DataTable table = target.equals("y") ? Trainings.numbers(50, 4) : Trainings.classes(60, 4, 3);
        String one = Parallelization.runWithNumThreads(1, () -> Trainings.page(Trainings.training(table, target, learner, "", 3)));
        assertEquals(one, Parallelization.runWithNumThreads(4, () -> Trainings.page(Trainings.training(table, target, learner, "", 3))));
    }

    @Test void theNumbersAreTheScores() throws Exception {
        Training training = Trainings.training(Trainings.classes(80, 2, 2), "class", "logistic regression", "", 4);
        String page = Trainings.parsed(Trainings.page(training)).getDocumentElement().getTextContent();
        int[] all = IntStream.range(0, 80).toArray();
        ClassScores scores = training.heldOut().scores(all);
        DeLong area = new DeLong(new double[][] {scores.probabilities(1)}, scores.isOf(1));
        for (String said : new String[] {"Accuracy" + Numbers.score(scores.accuracy()), "Balanced accuracy" + Numbers.score(scores.balancedAccuracy()),
            "Brier" + Numbers.score(scores.brier()), "Log loss" + Numbers.score(scores.logLoss()),
            "AUC" + Numbers.score(scores.areaUnderRoc()), "b: AUC " + Numbers.score(area.area(0)) + " [" + Numbers.interval(area.interval(0, 0.95)) + "]"})
            assertTrue(page.contains(said), said);
        String limits = Numbers.interval(area.interval(0, 0.95));
        assertTrue(page.contains("AUC " + Numbers.score(area.area(0)) + " (95 % interval " + limits), "the headline");
        assertTrue(page.contains("AUC" + Numbers.score(area.area(0)) + limits), "the table says the same limits");
        for (int truth = 0; truth < 2; truth++) assertTrue(page.contains(Integer.toString(scores.confusion().count(truth, 1 - truth))));
    }

    @Test void theNumbersAreTheErrors() throws Exception {
        Training training = Trainings.training(Trainings.numbers(80, 3), "y", "ridge regression", "", 4);
        String page = Trainings.parsed(Trainings.page(training)).getDocumentElement().getTextContent();
        NumberScores scores = training.heldOut().numberScores(IntStream.range(0, 80).toArray());
        for (String said : new String[] {"R2" + Numbers.score(scores.r2()), "MAE" + Numbers.value(scores.mae()), "RMSE" + Numbers.value(scores.rmse()),
            "limits of agreement " + Numbers.value(scores.agreement().lowerLimit()) + " and " + Numbers.value(scores.agreement().upperLimit())})
            assertTrue(page.contains(said), said);
    }

    /** Few rows, one column, many classes, many columns: a page all the same, and never a large one. */
    @ParameterizedTest @CsvSource({"4, 2, 2, 2", "40, 1, 2, 4", "60, 3, 10, 3", "40, 2000, 2, 2", "3000, 2, 2, 2", "60, 3, 2, 30"})
    void extremesHavePages(int rows, int columns, int classes, int folds) throws Exception {
        String page = Trainings.page(Trainings.training(Trainings.classes(rows, columns, classes), "class", "random forest", "trees=10", folds));
        Trainings.parsed(page);
        assertTrue(page.length() < 3_000_000, page.length() + " letters");
        assertFalse(page.contains("NaN"), "a number that is none");
        String numbers = Trainings.page(Trainings.training(Trainings.numbers(rows, columns), "y", "random forest", "trees=10", Math.min(folds, rows / 2)));
        Trainings.parsed(numbers);
        assertTrue(numbers.length() < 3_000_000, numbers.length() + " letters");
        assertFalse(numbers.contains("NaN"), "a number that is none");
    }

    @Test void aModelThatLearnedNothingIsSaidToHave() throws Exception {
        DataTable table = Trainings.classes(40, 2, 2);
        String page = Trainings.page(Trainings.training(table, "class", "lasso", "lambda=1000", 4));
        Trainings.parsed(page);
        assertTrue(page.contains("Only 1 of 2 classes were ever predicted.") || page.contains("All rows were predicted alike"), "the remark");
        assertTrue(page.contains("Shuffling no column made the predictions worse"));
        assertTrue(page.contains("0 of 2 features have a part"));
        Trainings.parsed(Trainings.page(Trainings.training(Trainings.numbers(40, 2), "y", "lasso", "lambda=1000", 4)));
    }

    @Test void categoriesAndMissingCellsAndLongNames() throws Exception {
        String name = String.join("", Collections.nCopies(30, "very long "));
        double[] cells = Trainings.classes(40, 1, 2).column("x0").numbers();
        for (int i = 0; i < 15; i++) cells[i] = Double.NaN;
        DataTable table = Trainings.classes(40, 1, 2).with(DataColumn.numbers(name, Block.GENOMIC, cells)).with(DataColumn.numbers("same", Block.IMAGE, new double[40]))
            .with(DataColumn.categories("site", Block.CLINICAL, IntStream.range(0, 40).mapToDouble(i -> i % 5 == 4 ? Double.NaN : i % 3).toArray(), List.of("p", "q",
            "r")));
        Document page = Trainings.parsed(Trainings.page(Trainings.training(table, "class", "decision tree CART", "", 4)));
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("More than a fifth of the cells are missing in " + name));
        assertTrue(text.contains("1 of the columns have no part in the model") && text.contains("selected: same."), "the constant column");
        assertTrue(text.contains("(2 image, 1 genomic, 1 clinical; 1 of them categories)"), "blocks");
        DataTable only = new DataTable("t", List.of(table.column("class"), table.column("site")));
        assertTrue(Trainings.page(Trainings.training(only, "class", "naive Bayes", "", 4)).contains("no column of numbers to draw decision regions over"));
    }
}
