package org.roentgen.command.learn;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleTables;

/** Where results go is tried before anything is read: nobody waits for rows that cannot be written. */
class OutputsFirstTest {

    @TempDir Path folder;

    private static String path(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** The file is a folder; the table is none. */
    @ParameterizedTest @CsvSource({"Apply Model..., table=none.csv model=MODEL", "Prepare Table..., table=none.csv", "Merge Patient Tables..., imagetables=none.csv",
        "Select Features..., table=none.csv", "Harmonize Features (ComBat)..., table=none.csv", "Explain Model..., table=none.csv model=MODEL",
        "Evaluate Classifier..., table=none.csv", "Evaluate Regression..., table=none.csv"})
    void theFileIsTriedFirst(String label, String options) {
        String error = Macros.run("run('" + label + "', '" + options.replace("MODEL", path(SampleTables.model())) + " file=" + path(folder) + "');").error();
        ErrorForm.check(ErrorForm.message(error));
        assertTrue(error.contains("File must be a file, but"), error);
    }

    @Test void noPipelineIsLeftWhereTheTableCannotBeWritten() {
        String error = Macros.run("run('Prepare Table...', 'table=" + path(SampleTables.table()) + " exclude=patient pipeline=" + path(folder.resolve("steps.json"))
            + " file=" + path(folder) + "');").error();
        assertTrue(error.contains("File must be a file, but"), error);
        assertFalse(Files.exists(folder.resolve("steps.json")));
    }
}
