package org.roentgen.fiji;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The suite's version, as the build wrote it. */
public final class Version {

    private Version() { }

    public static String text() {
        try (InputStream in = Version.class.getResourceAsStream("/org/roentgen/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
