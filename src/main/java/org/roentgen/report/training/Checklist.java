package org.roentgen.report.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.roentgen.report.html.HtmlPage;

/**
 * The items of a reporting guideline, what is known of each from the training, and what its authors have to add. The items are in own words.
 * <p>TRIPOD+AI: Collins et al. 2024, BMJ 385:e078378, doi:10.1136/bmj-2023-078378. CLEAR: Kocak et al. 2023, Insights Imaging 14:75, doi:10.1186/s13244-023-01415-8.
 */
final class Checklist {

    private final List<String[]> items = new ArrayList<>();

    private Checklist(String file) {
        try (InputStream in = Checklist.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) items.add(line.split("\\|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checklist tripodAi() {
        return new Checklist("tripod-ai.txt");
    }

    static Checklist clear() {
        return new Checklist("clear.txt");
    }

    List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (String[] item : items) numbers.add(item[0]);
        return numbers;
    }

    /** @param known sentences by the numbers of items */
    void write(HtmlPage page, Map<String, String> known) {
        List<List<String>> rows = new ArrayList<>();
        for (String[] item : items) rows.add(List.of(item[0] + " " + item[1], known.getOrDefault(item[0], ""), item[2]));
        page.table(List.of("Item", "Known from this training", "For you to say"), rows);
    }
}
