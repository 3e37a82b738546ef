package org.roentgen.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Reference data that is not part of the repository (-Droentgen.data); a test that needs absent data is skipped by name. */
public final class Data {

    private Data() { }

    public static Path path(String relative) {
        Path root = Paths.get(System.getProperty("roentgen.data", "../shared/data"));
        Path path = root.resolve(relative);
        assumeTrue(Files.exists(path), "reference data is absent: " + relative + " (set -Droentgen.data)");
        return path;
    }
}
