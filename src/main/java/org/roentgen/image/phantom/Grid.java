package org.roentgen.image.phantom;

/** The voxels a phantom is drawn on: how many, how large, and in which unit. Always three axes; one slice is a plane. */
public final class Grid {

    public final int nx, ny, nz;
    public final String unit;
    private final double[] spacing;

    public Grid(int nx, int ny, int nz, double dx, double dy, double dz, String unit) {
        this.nx = checkedSize("Width", nx);
        this.ny = checkedSize("Height", ny);
        this.nz = checkedSize("Number of slices", nz);
        if ((long) nx * ny > Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Slice must have at most 2147483639 voxels, but has " + nx + " × " + ny + ". Lower the width or the height.");
        spacing = new double[] {checkedSpacing("width", dx), checkedSpacing("height", dy), checkedSpacing("depth", dz)};
        if (unit == null || unit.isEmpty())
            throw new IllegalArgumentException("Unit must be a word, but is empty. Write \"mm\", or \"pixel\".");
        this.unit = unit;
    }

    public double[] spacing() {
        return spacing.clone();
    }

    /** Physical size along an axis (0, 1, 2), from face to face. */
    public double extent(int axis) {
        return spacing[axis] * size(axis);
    }

    public int size(int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /** Volume of one voxel. */
    public double voxel() {
        return spacing[0] * spacing[1] * spacing[2];
    }

    private static int checkedSize(String what, int value) {
        if (value < 1) throw new IllegalArgumentException(what + " must be at least 1 voxel, but is " + value + ". Enter a larger number.");
        return value;
    }

    private static double checkedSpacing(String side, double value) {
        if (!(value > 0) || Double.isInfinite(value))
            throw new IllegalArgumentException("Voxel " + side + " must be greater than 0 and finite, but is " + value + ". Enter the size of a voxel in image units.");
        return value;
    }
}
