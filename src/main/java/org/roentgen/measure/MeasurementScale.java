package org.roentgen.measure;

import org.roentgen.image.Spacing;

/** What measurements need to know of an image besides its voxels: spacing, units and where its corner lies. Immutable. */
public final class MeasurementScale {

    private final double[] spacing, origin;
    private final String unit, intensityUnit;

    /** @param unit of length, for headers: "mm", "pixel" */
    public MeasurementScale(double[] spacing, String unit) {
        this(spacing.clone(), unit, "", new double[3]);
    }

    private MeasurementScale(double[] spacing, String unit, String intensityUnit, double[] origin) {
        this.spacing = spacing;
        this.unit = unit;
        this.intensityUnit = intensityUnit;
        this.origin = origin;
    }

    /** The unit of intensities, for headers: "HU"; none unless said. */
    public MeasurementScale intensityUnit(String intensityUnit) {
        return new MeasurementScale(spacing, unit, intensityUnit, origin);
    }

    /** Where the outer corner of the first voxel lies, in image units; at 0 unless said. */
    public MeasurementScale origin(double x, double y, double z) {
        return new MeasurementScale(spacing, unit, intensityUnit, new double[] {x, y, z});
    }

    MeasurementScale ofPlane() {
        return new MeasurementScale(Spacing.ofPlane(spacing[0], spacing[1]), unit, intensityUnit, origin);
    }

    public boolean isPlane() {
        return Spacing.isPlane(spacing);
    }

    public double spacing(int axis) {
        return spacing[axis];
    }

    /** The volume of a voxel, or the area of a pixel in a plane. */
    public double voxel() {
        return spacing[0] * spacing[1] * (isPlane() ? 1 : spacing[2]);
    }

    /** The place of a voxel's lower side; its centre is at index + 0.5. */
    public double position(int axis, double index) {
        return origin[axis] + index * spacing[axis];
    }

    double[] spacing() {
        return spacing.clone();
    }

    /** A header with the unit of length to a power: "Volume (mm³)". */
    public String header(String what, int power) {
        return what + " (" + unit + (power == 1 ? "" : power == 2 ? "²" : "³") + ")";
    }

    /** A header with the unit of intensities, if there is one: "Mean (HU)". */
    public String intensityHeader(String what) {
        return intensityUnit.isEmpty() ? what : what + " (" + intensityUnit + ")";
    }

    /** A header with the unit of intensity times volume: "Integrated (HU·mm³)". */
    public String integralHeader(String what) {
        String size = unit + (isPlane() ? "²" : "³");
        return what + " (" + (intensityUnit.isEmpty() ? size : intensityUnit + "·" + size) + ")";
    }
}
