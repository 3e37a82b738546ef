package org.roentgen.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a region lies: its centroid, and the corner and size of the box around its voxels, in image units.
 * <p>As in ImageJ, the outer corner of the first voxel is at 0 (or the {@link MeasurementScale#origin origin}), so the centre of
 * voxel i is at (i + 0.5) · spacing, along z too, and the box of one voxel is one voxel wide.
 */
public final class PositionMeasurement implements Measurement {

    @Override public List<Column> columns(MeasurementScale scale) {
        List<Column> columns = new ArrayList<>();
        for (String what : List.of("Centroid X", "Centroid Y", "Centroid Z", "Box X", "Box Y", "Box Z", "Box Width", "Box Height", "Box Depth"))
            if (!scale.isPlane() || !what.endsWith("Z") && !what.endsWith("Depth")) columns.add(Column.real(scale.header(what, 1)));
        return columns;
    }

    @Override public double[] measure(Region region, MeasurementScale scale) {
        int axes = scale.isPlane() ? 2 : 3;
        double[] values = new double[3 * axes];
        for (int d = 0; d < axes; d++) {
            values[d] = scale.position(d, region.centroid(d) + 0.5);
            values[axes + d] = scale.position(d, region.min(d));
            values[2 * axes + d] = (region.max(d) - region.min(d) + 1) * scale.spacing(d);
        }
        return values;
    }
}
