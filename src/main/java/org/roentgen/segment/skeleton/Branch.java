package org.roentgen.segment.skeleton;

/** A line of a skeleton between two of its nodes, or closed in itself. */
public final class Branch {

    /** By what is at its ends; the order is that of the codes in tables. */
    public enum Type { BETWEEN_ENDS, END_TO_JUNCTION, BETWEEN_JUNCTIONS, LOOP, POINT }

    public final Type type;
    /** Along the voxels from centre to centre, and straight from the first to the last, in image units. */
    public final double length, euclidean;
    /** Which connected skeleton it belongs to, from 0. */
    public final int skeleton;
    final int from, to;                                                // nodes; −1 for none
    private final VoxelSet voxels;
    private final int[] places;

    Branch(Type type, int[] places, int from, int to, int skeleton, VoxelSet voxels, double[] spacing) {
        this.type = type;
        this.places = places;
        this.from = from;
        this.to = to;
        this.skeleton = skeleton;
        this.voxels = voxels;
        double sum = type == Type.LOOP ? distance(0, places.length - 1, spacing) : 0;
        for (int i = 1; i < places.length; i++) sum += distance(i - 1, i, spacing);
        length = sum;
        euclidean = type == Type.LOOP ? 0 : distance(0, places.length - 1, spacing);
    }

    private double distance(int i, int j, double[] spacing) {
        double dx = (x(i) - x(j)) * spacing[0], dy = (y(i) - y(j)) * spacing[1], dz = z(i) == z(j) ? 0 : (z(i) - z(j)) * spacing[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** How many voxels it has, those of its nodes included. */
    public int voxels() {
        return places.length;
    }

    /** Position of its i-th voxel. */
    public int x(int i) {
        return voxels.x(places[i]);
    }

    public int y(int i) {
        return voxels.y(places[i]);
    }

    public int z(int i) {
        return voxels.z(places[i]);
    }

    int place(int i) {
        return places[i];
    }
}
