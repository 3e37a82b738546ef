package org.roentgen.report;

/** Texts that have little room. */
final class Letters {

    private Letters() { }

    /** The text, or its beginning and an ellipsis where it is wider than that. */
    static String fit(Canvas canvas, String text, double width) {
        if (canvas.width(text) <= width) return text;
        int[] letters = text.codePoints().toArray();
        int end = letters.length;
        while (end > 0 && canvas.width(new String(letters, 0, end) + "…") > width) end--;
        return new String(letters, 0, end) + "…";
    }
}
