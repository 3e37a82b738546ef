package org.roentgen.measure;

import java.util.List;

/** The number of voxels, and their volume (area in a plane). */
public final class SizeMeasurement implements Measurement {

    @Override public List<Column> columns(MeasurementScale scale) {
        return List.of(Column.whole("Voxels"), Column.real(scale.isPlane() ? scale.header("Area", 2) : scale.header("Volume", 3)));
    }

    @Override public double[] measure(Region region, MeasurementScale scale) {
        return new double[] {region.voxels(), region.voxels() * scale.voxel()};
    }
}
