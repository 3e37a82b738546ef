package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.testing.Story;
import org.roentgen.testing.WindowSession;

/** Each macro of the suite leaves the same bytes with windows and in batch mode behind another image; the headless JVM compares its own. */
@Tag("window")
class StoriesInWindowsTest {

    static List<Path> macros() throws IOException {
        return Story.macros();
    }

    @BeforeEach void start() {
        Desktop.start();
    }

    @AfterEach void close() {
        Desktop.closeAll();
    }

    @ParameterizedTest @MethodSource("macros") void sameBytesInEveryMode(Path macro, @TempDir Path folder) throws IOException {
        Story windows = Story.of(macro, folder.resolve("windows"));
        IJ.runMacro(windows.text().replace("setBatchMode(true);", ""), windows.argument());
        Desktop.closeAll();
        IJ.createImage("in front", 40, 30, 2, 8).show();
        Desktop.settle();
        Story batch = Story.of(macro, folder.resolve("batch"));
        IJ.runMacro(batch.text(), batch.argument());
        assertTrue(windows.leftResults(), "it must leave results, but left " + windows.results());
        assertEquals(windows.results(), batch.results());
        WindowSession.keep(macro.toString(), windows.results().toString());
    }
}
