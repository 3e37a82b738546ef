package org.roentgen.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** Publishes the suite to the update site in a folder, new or not: {@code mvn -Pupdate-site package -Dsite=<folder>}. */
public final class WriteSite {

    private static final System.Logger LOG = System.getLogger(WriteSite.class.getName());

    private WriteSite() { }

    /** @param args folder of the site, plugin jar, folder of the macros, file with the run-time class path, list of what Fiji ships */
    public static void main(String... args) throws IOException {
        Path site = Path.of(args[0]).toAbsolutePath().normalize();
        List<Path> libraries = Release.jars(Files.readString(Path.of(args[3])));
        List<SiteFile> files = Release.files(Path.of(args[1]), Path.of(args[2]), libraries, Path.of(args[4]));
        List<String> done = new UpdateSite(site).publish(files, LocalDateTime.now());
        for (String line : done) LOG.log(System.Logger.Level.INFO, line);
        LOG.log(System.Logger.Level.INFO, done.isEmpty() ? "Up to date: {0}" : "Published: {0}", site);
    }
}
