package org.roentgen.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An ImageJ folder whose {@code plugins/} holds a jar with our plugins.config: ImageJ makes its menus from it; the classes are on the class path. */
final class PluginsFolder {

    private PluginsFolder() { }

    /** @return the folder to give ImageJ as {@code plugins.dir} */
    static Path make() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Paths.get("target")), "imagej-");
            Path plugins = Files.createDirectories(home.resolve("plugins"));
            try (OutputStream out = Files.newOutputStream(plugins.resolve("Roentgen_.jar")); ZipOutputStream jar = new ZipOutputStream(out)) {
                jar.putNextEntry(new ZipEntry("plugins.config"));
                Files.copy(Paths.get("plugins.config"), jar);
            }
            return home.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
