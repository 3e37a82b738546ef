package org.roentgen.filter.morphology;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/** A flat structuring element: the set of voxels around a voxel whose smallest or largest value is taken. Lengths are in image units. */
public interface StructuringElement {

    /** Its voxels at a spacing. */
    ElementRows rows(double[] spacing);

    /** A box or ball; in a plane, a rectangle or disc. */
    static StructuringElement of(Element element, double radius) {
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
        return spacing -> ElementRows.symmetric(element.halfWidths(radius, spacing));
    }

    /**
     * A line through the centre in the plane of x and y, of the radius on either side. A voxel for each step along the axis on which the line
     * passes more of them, the nearest to the line.
     * @param angle in radians, anticlockwise on the screen from the x axis
     */
    static StructuringElement line(double radius, double angle) {
        Element.BOX.reach(radius, new double[] {1, 1, 1});
        if (!Double.isFinite(angle)) throw new IllegalArgumentException("Angle must be a number, but is " + angle + ". Give 0 for a line along x.");
        return spacing -> segment(radius * Math.cos(angle) / spacing[0], -radius * Math.sin(angle) / spacing[1]);
    }

    private static ElementRows segment(double x, double y) {
        double longer = Math.max(Math.abs(x), Math.abs(y));
        List<int[]> offsets = new ArrayList<>();
        offsets.add(new int[3]);
        for (int i = 1; i <= longer * (1 + 1e-9); i++) {
            int dx = nearest(i * x / longer), dy = nearest(i * y / longer);
            offsets.add(new int[] {dx, dy, 0});
            offsets.add(new int[] {-dx, -dy, 0});
        }
        return ElementRows.points(offsets);
    }

    /** Halves away from 0, so that both ends of a line are alike; rounding errors are no reason to go farther. */
    private static int nearest(double offset) {
        return (int) (Math.signum(offset) * Math.floor(Math.abs(offset) * (1 + 1e-9) + 0.5));
    }

    /** A line along z, of the radius on either side; in a plane, the centre alone. */
    static StructuringElement alongZ(double radius) {
        Element.BOX.reach(radius, new double[] {1, 1, 1});
        return spacing -> ElementRows.box(0, 0, Spacing.voxelsWithin(radius, spacing)[2]);
    }

    /** The voxels of an image that are not 0, whatever the spacing; the centre is its middle, voxel ⌊n/2⌋ along each axis. */
    static StructuringElement image(Block image) {
        ElementRows rows = ElementRows.of(image);
        if (rows.count() == 0)
            throw new IllegalArgumentException("Element image must have a voxel that is not 0, but has none. Draw the element in white.");
        return spacing -> {
            if (Spacing.isPlane(spacing) && rows.reach()[2] > 0)
                throw new IllegalArgumentException("Element image must be a single plane to work on planes, but has " + image.nz
                    + " slices. Process the stack in 3D, or choose another element.");
            return rows;
        };
    }
}
