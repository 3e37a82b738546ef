package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.Macros;
import org.roentgen.testing.Story;

/** Each macro of the suite runs headless from beginning to end and leaves its results, the same bytes each time. {@link WindowTest} adds them with windows. */
class MacrosTest {

    static List<Path> macros() throws IOException {
        return Story.macros();
    }

    @ParameterizedTest @MethodSource("macros") void runsHeadlessAndGivesTheSameBytes(Path macro, @TempDir Path folder) throws IOException {
        Story first = Story.of(macro, folder.resolve("first"));
        Macros.Result result = Macros.run(first.text(), first.argument());
        assertEquals("", result.error(), result.printed);
        assertTrue(first.leftResults(), "it must leave results, but left " + first.results());
        Story second = Story.of(macro, folder.resolve("second"));
        Macros.run(second.text(), second.argument());
        assertEquals(first.results(), second.results());
        assertTrue(Files.readString(macro).startsWith("//"), "it must begin by saying what it does");
    }
}
