package org.roentgen.fiji;

import ij.ImagePlus;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;

import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * One input of a command, as its {@code @Parameter} field declares it: what a dialog shows, what a macro may say, and the rule that
 * every value must keep. The field's name is the macro key.
 * <p>Types: {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String} (text, choice, file, folder or image title)
 * and {@code ImagePlus}. Attributes: {@code unit} (see {@link Units}), {@code image} on a {@code String} that names an optional image, or several,
 * {@code choices} on one that is of a registry (see {@link RegisteredNames}), {@code place} first on what the command works on, such as a table.
 */
public final class Input {

    private final Field field;
    private final Parameter parameter;

    Input(Field field) {
        this.field = field;
        parameter = field.getAnnotation(Parameter.class);
        field.setAccessible(true);
    }

    public String name() {
        return field.getName();
    }

    /** The macro key: ImageJ's recorder writes keys in lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return parameter.label().isEmpty() ? name() : parameter.label();
    }

    public String description() {
        return parameter.description();
    }

    public Class<?> type() {
        return field.getType();
    }

    public boolean isImage() {
        return type() == ImagePlus.class;
    }

    public boolean isNumber() {
        return type() == int.class || type() == long.class || type() == double.class;
    }

    public boolean isFlag() {
        return type() == boolean.class;
    }

    /** A text that names an open image, or says that there is none. */
    public boolean isImageTitle() {
        return !attribute("image").isEmpty() && !isImageList();
    }

    /** Titles of several images; see {@link Readers}. */
    public boolean isImageList() {
        return attribute("image").equals("images");
    }

    /** An image title that may also say Selection. */
    public boolean isMask() {
        return attribute("image").equals("mask");
    }

    /** An image title that may also say Selection, Overlay or None: where labels begin. */
    public boolean isSeeds() {
        return attribute("image").equals("seeds");
    }

    /** An image title that may be of an image of any size. */
    public boolean isKernel() {
        return attribute("image").equals("kernel");
    }

    /** What the command works on: it comes before other inputs, though it be inherited. */
    boolean isFirst() {
        return attribute("place").equals("first");
    }

    public boolean isRequired() {
        return parameter.required();
    }

    public boolean isPersisted() {
        return parameter.persist();
    }

    public String[] choices() {
        String registry = attribute("choices");
        return registry.isEmpty() ? parameter.choices() : RegisteredNames.of(registry).toArray(new String[0]);
    }

    public String style() {
        return parameter.style();
    }

    public double min() {
        return parameter.min().isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(parameter.min());
    }

    public double max() {
        return parameter.max().isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(parameter.max());
    }

    public String stepSize() {
        return parameter.stepSize();
    }

    /** What kind of number it is: "length", "percent", … ; empty when it says nothing. */
    public String unit() {
        return attribute("unit");
    }

    public Object get(Command command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public void set(Command command, Object value) {
        try {
            field.set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value that a macro's text means. @throws IllegalArgumentException when it means none */
    public Object parse(String text) {
        return InputText.parse(this, text);
    }

    /** The text that a macro needs to say to get this value; {@link #parse} is its inverse. */
    public String format(Object value) {
        return InputText.format(this, value);
    }

    /** A file or a folder, as text. */
    public boolean isPath() {
        return type() == String.class && !style().isEmpty();
    }

    /** @throws IllegalArgumentException when the value breaks the declared range or choices */
    void check(Object value, String unitText) {
        if (isNumber()) checkRange(((Number) value).doubleValue(), value, unitText.isEmpty() ? "" : " " + unitText);
        else if (isImage() && value == null)
            throw new IllegalArgumentException(label() + " must be an open image, but there is none. Open an image first.");
        else if (choices().length > 0 && !Arrays.asList(choices()).contains(value))
            throw new IllegalArgumentException(label() + " must be one of " + String.join(", ", choices())
                + ", but is \"" + value + "\". Write it exactly like that.");
        else if (isRequired() && "".equals(value))
            throw new IllegalArgumentException(label() + " must be given, but is empty. Write " + key() + "=[…].");
    }

    private void checkRange(double value, Object shown, String unit) {
        if (value >= min() && value <= max()) return;
        String rule = Double.isInfinite(max()) ? "at least " + parameter.min() + unit
            : Double.isInfinite(min()) ? "at most " + parameter.max() + unit
            : "from " + parameter.min() + " to " + parameter.max() + unit;
        throw new IllegalArgumentException(label() + " must be " + rule + ", but is " + shown + unit
            + ". Choose a value in that range.");
    }

    private String attribute(String name) {
        for (Attr attr : parameter.attrs())
            if (attr.name().equals(name)) return attr.value();
        return "";
    }
}
