package org.roentgen.fiji;

import ij.macro.Interpreter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * ImageJ's option strings, {@code sigma=2 mask=[my mask] flag}, read strictly: every key once, every bracket closed, nothing left over.
 * A value may be {@code [in brackets]} (which may nest) or {@code 'in quotes'}; {@code key=&name} takes the macro variable's value.
 */
final class MacroOptions {

    private final String text;
    private int at;

    private MacroOptions(String text) {
        this.text = text;
    }

    /** Keys in lower case, in the order written; a key without a value means true. */
    static Map<String, String> parse(String text) {
        return new MacroOptions(text).parse();
    }

    private Map<String, String> parse() {
        Map<String, String> options = new LinkedHashMap<>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            String key = key().toLowerCase(Locale.ROOT);
            String value = at < text.length() && text.charAt(at) == '=' ? value(key) : "true";
            if (options.put(key, value) != null)
                throw new IllegalArgumentException("Macro key must appear once, but " + key + " is given twice. Remove one.");
        }
        return options;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private String key() {
        int start = at;
        while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) at++;
        if (at == start)
            throw new IllegalArgumentException("Macro options must be key=value pairs, but have \"" + text.substring(at)
                + "\" without a key. Remove it.");
        return text.substring(start, at);
    }

    private String value(String key) {
        at++;
        if (at < text.length() && text.charAt(at) == '[') return bracketed(key);
        if (at < text.length() && text.charAt(at) == '\'') return quoted(key);
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        String value = text.substring(start, at);
        return value.startsWith("&") ? variable(value.substring(1), key) : value;
    }

    private String bracketed(String key) {
        int start = at + 1;
        for (int depth = 0; at < text.length(); at++) {
            if (text.charAt(at) == '[') depth++;
            if (text.charAt(at) == ']' && --depth == 0) return text.substring(start, at++);
        }
        throw unclosed(key, "]");
    }

    private String quoted(String key) {
        int start = at + 1, end = text.indexOf('\'', start);
        if (end < 0) throw unclosed(key, "'");
        at = end + 1;
        return text.substring(start, end);
    }

    private static IllegalArgumentException unclosed(String key, String close) {
        return new IllegalArgumentException("Value of macro key " + key + " must end in " + close + ", but does not. Close it.");
    }

    private static String variable(String name, String key) {
        Interpreter interpreter = Interpreter.getInstance();
        if (interpreter != null) {
            String string = interpreter.getStringVariable(name);
            if (string != null) return string;
            double number = interpreter.getVariable2(name);
            if (!Double.isNaN(number))
                return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
        }
        throw new IllegalArgumentException("Value of macro key " + key + " must name a macro variable, but there is none called \""
            + name + "\". Define it before the command runs.");
    }
}
