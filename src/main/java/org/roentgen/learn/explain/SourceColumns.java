package org.roentgen.learn.explain;

import java.util.List;

/** Which column of the table a prepared feature was made of, by its name: {@code <column>}, {@code <column>=<category>} or {@code <column> missing}. */
public final class SourceColumns {

    private final List<String> columns;

    /** @param columns that the preparation takes */
    public SourceColumns(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The column with the longest name that fits; the feature itself when it was made of none or of several. */
    public String of(String feature) {
        String best = columns.contains(feature) ? feature : "";
        if (best.isEmpty())
            for (String column : columns)
                if (column.length() > best.length() && (feature.startsWith(column + "=") || feature.equals(column + " missing"))) best = column;
        return best.isEmpty() ? feature : best;
    }
}
