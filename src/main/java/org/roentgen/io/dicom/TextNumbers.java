package org.roentgen.io.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers in the text of DS and IS values: "1.5\-2e3", padded with blanks. */
final class TextNumbers {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private TextNumbers() { }

    static double[] parse(int tag, String text) {
        String trimmed = trim(text);
        if (trimmed.isEmpty()) return new double[0];
        String[] parts = trimmed.split("\\\\", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) numbers[i] = parse(tag, parts[i].trim(), trimmed);
        return numbers;
    }

    private static double parse(int tag, String part, String text) {
        if (NUMBER.matcher(part).matches()) return Double.parseDouble(part);
        throw new DicomException(Tag.describe(tag) + " must hold numbers, but is '" + text + "'. Correct the header of this file.");
    }

    /** Without the padding: blanks and zero bytes at both ends. */
    static String trim(String text) {
        int from = 0, to = text.length();
        while (from < to && text.charAt(from) <= ' ') from++;
        while (to > from && text.charAt(to - 1) <= ' ') to--;
        return text.substring(from, to);
    }

    /** The number as a decimal string of at most 16 characters (PS3.5: DS), as exact as these allow. */
    static String decimal(double value) {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Number must be finite, but is " + value + ". DICOM has no such decimal string.");
        if (value == Math.rint(value) && Math.abs(value) < 1e15) return Long.toString((long) value);
        String text = Double.toString(value);
        for (int digits = 16; text.length() > 16; digits--)
            text = new BigDecimal(value).round(new MathContext(digits)).toString().toLowerCase(Locale.ROOT);
        return text;
    }
}
