package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values marked "updater" were obtained from imagej-updater 2.0.3 itself. */
class ChecksumTest {

    private static final long TODAY = 1_790_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void ofAFileCountsItsPath() throws Exception {
        Path macro = Files.write(folder.resolve("x"), "print(1);\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("2f59dc42f67987def9511253292bf9d133744404", Checksum.of("macros/roentgen/A b.ijm", macro)); // updater
        assertNotEquals(Checksum.of("macros/roentgen/A b.ijm", macro), Checksum.of("macros/roentgen/B.ijm", macro));
    }

    @Test
    void ofAJarIsTheUpdaters() {
        String updater = "3dbe7981a122d05b296bea07716ed917c48abfd3";
        assertEquals(updater, Checksum.of("plugins/A_-1.0.jar", jar("a", TODAY, "#today\nx=1\n", "Date: today\n", "class")));
    }

    @Test
    void ofAJarOutlivesARebuild() {
        String first = Checksum.of("plugins/A_-1.0.jar", jar("a", TODAY, "#today\nx=1\n", "Date: today\n", "class"));
        String second = Checksum.of("plugins/A_-2.0.jar", jar("b", TODAY + 86_400_000, "#tomorrow\nx=1\n", "Date: tomorrow\nBy: me\n", "class"));
        assertEquals(first, second);
    }

    @Test
    void ofAJarSeesEveryOtherChange() {
        String is = Checksum.of("plugins/A_-1.0.jar", jar("a", TODAY, "#today\nx=1\n", "", "class"));
        assertNotEquals(is, Checksum.of("plugins/A_-1.0.jar", jar("b", TODAY, "#today\nx=2\n", "", "class")));
        assertNotEquals(is, Checksum.of("plugins/A_-1.0.jar", jar("c", TODAY, "#today\nx=1\n", "", "Class")));
        assertNotEquals(is, Checksum.of("plugins/A_-1.0.jar", Jars.write(folder.resolve("d"), TODAY, "B.class", "class", "a.properties", "#today\nx=1\n")));
    }

    private Path jar(String name, long time, String properties, String manifest, String code) {
        return Jars.write(folder.resolve(name), time, "META-INF/", "", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n" + manifest,
            "a.properties", properties, "a/", "", "B.class", code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ // updater; | is a line break
        "#a|x=1|, |x=1|", "#a|#b|x=1|, ||x=1|", "x=1|#c, x=1|", "##a|#b, |", "x=1~|#c~|y~|, x=1~||y~|", "x|y#z|, x|y#z|",
        "|#c|x, |#c|x", "||#c|x, |||x", "#|#b|x|, |#b|x|", "x|##|#z|y, x||#z|y", "'# ||#q|#r|x', ||#q||x"})
    void commentsLoseTheirText(String properties, String rest) throws Exception {
        byte[] bytes = bytes(properties);
        assertEquals(text(bytes(rest)), text(Checksum.withoutComments(bytes)));
        assertEquals(text(bytes(rest)), text(Client.skipComments(bytes)), "the second reading");
    }

    @Test
    void bothReadingsOfCommentsAgreeOnEverything() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            for (int j = 0; j < bytes.length; j++) bytes[j] = (byte) "#\n\rx".charAt(random.nextInt(4));
            assertEquals(text(Client.skipComments(bytes)), text(Checksum.withoutComments(bytes)), () -> "of " + text(bytes));
        }
    }

    private static byte[] bytes(String text) {
        return text.replace('|', '\n').replace('~', '\r').getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\n', '|').replace('\r', '~');
    }
}
