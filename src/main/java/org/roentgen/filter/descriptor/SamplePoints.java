package org.roentgen.filter.descriptor;

import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * The places around a voxel whose intensities are compared with its own.
 * <p>In a plane P points on a circle, (R cos 2πp/P, −R sin 2πp/P): the first to the right, then counter-clockwise as seen on the screen. In a volume
 * the 26 directions to the neighbours of a voxel, each at the distance R, in the order of the voxels (x fastest). Between voxels by linear
 * interpolation; offsets are rounded to 10⁻⁵ of a voxel.
 */
final class SamplePoints {

    static final int ON_SPHERE = 26;

    private final int points;
    private final double radius;

    SamplePoints(int points, double radius) {
        if (points < 3 || points > 24)
            throw new IllegalArgumentException("Points must be 3 to 24, but are " + points + ". Choose 8 for a radius of one pixel, 16 for two.");
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Radius must be greater than 0, but is " + radius + ". Give it in image units.");
        this.points = points;
        this.radius = radius;
    }

    int[] reach(double[] spacing) {
        int[] reach = new int[3];
        for (int d = 0; d < 3; d++) reach[d] = (int) Math.ceil(SamplePoint.rounded(radius / spacing[d]));
        return reach;
    }

    SamplePoint[] at(double[] spacing) {
        return Spacing.isPlane(spacing) ? circle(spacing) : sphere(spacing);
    }

    private SamplePoint[] circle(double[] spacing) {
        SamplePoint[] circle = new SamplePoint[points];
        for (int p = 0; p < points; p++) {
            double angle = 2 * Math.PI * p / points;
            circle[p] = new SamplePoint(radius * Math.cos(angle) / spacing[0], -radius * Math.sin(angle) / spacing[1], 0);
        }
        return circle;
    }

    private SamplePoint[] sphere(double[] spacing) {
        SamplePoint[] sphere = new SamplePoint[ON_SPHERE];
        for (int i = 0, p = 0; i < 27; i++) {
            int x = i % 3 - 1, y = i / 3 % 3 - 1, z = i / 9 - 1;
            double scale = radius / Math.sqrt(x * x + y * y + z * z);
            if (i != 13) sphere[p++] = new SamplePoint(x * scale / spacing[0], y * scale / spacing[1], z * scale / spacing[2]);
        }
        return sphere;
    }

    /** Takes the differences between the points and the centres, row by row. */
    interface RowVisitor {

        /** @param differences of each point, for each of the n voxels of a row
         * @param index of the row in the output */
        void row(float[][] differences, int n, int index);
    }

    void forEachRow(Block in, Block out, double[] spacing, RowVisitor visitor) {
        SamplePoint[] places = at(spacing);
        int[] reach = reach(spacing);
        float[] centre = new float[out.nx], scratch = new float[out.nx];
        float[][] differences = new float[places.length][out.nx];
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) {
                int index = in.index(reach[0], y + reach[1], z + reach[2]);
                System.arraycopy(in.data, index, centre, 0, out.nx);
                for (int p = 0; p < places.length; p++) places[p].differences(in, index, centre, scratch, differences[p], out.nx);
                visitor.row(differences, out.nx, out.index(0, y, z));
            }
    }
}
