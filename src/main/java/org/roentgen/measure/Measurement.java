package org.roentgen.measure;

import java.util.List;

/** Quantities measured together from one region, a column each. Immutable and thread-safe: a new family is one class. */
public interface Measurement {

    List<Column> columns(MeasurementScale scale);

    /** The values of the columns, in their order. */
    double[] measure(Region region, MeasurementScale scale);

    /** Does it read {@link Region#sortedValues}? */
    default boolean needsIntensities() {
        return false;
    }
}
