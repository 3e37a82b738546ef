package org.roentgen.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * A folder that Fiji's updater can be pointed to through any web server: {@code db.xml.gz}, and each version of each file as
 * {@code <path>-<yyyyMMddHHmmss>}.
 * <p>Publishing is incremental. A file whose path and checksum are the current ones is left alone; any other becomes the new
 * version, and the old one stays on the list and in the folder. What the site offers and is not published again becomes obsolete:
 * clients delete it. Nothing is listed before it is there: files first, each under a temporary name and then moved, the database last.
 */
final class UpdateSite {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private final Path folder;

    UpdateSite(Path folder) {
        this.folder = folder;
    }

    /** @return what was done, a line for each file that is new or obsolete */
    List<String> publish(List<SiteFile> files, LocalDateTime now) throws IOException {
        Files.createDirectories(folder);
        Database database = Database.read(folder);
        long timestamp = timestamp(database, now);
        List<Path> written = new ArrayList<>();
        List<String> done = new ArrayList<>();
        try {
            for (SiteFile file : files)
                if (offer(file, database, timestamp, written)) done.add("new: " + file.path);
            done.addAll(retireAllBut(files, database, timestamp));
            write(database);
        } catch (IOException | RuntimeException e) {
            for (Path path : written) Files.deleteIfExists(path);
            throw e;
        }
        return done;
    }

    /** Each publication is later than all before it: clients tell new from known files by it. */
    private static long timestamp(Database database, LocalDateTime now) {
        long latest = database.latest();
        long timestamp = Long.parseLong(now.format(TIMESTAMP));
        if (timestamp > latest) return timestamp;
        return Long.parseLong(LocalDateTime.parse(Long.toString(latest), TIMESTAMP).plusSeconds(1).format(TIMESTAMP));
    }

    private boolean offer(SiteFile file, Database database, long timestamp, List<Path> written) throws IOException {
        String checksum = Checksum.of(file.path, file.content);
        Optional<Entry> known = database.entry(file.identity());
        if (known.isPresent() && known.get().offers(file, checksum) && isWhole(known.get())) {
            known.get().describe(file, timestamp);
            return false;
        }
        Path target = folder.resolve(file.path + "-" + timestamp);
        written.add(target);
        try (InputStream in = Files.newInputStream(file.content)) {
            write(in, target);
        }
        known.orElseGet(database::add).publish(file, checksum, Files.size(target), timestamp);
        return true;
    }

    /** Is the content of the current version still here as it was published? */
    private boolean isWhole(Entry entry) throws IOException {
        Element version = entry.version().orElseThrow();
        Path stored = folder.resolve(entry.path() + "-" + version.getAttribute("timestamp"));
        return Files.exists(stored) && Long.toString(Files.size(stored)).equals(version.getAttribute("filesize"))
            && Checksum.of(entry.path(), stored).equals(version.getAttribute("checksum"));
    }

    private static List<String> retireAllBut(List<SiteFile> files, Database database, long timestamp) {
        Set<String> kept = new HashSet<>();
        for (SiteFile file : files) kept.add(file.identity());
        List<String> done = new ArrayList<>();
        for (Entry entry : database.entries()) {
            if (entry.version().isEmpty() || kept.contains(SiteFile.identity(entry.path()))) continue;
            entry.retire(timestamp);
            done.add("obsolete: " + entry.path());
        }
        return done;
    }

    /** Its date tells clients that there is something to read, so it is written only when it says something new. */
    private void write(Database database) throws IOException {
        Path target = folder.resolve(Database.NAME);
        byte[] bytes = database.bytes();
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes)) return;
        write(new ByteArrayInputStream(bytes), target);
    }

    private static void write(InputStream in, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
