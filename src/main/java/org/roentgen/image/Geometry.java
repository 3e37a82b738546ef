package org.roentgen.image;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where the voxels of a stack lie in the patient: voxel size, position of the first voxel's centre, direction of the axes.
 * <p>position(i, j, k) = origin + i · spacing[0] · direction[0] + j · spacing[1] · direction[1] + k · spacing[2] · direction[2].
 * <b>Axes</b> as in DICOM: x grows to the patient's left, y to the back, z to the head (LPS); {@code direction[d]} is the
 * unit vector along which the voxel index of axis d grows.  <b>Immutable.</b>
 */
public final class Geometry {

    private final double[] spacing, origin;
    private final double[][] direction;
    private final String unit;

    public Geometry(double[] spacing, String unit, double[] origin, double[][] direction) {
        this.spacing = checked("Spacing", spacing);
        this.origin = checked("Origin", origin);
        for (double s : spacing)
            if (s <= 0)
                throw new IllegalArgumentException("Spacing must be greater than 0 along every axis, but is "
                    + Arrays.toString(spacing) + ". Pass voxel sizes.");
        if (direction.length != 3)
            throw new IllegalArgumentException("Direction must have 3 axes, but has " + direction.length
                + ". Pass unit vectors for x, y and z.");
        this.direction = new double[3][];
        for (int d = 0; d < 3; d++) this.direction[d] = unitVector(direction[d]);
        this.unit = unit;
    }

    /** Axes parallel to the patient's, first voxel at 0. */
    public static Geometry axial(double x, double y, double z, String unit) {
        return new Geometry(new double[] {x, y, z}, unit, new double[3], new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    public double[] spacing() {
        return spacing.clone();
    }

    public String unit() {
        return unit;
    }

    /** The centre of voxel (0, 0, 0). */
    public double[] origin() {
        return origin.clone();
    }

    /** Three unit vectors: along x, y and z of the stack. */
    public double[][] direction() {
        return new double[][] {direction[0].clone(), direction[1].clone(), direction[2].clone()};
    }

    /** The centre of a voxel, in {@link #unit}; the index may be fractional or outside. */
    public double[] position(double i, double j, double k) {
        double[] position = origin.clone();
        for (int d = 0; d < 3; d++)
            position[d] += i * spacing[0] * direction[0][d] + j * spacing[1] * direction[1][d] + k * spacing[2] * direction[2][d];
        return position;
    }

    @Override public boolean equals(Object other) {
        if (!(other instanceof Geometry)) return false;
        Geometry that = (Geometry) other;
        return Arrays.equals(spacing, that.spacing) && Arrays.equals(origin, that.origin)
            && Arrays.deepEquals(direction, that.direction) && unit.equals(that.unit);
    }

    @Override public int hashCode() {
        return 31 * (31 * Arrays.hashCode(spacing) + Arrays.hashCode(origin)) + Arrays.deepHashCode(direction);
    }

    /** For people: "0.977 × 0.977 × 3 mm, first voxel at (-174.4, -79.63, -100.4) mm, axes L, P, H". */
    @Override public String toString() {
        return number(spacing[0]) + " × " + number(spacing[1]) + " × " + number(spacing[2]) + " " + unit + ", first voxel at "
            + vector(origin) + " " + unit + ", axes " + axis(direction[0]) + ", " + axis(direction[1]) + ", " + axis(direction[2]);
    }

    private static String axis(double[] v) {
        String[] letters = {"L", "P", "H", "R", "A", "F"};
        for (int d = 0; d < 3; d++)
            if (Math.abs(v[d]) > 1 - 1e-6) return letters[v[d] > 0 ? d : d + 3];
        return vector(v);
    }

    private static String vector(double[] v) {
        return "(" + number(v[0]) + ", " + number(v[1]) + ", " + number(v[2]) + ")";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains(".") && !text.contains("e") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static double[] checked(String what, double[] v) {
        boolean finite = v.length == 3;
        for (double c : v) finite &= Double.isFinite(c);
        if (!finite)
            throw new IllegalArgumentException(what + " must be 3 finite numbers, but is " + Arrays.toString(v) + ". Pass x, y and z.");
        return v.clone();
    }

    private static double[] unitVector(double[] v) {
        double[] copy = checked("Direction", v);
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (Math.abs(length - 1) > 1e-3)
            throw new IllegalArgumentException("Direction must be made of unit vectors, but has " + Arrays.toString(v)
                + " of length " + length + ". Divide it by its length.");
        return copy;
    }
}
