package org.roentgen.command.learn;

import java.util.ArrayList;
import java.util.List;

/** Names of columns as people write them, separated by commas. */
final class Columns {

    private Columns() { }

    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(",")) if (!name.trim().isEmpty()) names.add(name.trim());
        return names;
    }
}
