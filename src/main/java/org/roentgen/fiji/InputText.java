package org.roentgen.fiji;

import ij.ImagePlus;

/** The value of an input as a macro writes it, and back. */
final class InputText {

    private InputText() {}

    static Object parse(Input input, String text) {
        if (input.isImage()) return OpenImages.named(text, input.label());
        if (input.isFlag()) return flag(input, text);
        if (input.isNumber()) return number(input, text.trim());
        return text;
    }

    static String format(Input input, Object value) {
        if (value == null) return "";
        if (value instanceof ImagePlus) return ((ImagePlus) value).getTitle();
        if (value instanceof Double && (Double) value == Math.rint((Double) value) && Math.abs((Double) value) < 1e9)
            return Long.toString(((Double) value).longValue());
        return input.isPath() ? value.toString().replace('\\', '/') : value.toString();
    }

    private static Boolean flag(Input input, String text) {
        if (text.equals("true")) return true;
        if (text.equals("false")) return false;
        throw new IllegalArgumentException(input.label() + " must be true or false, but is \"" + text + "\". Write " + input.key() + "=true, or leave it out.");
    }

    private static Object number(Input input, String text) {
        try {
            if (input.type() == int.class) return Integer.valueOf(text);
            if (input.type() == long.class) return Long.valueOf(text);
            double value = Double.parseDouble(text);
            if (!Double.isNaN(value) && !text.matches(".*[dDfF]") || text.endsWith("Infinity")) return value;
        } catch (NumberFormatException e) {
            // said below
        }
        boolean fraction = input.type() == double.class;
        throw new IllegalArgumentException(input.label() + " must be " + (fraction ? "a number" : "a whole number") + ", but is \"" + text
            + "\". Write it like " + (fraction ? "1.5, with a decimal point." : "3."));
    }
}
