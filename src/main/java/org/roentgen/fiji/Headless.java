package org.roentgen.fiji;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.imagej.patcher.LegacyInjector;

/**
 * Plain ImageJ without a display: patches it before any of its classes is loaded, gives it our menu, and runs the {@link Job}. Needs
 * {@code --add-opens=java.base/java.lang=ALL-UNNAMED}.
 */
public final class Headless {

    private Headless() { }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path home = menuFolder();
        System.setProperty("plugins.dir", home.toString());
        PrintStream console = System.out;
        LegacyInjector.preinit();
        int code = Job.run(args, console);
        System.exit(code);
    }

    /** ImageJ makes its menu from jars in a plugins folder; the classes are on the class path already. */
    private static Path menuFolder() throws IOException {
        Path home = Files.createTempDirectory("roentgen-");
        Path plugins = Files.createDirectories(home.resolve("plugins")), jar = plugins.resolve("Roentgen_.jar");
        try (InputStream menu = Headless.class.getResourceAsStream("/plugins.config");
             OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("plugins.config"));
            menu.transferTo(zip);
        }
        for (Path path : new Path[] {home, plugins, jar}) path.toFile().deleteOnExit();
        return home;
    }
}
