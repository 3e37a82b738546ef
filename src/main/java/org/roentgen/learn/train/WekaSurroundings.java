package org.roentgen.learn.train;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import weka.core.Environment;

/**
 * What Weka finds around it when it is first used, so that it works in silence and the same everywhere. Linear algebra is done in Java: netlib would look for native
 * libraries, say that it found none, and where it did find some, give other digits. Where Weka can make no folder for its packages, because the home folder cannot be
 * written, it gets a temporary one. What somebody has set already stays.
 */
final class WekaSurroundings {

    private static final String NETLIB = "com.github.fommil.netlib.";

    static {
        for (String part : new String[] {"BLAS", "LAPACK", "ARPACK"})
            if (System.getProperty(NETLIB + part) == null) System.setProperty(NETLIB + part, NETLIB + "F2j" + part);
        Environment environment = Environment.getSystemWide();
        if (environment.getVariableValue("WEKA_HOME") == null && !canHaveFolder()) environment.addVariable("WEKA_HOME", temporary().getPath());
    }

    private WekaSurroundings() { }

    /** The first call sets them up. */
    static void prepare() { }

    private static boolean canHaveFolder() {
        File home = new File(System.getProperty("user.home"));
        return new File(home, "wekafiles").isDirectory() || Files.isWritable(home.toPath());
    }

    /** With the folders that Weka makes in it, all gone when Java ends. */
    private static File temporary() {
        try {
            Path folder = Files.createTempDirectory("weka");
            folder.toFile().deleteOnExit();
            for (String part : new String[] {"packages", "props", "repCache", "native"}) Files.createDirectory(folder.resolve(part)).toFile().deleteOnExit();
            return folder.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
