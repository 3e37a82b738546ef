package org.roentgen.report.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.report.html.HtmlPage;

/** What each block of columns gives to a model that joins several, as its training found out. */
final class BlockSection {

    private static final List<String> KNOWN = List.of("Columns", "Tested", "AUC", "Accuracy", "R2", "RMSE", "Weight", "Loss of AUC without", "Loss of R2 without", "Loss of AUC shuffled",
        "Loss of R2 shuffled");

    private final JsonArray blocks;

    BlockSection(Training training) {
        JsonElement found = training.model.training().get("blocks");
        blocks = found == null ? new JsonArray() : found.getAsJsonArray();
    }

    /** Nothing where there are no blocks. */
    void write(HtmlPage page) {
        if (blocks.size() == 0) return;
        List<String> headings = new ArrayList<>();
        for (String name : KNOWN) if (blocks.get(0).getAsJsonObject().has(name)) headings.add(name);
        List<List<String>> rows = new ArrayList<>();
        for (JsonElement element : blocks) {
            JsonObject block = element.getAsJsonObject();
            List<String> row = new ArrayList<>(List.of(block.get("block").getAsString()));
            for (String name : headings) row.add(block.has(name) ? Numbers.value(block.get(name).getAsDouble()) : "–");
            rows.add(row);
        }
        headings.add(0, "Block");
        page.heading("What each block gives").table(headings, rows);
        page.note("Scores are those of a block alone; losses are what the whole loses without the block, and when the block is shuffled among patients.");
    }
}
