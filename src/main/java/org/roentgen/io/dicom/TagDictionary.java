package org.roentgen.io.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Name and value representation of the tags that matter to images (PS3.6), from {@code tags.txt}.
 * The implicit encoding does not store representations: an unknown tag's value stays bytes there, and nothing is lost.
 */
final class TagDictionary {

    private static final Map<Integer, String> LINES = read();

    private TagDictionary() { }

    /** UN for a tag that is not listed; UL for every group length. */
    static ValueRepresentation representation(int tag) {
        if ((tag & 0xFFFF) == 0) return ValueRepresentation.UL;
        if (isPrivateCreator(tag)) return ValueRepresentation.LO;
        String line = LINES.get(tag);
        return line == null ? ValueRepresentation.UN : ValueRepresentation.valueOf(line.substring(0, 2));
    }

    static String name(int tag) {
        if ((tag & 0xFFFF) == 0) return "Group Length";
        if (isPrivateCreator(tag)) return "Private Creator";
        String line = LINES.get(tag);
        return line != null ? line.substring(3) : Tag.isPrivate(tag) ? "Private" : "Unknown";
    }

    private static boolean isPrivateCreator(int tag) {
        return Tag.isPrivate(tag) && (tag & 0xFFFF) >= 0x10 && (tag & 0xFFFF) <= 0xFF;
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> lines = new HashMap<>();
        try (InputStream in = TagDictionary.class.getResourceAsStream("tags.txt");
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line; (line = reader.readLine()) != null;)
                lines.put(Integer.parseUnsignedInt(line.substring(0, 8), 16), line.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(lines);
    }
}
