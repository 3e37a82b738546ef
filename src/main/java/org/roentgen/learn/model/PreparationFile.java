package org.roentgen.learn.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.roentgen.image.WholeFile;
import org.roentgen.learn.prepare.FittedPreparation;

/** A fitted preparation on disk, as JSON that people can read. */
public final class PreparationFile {

    private static final int FORMAT = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

    private PreparationFile() { }

    /** Writes beside the file and moves, so that nothing half-written is left. */
    public static void write(FittedPreparation preparation, Path file) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.add("preparation", preparation.json());
        WholeFile.write(file, unfinished -> Files.writeString(unfinished, GSON.toJson(json)));
    }

    /** @throws IllegalArgumentException when it is no such file, or of a later format */
    public static FittedPreparation read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            if (json.get("format").getAsInt() > FORMAT)
                throw new IllegalArgumentException("Pipeline file must be of format " + FORMAT + " or earlier, but is of " + json.get("format") + ". Update Roentgen.");
            return FittedPreparation.of(json.getAsJsonObject("preparation"));
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException | ClassCastException
            | NumberFormatException | IOException e) {
            throw new IllegalArgumentException("Pipeline file must be as Prepare Table wrote it, but " + file.getFileName()
                + " is not. Take another copy, or prepare again.", e);
        }
    }
}
