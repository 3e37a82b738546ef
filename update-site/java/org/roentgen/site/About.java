package org.roentgen.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.w3c.dom.Element;

/** What is told about a file: of a jar by the POM inside it, of a macro by the comment at its top. */
final class About {

    final String description;
    final List<String> categories;
    final List<String> links;
    final List<String> authors;

    About(String description, List<String> categories, List<String> links, List<String> authors) {
        this.description = description;
        this.categories = categories;
        this.links = links;
        this.authors = authors;
    }

    /** The licence has no place of its own in the format, so it ends the description. */
    static About jar(Path file, List<String> categories) {
        Optional<Element> pom = pom(file);
        if (pom.isEmpty()) return new About("", categories, List.of(), List.of());
        List<String> description = new ArrayList<>(Xml.texts(pom.get(), "description"));
        for (String licence : Xml.texts(pom.get(), "licenses", "license", "name")) description.add("Licence: " + licence + ".");
        return new About(String.join(" ", description), categories,
            Xml.texts(pom.get(), "url"), Xml.texts(pom.get(), "developers", "developer", "name"));
    }

    /** @param suite whose authors, links and categories are the macro's, too */
    static About macro(Path file, About suite) {
        try {
            String comment = Files.readAllLines(file).stream().takeWhile(line -> line.startsWith("//"))
                .map(line -> line.replaceFirst("^/+", "").trim()).collect(Collectors.joining(" "));
            return new About(comment.trim(), suite.categories, suite.links, suite.authors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Element> pom(Path file) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> entry =
                jar.stream().filter(e -> e.getName().matches("META-INF/maven/.*/pom\\.xml")).findFirst();
            return entry.isEmpty() ? Optional.empty() : Optional.of(Xml.read(jar.getInputStream(entry.get())).getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
