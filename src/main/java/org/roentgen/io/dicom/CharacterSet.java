package org.roentgen.io.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns stored text into characters by the Specific Character Set (PS3.3 C.12.1.1.2): the single-byte sets, UTF-8, GB18030,
 * and code extensions (ISO 2022) with the escape sequences of Japanese, Korean, Chinese and the single-byte sets.
 * An unknown name is read as Latin-1, which keeps ASCII right.
 */
final class CharacterSet {

    private static final Map<String, String> NAMES = Map.ofEntries(
        Map.entry("100", "ISO-8859-1"), Map.entry("101", "ISO-8859-2"), Map.entry("109", "ISO-8859-3"),
        Map.entry("110", "ISO-8859-4"), Map.entry("144", "ISO-8859-5"), Map.entry("127", "ISO-8859-6"),
        Map.entry("126", "ISO-8859-7"), Map.entry("138", "ISO-8859-8"), Map.entry("148", "ISO-8859-9"),
        Map.entry("203", "ISO-8859-15"), Map.entry("13", "JIS_X0201"), Map.entry("166", "TIS-620"), Map.entry("192", "UTF-8"));

    /** Escape sequences (after ESC) and the set whose bytes follow; 7-bit ones marked by ^ need their high bit set first. */
    private static final Map<String, String> ESCAPES = Map.ofEntries(
        Map.entry("(B", "ISO-8859-1"), Map.entry("-A", "ISO-8859-1"), Map.entry("-B", "ISO-8859-2"), Map.entry("-C", "ISO-8859-3"),
        Map.entry("-D", "ISO-8859-4"), Map.entry("-L", "ISO-8859-5"), Map.entry("-G", "ISO-8859-6"), Map.entry("-F", "ISO-8859-7"),
        Map.entry("-H", "ISO-8859-8"), Map.entry("-M", "ISO-8859-9"), Map.entry("-T", "TIS-620"), Map.entry("(J", "JIS_X0201"),
        Map.entry(")I", "JIS_X0201"), Map.entry("$B", "^EUC-JP"), Map.entry("$)C", "EUC-KR"), Map.entry("$)A", "GB2312"));

    static final CharacterSet DEFAULT = new CharacterSet(List.of());

    private final Charset first;
    private final boolean extended;

    private CharacterSet(List<String> terms) {
        extended = terms.stream().anyMatch(term -> term.startsWith("ISO 2022"));
        String term = terms.isEmpty() ? "" : terms.get(0);
        String name = NAMES.getOrDefault(term.substring(term.lastIndexOf(' ') + 1), term.startsWith("GB") ? term : "");
        first = charset(name);
    }

    static CharacterSet of(String value) {
        List<String> terms = new ArrayList<>();
        for (String term : value.split("\\\\", -1)) terms.add(term.trim().replace("ISO-IR", "ISO_IR"));
        return new CharacterSet(terms);
    }

    String decode(byte[] bytes) {
        if (!extended) return new String(bytes, first);
        StringBuilder text = new StringBuilder();
        String set = "";
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0x1B) continue;
            text.append(decode(bytes, start, i, set));
            set = escape(bytes, i + 1);
            i += set.length();
            start = Math.min(bytes.length, i + 1);
        }
        return text.append(decode(bytes, start, bytes.length, set)).toString();
    }

    private static String escape(byte[] bytes, int from) {
        for (int length = 2; length <= 3 && from + length <= bytes.length; length++) {
            String sequence = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            if (ESCAPES.containsKey(sequence)) return sequence;
        }
        return "";
    }

    private String decode(byte[] bytes, int from, int to, String escape) {
        String name = ESCAPES.getOrDefault(escape, "");
        if (!name.startsWith("^")) return new String(bytes, from, to - from, name.isEmpty() ? first : charset(name));
        byte[] raised = new byte[to - from];
        for (int i = from; i < to; i++) raised[i - from] = (byte) (bytes[i] > ' ' ? bytes[i] | 0x80 : bytes[i]);
        return new String(raised, charset(name.substring(1)));
    }

    private static Charset charset(String name) {
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
