package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Progress;
import org.roentgen.report.html.HtmlPage;

/**
 * The page of a training, in one file that needs nothing from elsewhere: data, remarks, scores, curves, what the predictions rest on, a picture of what was learned, the
 * settings, and two checklists (TRIPOD+AI, CLEAR) as far as they are known.
 * <p>The same training gives the same page, on any number of threads; it has no date. Files of any size of table stay small: plots show as many rows as can be seen.
 */
public final class TrainingPage {

    private final Training training;
    private final TrainingRequest request;

    public TrainingPage(Training training, TrainingRequest request) {
        this.training = training;
        this.request = request;
    }

    public String text(Progress progress) {
        HtmlPage page = new HtmlPage("Training of " + training.target().name + ": " + training.model.learner());
        ClassSection classes = training.isClassification() ? new ClassSection(training, progress.part(0, 0.9)) : null;
        NumberSection numbers = training.isClassification() ? null : new NumberSection(training, progress.part(0, 0.9));
        String headline = classes != null ? classes.headline(!request.trials().isEmpty()) : numbers.headline();
        page.paragraph("In rows that the models had not seen: " + headline + ". Tested by " + training.validation() + ".");
        remarks(page);
        new DataSection(training).write(page);
        if (classes != null) classes.write(page);
        else numbers.write(page);
        new BlockSection(training).write(page);
        ImportanceSection importance = new ImportanceSection(training);
        importance.write(page);
        new LearnedSection(training, importance).write(page);
        settings(page);
        checklists(page, headline);
        progress.done(1);
        return page.text();
    }

    private void remarks(HtmlPage page) {
        page.heading("Remarks").list(new Remarks(training).lines());
    }

    private void settings(HtmlPage page) {
        List<List<String>> rows = new ArrayList<>();
        request.settings().forEach((label, value) -> rows.add(List.of(label, value.isEmpty() ? "–" : value)));
        page.heading("Settings").table(List.of(), rows);
        if (!request.trials().isEmpty()) page.heading("What was tried").table(List.of("Parameters", "Score", "Rows"), request.trials())
            .note("Score: the criterion (automatic: AUC of classes, R2 of numbers), of log loss and MAE with a minus, so that higher is better; the choice is among"
                + " those tried on all rows: " + request.parameters() + ".");
        page.note("Roentgen " + request.version() + ", Weka " + weka.core.Version.VERSION + ", Java " + System.getProperty("java.version") + ". Table "
            + training.read.title + ", SHA-256 " + training.read.hash() + ".");
    }

    private void checklists(HtmlPage page, String headline) {
        KnownItems known = new KnownItems(training, request, headline);
        page.heading("TRIPOD+AI");
        page.note("Items of TRIPOD+AI in our words (Collins et al. 2024, BMJ 385:e078378), as far as the software knows them. Check what is filled in, and add the"
            + " rest.");
        Checklist.tripodAi().write(page, known.tripodAi());
        page.heading("CLEAR").note("Items of CLEAR in our words (Kocak et al. 2023, Insights into Imaging 14:75), for studies of radiomics.");
        Checklist.clear().write(page, known.clear());
        page.note("A model made from data of patients, for research; no diagnosis.");
    }
}
