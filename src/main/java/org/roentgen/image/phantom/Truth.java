package org.roentgen.image.phantom;

/**
 * One thing in a phantom, as it was meant: a row of the truth table.
 * <p>Lengths in image units, measured from the outer corner of the first voxel: the centre of voxel i lies at (i + ½) · spacing.
 */
public final class Truth {

    /** Its value in the label image. */
    public final int label;
    public final String name;
    /** Centre of gravity of the part that carries the label. */
    public final double x, y, z;
    /** Of a ball or a tube; NaN for everything that is not round. */
    public final double radius;
    /** Of the part that carries the label: what later things cover does not count. */
    public final double volume;
    /** Without noise, in a voxel that lies inside entirely. */
    public final double intensity;

    Truth(int label, String name, double[] centre, double radius, double volume, double intensity) {
        this.label = label;
        this.name = name;
        x = centre[0];
        y = centre[1];
        z = centre[2];
        this.radius = radius;
        this.volume = volume;
        this.intensity = intensity;
    }

    @Override public String toString() {
        return label + " " + name + " (" + x + ", " + y + ", " + z + ") radius " + radius + " volume " + volume + " intensity " + intensity;
    }
}
