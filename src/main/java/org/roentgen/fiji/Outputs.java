package org.roentgen.fiji;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.fiji.cohort.CohortView;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

/** What a command made: images and tables, in the order of its fields. */
public final class Outputs {

    private Outputs() { }

    /** Writes how they came about on all of them. */
    public static void sign(Command command) {
        List<Object> outputs = of(command);
        if (outputs.isEmpty()) return;
        List<String> steps = Provenance.of(command);
        for (Object output : outputs) {
            if (output instanceof ImagePlus) Provenance.write(steps, (ImagePlus) output);
            if (output instanceof ResultsTable) {
                Tables.setDecimals((ResultsTable) output, (ResultsTable) output);
                Provenance.write(steps, (ResultsTable) output);
            }
        }
    }

    /** Shows them from the calling thread: rows join the Results, the last image becomes the current one. */
    static void show(Command command) {
        for (Object output : of(command)) {
            if (output instanceof ImagePlus) ((ImagePlus) output).show();
            if (output instanceof ResultsTable) Tables.append((ResultsTable) output);
            if (output instanceof CohortView) ((CohortView) output).show();
        }
    }

    static List<Object> of(Command command) {
        List<Object> outputs = new ArrayList<>();
        for (Class<?> c = command.getClass(); c != Object.class; c = c.getSuperclass())
            for (Field field : c.getDeclaredFields()) {
                Parameter parameter = field.getAnnotation(Parameter.class);
                Object value = parameter != null && parameter.type() == ItemIO.OUTPUT ? get(field, command) : null;
                if (value != null) outputs.add(value);
            }
        return outputs;
    }

    private static Object get(Field field, Command command) {
        try {
            field.setAccessible(true);
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
