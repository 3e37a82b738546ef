package org.roentgen.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * What the database knows about one file: its current version, if it is still offered, and all versions there ever were.
 * Order of the parts: platform*, category*, version?, previous-version*.
 */
final class Entry {

    private final Element plugin;

    Entry(Element plugin) {
        this.plugin = plugin;
    }

    String path() {
        return plugin.getAttribute("filename");
    }

    /** Empty when the file is obsolete. */
    Optional<Element> version() {
        return Xml.children(plugin, "version").stream().findFirst();
    }

    boolean offers(SiteFile file, String checksum) {
        return path().equals(file.path) && version().isPresent() && version().get().getAttribute("checksum").equals(checksum);
    }

    /** Makes a file the current version. */
    void publish(SiteFile file, String checksum, long size, long timestamp) {
        Map<String, String> since = dependencies();
        retire(timestamp);
        plugin.setAttribute("filename", file.path);
        Element version = plugin.getOwnerDocument().createElement("version");
        version.setAttribute("checksum", checksum);
        version.setAttribute("timestamp", Long.toString(timestamp));
        version.setAttribute("filesize", Long.toString(size));
        plugin.insertBefore(version, Xml.children(plugin, "previous-version").stream().findFirst().orElse(null));
        describe(file, since, timestamp);
    }

    /** Tells anew what the current version is and needs. */
    void describe(SiteFile file, long timestamp) {
        describe(file, dependencies(), timestamp);
    }

    /** Moves the current version, if there is one, to the previous ones. */
    void retire(long timestamp) {
        version().ifPresent(version -> {
            Element previous = Xml.append(plugin, "previous-version");
            previous.setAttribute("filename", path());
            previous.setAttribute("checksum", version.getAttribute("checksum"));
            previous.setAttribute("timestamp", version.getAttribute("timestamp"));
            previous.setAttribute("timestamp-obsolete", Long.toString(timestamp));
            plugin.removeChild(version);
        });
    }

    /** What the current version needs, and since when. */
    private Map<String, String> dependencies() {
        return version().stream().flatMap(version -> Xml.children(version, "dependency").stream())
            .collect(Collectors.toMap(e -> e.getAttribute("filename"), e -> e.getAttribute("timestamp"), (first, second) -> first));
    }

    private void describe(SiteFile file, Map<String, String> since, long timestamp) {
        Element version = version().orElseThrow();
        while (version.hasChildNodes()) version.removeChild(version.getFirstChild());
        if (!file.about.description.isEmpty()) Xml.append(version, "description").setTextContent(file.about.description);
        for (String path : file.dependencies) {
            Element dependency = Xml.append(version, "dependency");
            dependency.setAttribute("filename", path);
            dependency.setAttribute("timestamp", since.getOrDefault(path, Long.toString(timestamp)));
        }
        for (String link : file.about.links) Xml.append(version, "link").setTextContent(link);
        for (String author : file.about.authors) Xml.append(version, "author").setTextContent(author);
        categorize(file.about.categories);
    }

    private void categorize(List<String> categories) {
        Xml.children(plugin, "category").forEach(plugin::removeChild);
        for (String name : categories) {
            Element category = plugin.getOwnerDocument().createElement("category");
            category.setTextContent(name);
            plugin.insertBefore(category, version().orElseThrow());
        }
    }
}
