package org.roentgen.learn.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.roentgen.image.Memory;
import org.roentgen.image.WholeFile;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.prepare.JsonList;
import org.roentgen.learn.train.Predictor;

/**
 * Models on disk: a zip with {@code model.json}, which people can read (columns with their units, preparation, features in their order, classes, spacing of pixels, the
 * learner's parameters, what it was trained on and what it learned, versions, hashes), and {@code predictor.bin}, the learned object as Java writes it. Reading trusts
 * nobody: sizes and hashes are checked first, and of the object's classes only those of {@link AllowedClasses} are let through.
 */
public final class ModelFile {

    /** The version of this format; readers refuse later ones. */
    private static final int FORMAT = 1;
    private static final String JSON = "model.json", OBJECT = "predictor.bin";
    private static final long LARGEST_JSON = 1L << 28, LARGEST_OBJECT = 1L << 36;

    /** Models are packed to a hundredth at the very least; a thousandth is a bomb of zeros. */
    private static final long MOST_FOLD = 500, SMALL = 1L << 24;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

    private ModelFile() { }

    /**
     * Writes beside the file and moves, so that nothing half-written is left, nor what nobody could read: it is read again, unless it takes more than half of the
     * memory.
     * @param version of the suite */
    public static void write(Model model, String version, Path file) {
        WholeFile.write(file, unfinished -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                begin(zip, OBJECT);
                LearnedObject.Written object = LearnedObject.write(model.predictor(), zip);
                begin(zip, JSON);
                Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                GSON.toJson(json(model, version, object), text);
                text.flush();
                if (2 * object.bytes() > Memory.free(2 * object.bytes())) return;
            } catch (RuntimeException | StackOverflowError | NotSerializableException e) {
                throw unreadable(e);
            }
            try (ZipFile zip = new ZipFile(unfinished.toFile())) {
                LearnedObject.read(zip, zip.getEntry(OBJECT));
            } catch (ClassNotFoundException | RuntimeException | StackOverflowError | InvalidClassException e) {
                throw unreadable(e);
            }
        });
    }

    private static IllegalArgumentException unreadable(Throwable e) {
        return new IllegalArgumentException("Model must be one that can be read again, but this one is not: " + e.getMessage() + ". Choose another learner, or smaller"
            + " trees.", e);
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);                                                // the same model is the same file
        zip.putNextEntry(entry);
    }

    private static JsonObject json(Model model, String version, LearnedObject.Written object) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("roentgen", version);
        json.addProperty("weka", weka.core.Version.VERSION);
        json.addProperty("java", System.getProperty("java.version"));
        json.addProperty("learner", model.learner());
        json.add("parameters", model.parameters());
        json.addProperty("target", model.target());
        json.add("classes", GSON.toJsonTree(model.classes()));
        json.add("spacing", GSON.toJsonTree(model.spacing()));
        json.addProperty("spacing unit", model.spacingUnit());
        json.add("training", model.training());
        json.add("preparation", model.preparation().json());
        List<String> features = model.preparation().features();
        json.add("features", GSON.toJsonTree(features));
        json.add("predictor", model.predictor().json(features, model.classes()));
        json.addProperty("predictor bytes", object.bytes());
        json.addProperty("predictor sha256", object.sha256());
        return json;
    }

    /**
     * @throws IllegalArgumentException when it is no model file, of a later format, damaged or changed, or holds what a model has no need of
     * @throws UncheckedIOException when it cannot be read
     */
    public static Model read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonObject json = json(zip, entry(zip, JSON, LARGEST_JSON, file));
            int format = json.get("format").getAsInt();
            if (format > FORMAT)
                throw new IllegalArgumentException("Model file " + file.getFileName() + " must be of format " + FORMAT + " or earlier, but is of " + format
                    + ". Update Roentgen.");
            ZipEntry object = entry(zip, OBJECT, LARGEST_OBJECT, file);
            if (!LearnedObject.sha256(zip, object).equals(json.get("predictor sha256").getAsString())) throw damaged(file, "changed after it was written", null);
            return model(json, predictor(zip, object, file));
        } catch (ZipException | JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException | NumberFormatException
            | ClassCastException e) {
            throw damaged(file, "damaged or none", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes((int) entry.getSize() + 1);
            if (text.length != entry.getSize()) throw new ZipException("an entry of another size");
            return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
        }
    }

    private static ZipEntry entry(ZipFile zip, String name, long most, Path file) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw damaged(file, "without " + name, null);
        long size = entry.getSize(), memory = Runtime.getRuntime().maxMemory();
        if (size < 0 || size > most || size > SMALL && size > MOST_FOLD * entry.getCompressedSize()) throw damaged(file, "of a wrong size", null);
        if (size > memory / 2)
            throw new IllegalArgumentException("Model file must fit into half of Java's memory (" + (memory >> 21) + " MB), but " + file.getFileName() + " is of "
                + (size >> 20) + " MB. Give Java more memory.");
        return entry;
    }

    private static IllegalArgumentException damaged(Path file, String what, Exception cause) {
        return new IllegalArgumentException("Model file must be as Roentgen wrote it, but " + file.getFileName() + " is " + what
            + ". Take another copy, or train again.", cause);
    }

    private static Predictor predictor(ZipFile zip, ZipEntry object, Path file) {
        try {
            return LearnedObject.read(zip, object);
        } catch (IOException | ClassNotFoundException | RuntimeException | StackOverflowError e) {       // a forged stream makes any class throw anything
            throw new IllegalArgumentException("Model file must hold a learner of Roentgen or Weka and nothing else, but " + file.getFileName() + " does not: "
                + e.getMessage() + ". Do not use it unless you know who made it.", e);
        }
    }

    private static Model model(JsonObject json, Predictor predictor) {
        return new Model(FittedPreparation.of(json.getAsJsonObject("preparation")), predictor, JsonList.names(json.get("classes")),
            json.get("target").getAsString(), json.get("learner").getAsString(),
            json.has("parameters") ? json.getAsJsonObject("parameters") : new JsonObject(), json.getAsJsonObject("training"),
            spacing(json), json.has("spacing unit") ? json.get("spacing unit").getAsString() : "");
    }

    private static double[] spacing(JsonObject json) {
        return json.has("spacing") ? GSON.fromJson(json.get("spacing"), double[].class) : new double[0];
    }
}
