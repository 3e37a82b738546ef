package org.roentgen.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Filters;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.skeleton.Skeleton;
import org.roentgen.testing.Volumes;

class SkeletonBranchesTest {

    /** A straight tube of known length and radius. */
    @Test void aTubeHasItsLengthAndRadius() {
        ArrayImg<FloatType, ?> tube = Volumes.of(21, 21, 80, (x, y, z) -> Math.hypot(x - 10, y - 10) <= 5.2 && z >= 4 && z < 76 ? 1 : 0);
        Img<FloatType> skeleton = Filters.apply(new Skeleton(Skeleton.Method.LEE, 4), tube, 0.5, 0.5, 0.5);
        MeasurementTable table = new SkeletonBranches(new MeasurementScale(Spacing.of(0.5, 0.5, 0.5), "mm")).measure(skeleton, tube, Progress.NONE);
        assertEquals(1, table.rows());
        assertEquals(36 - 2.6, table.value(0, "Length (mm)"), 2.6);                             // peeled from both ends by at most the radius
        assertEquals(1, table.value(0, "Tortuosity"), 0.05);
        assertEquals(2.6 + 0.25, table.value(0, "Mean radius (mm)"), 0.3);                      // to the first voxel outside
        assertEquals(0, table.value(0, "Type"));
        assertEquals(2, table.value(0, "End points"));
        assertEquals(0, table.value(0, "Junctions"));
        assertEquals(5.25, table.value(0, "Start x (mm)"), 1);
    }

    /** Positions are those of voxel centres; each slice on its own. */
    @Test void slicesHaveRowsOfTheirOwn() {
        ArrayImg<FloatType, ?> lines = Volumes.of(9, 5, 3, (x, y, z) -> y == 2 && z != 1 && x >= z && x < 7 ? 1 : 0);
        MeasurementTable table = new SkeletonBranches(new MeasurementScale(Spacing.ofPlane(2, 1), "mm")).measure(lines, lines, Progress.NONE);
        assertEquals(2, table.rows());
        assertEquals(12, table.value(0, "Length (mm)"));
        assertEquals(8, table.value(1, "Length (mm)"));
        assertEquals(1, table.value(0, "Slice"));
        assertEquals(3, table.value(1, "Slice"));
        assertEquals(5, table.value(1, "Start x (mm)"));
        assertEquals(2.5, table.value(1, "Start y (mm)"));
        assertEquals(13, table.value(1, "End x (mm)"));
        assertEquals(1, table.value(0, "Mean radius (mm)"));
        assertEquals(Double.POSITIVE_INFINITY, new SkeletonBranches(new MeasurementScale(Spacing.of(1, 1, 1), "mm"))
            .measure(Volumes.of(3, 1, 1, (x, y, z) -> 1), Volumes.of(3, 1, 1, (x, y, z) -> 1), Progress.NONE).value(0, "Mean radius (mm)"));
    }
}
