package org.roentgen.fiji;

import ij.ImagePlus;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

/**
 * The inputs of a command in the order in which people meet them: images and what else it works on, then the command's own
 * parameters, then the common ones that it inherits. Services and contexts are none of them.
 */
public final class Inputs implements Iterable<Input> {

    private final List<Input> inputs;

    private Inputs(List<Input> inputs) {
        this.inputs = inputs;
    }

    public static Inputs of(Class<? extends Command> command) {
        List<Input> images = new ArrayList<>(), first = new ArrayList<>(), others = new ArrayList<>();
        for (Class<?> c = command; c != Object.class; c = c.getSuperclass()) {
            List<Input> leading = new ArrayList<>();
            for (Field field : c.getDeclaredFields())
                if (isInput(field)) {
                    Input input = new Input(field);
                    (input.isImage() ? images : input.isFirst() ? leading : others).add(input);
                }
            first.addAll(0, leading);
        }
        images.addAll(first);
        images.addAll(others);
        return new Inputs(Collections.unmodifiableList(images));
    }

    private static boolean isInput(Field field) {
        Parameter parameter = field.getAnnotation(Parameter.class);
        boolean known = field.getType().isPrimitive() || field.getType() == String.class || field.getType() == ImagePlus.class;
        return parameter != null && parameter.type() != ItemIO.OUTPUT && known;
    }

    @Override public Iterator<Input> iterator() {
        return inputs.iterator();
    }

    int count() {
        return inputs.size();
    }

    /** The image that the command works on, or null when it makes one from nothing or from files. */
    public Input mainImage() {
        return inputs.stream().filter(Input::isImage).findFirst().orElse(null);
    }

    /** @throws IllegalArgumentException when a value of the command breaks its declaration */
    public void check(Command command) {
        for (Input input : inputs) input.check(input.get(command), Units.text(input, this, command));
    }

    /**
     * Gives the command the values that a macro names, and leaves its defaults elsewhere.
     * @throws IllegalArgumentException for a key that the command does not know, or a text that is no value
     */
    public void set(Command command, Map<String, String> options) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            Input input = find(option.getKey());
            input.set(command, input.parse(option.getValue()));
        }
    }

    private Input find(String key) {
        for (Input input : inputs)
            if (input.key().equalsIgnoreCase(key)) return input;
        throw new IllegalArgumentException("Macro key must be one of " + inputs.stream().map(Input::key).collect(Collectors.joining(", "))
            + ", but is \"" + key + "\". Record the command to see its line.");
    }

    Input named(String name) {
        for (Input input : inputs)
            if (input.name().equals(name)) return input;
        return null;
    }
}
