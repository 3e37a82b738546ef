package org.roentgen.report.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.tune.Criterion;
import org.roentgen.learn.tune.Search;
import org.roentgen.learn.tune.Trial;
import org.roentgen.learn.tune.TunedRecipe;

class ChecklistTest {

    /** 27 items in 52 parts: Collins et al. 2024, BMJ 385:e078378, table 2. */
    @Test void tripodHasItsItems() {
        assertEquals(List.of("1", "2", "3a", "3b", "3c", "4", "5a", "5b", "6a", "6b", "6c", "7", "8a", "8b", "8c", "9a", "9b", "9c", "10", "11", "12a", "12b", "12c",
            "12d",
            "12e", "12f", "12g", "13", "14", "15", "16", "17", "18a", "18b", "18c", "18d", "18e", "18f", "19", "20a", "20b", "20c", "21", "22", "23a", "23b", "24", "25",
            "26", "27a", "27b", "27c"), Checklist.tripodAi().numbers());
    }

    /** Kocak et al. 2023, Insights Imaging 14:75, table 1. */
    @Test void clearHasItsItems() {
        assertEquals(IntStream.rangeClosed(1, 58).mapToObj(Integer::toString).collect(Collectors.toList()), Checklist.clear().numbers());
    }

    @Test void whatIsKnownBelongsToItems() {
        for (String target : new String[] {"class", "y"}) {
            Training training = target.equals("y") ? Trainings.training(Trainings.numbers(30, 2), target, "ridge regression", "", 3)
                : Trainings.training(Trainings.classes(30, 2, 2), target, "lasso", "", 3);
            KnownItems known = new KnownItems(training, new TrainingRequest(Map.of("Impute", "median"), "1", List.of()), "AUC 1");
            assertTrue(Checklist.tripodAi().numbers().containsAll(known.tripodAi().keySet()));
            assertTrue(Checklist.clear().numbers().containsAll(known.clear().keySet()));
            assertEquals("AUC 1.", known.tripodAi().get("23a"));
            assertTrue(known.tripodAi().get("11").contains("Impute: median"));
            assertFalse(known.tripodAi().containsKey("12d"));
            assertFalse(known.tripodAi().get("12c").contains("()"), "no parameters");
        }
    }

    /** Scanners, parameters that were chosen, and the rows of each class are items too. */
    @Test void whatWasHarmonisedAndTunedIsSaid() {
        Training training = Trainings.training(Trainings.classes(30, 2, 2), "class", "lasso", "", 3);
        Map<String, String> settings = Map.of("Batch", "scanner", "ComBat", "mean only", "Covariates", "", "Balanced", "true", "Search", "lambda=1|2", "Strategy", "grid");
        TunedRecipe tuned = new TunedRecipe(p -> Trainings.recipe(Classifiers.named("lasso", p)), Search.all(List.of("lambda=1000", "lambda=0.01")), Criterion.AUC, 3);
        List<Trial> trials = tuned.tune(training.rows.features(), training.target(), training.rows.groups(), 1, Progress.NONE);
        KnownItems known = new KnownItems(training, new TrainingRequest(settings, "7.8.9", trials), "AUC 1");
        for (String text : new String[] {known.tripodAi().get("12d"), known.clear().get("32")})
            assertTrue(text.contains("Batch: scanner; ComBat: mean only. Batch effects were taken out"), text);
        assertTrue(known.tripodAi().get("12c").contains("Best parameters: lambda=0.01"), known.tripodAi().get("12c"));
        assertTrue(known.clear().get("34").endsWith("Roentgen 7.8.9."), known.clear().get("34"));
        assertTrue(known.clear().get("35").contains("Search: lambda=1|2; Strategy: grid"), known.clear().get("35"));
        assertTrue(known.tripodAi().get("13").startsWith("Each class weighed the same"), known.tripodAi().get("13"));
        assertTrue(known.tripodAi().get("20a").contains("a 15, b 15"), known.tripodAi().get("20a"));
    }
}
