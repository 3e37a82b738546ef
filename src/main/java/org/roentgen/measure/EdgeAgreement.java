package org.roentgen.measure;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;

/**
 * How well detected edges (voxels that are neither 0 nor NaN) lie on those of a reference.
 * <p>Pratt's figure of merit: Σ 1 / (1 + α·d²) / max(detected, reference), over the detected voxels with their distances d to the reference: 1 when both are the
 * same. The paper's α is 1/9 with distances in pixels; here it is per squared image unit.
 * <p>Precision is the share of the detected voxels within the tolerance of the reference, recall that of the reference within the tolerance of the detected, F =
 * 2·P·R / (P + R). Each is by distance: several voxels may be near the same one, so that thick edges are not punished by precision, but by Pratt. NaN where there is
 * nothing to count.
 * <p><b>Dimensions</b> 2-D or 3-D; the slices of a plane's spacing each on its own, counted together.  <b>Units</b> image units, anisotropic spacing honoured; distances
 * are exact ({@link DistanceMap}).  <b>Cost</b> O(voxels).  <b>Memory</b> two floats and an integer a voxel.
 * <p>Abdou and Pratt 1979, Proc. IEEE 67(5):753–763, doi:10.1109/PROC.1979.11325.
 */
public final class EdgeAgreement {

    private static final double FORGIVING = 1 + 1e-9;

    private final double tolerance, alpha;

    /** @param tolerance in image units
     * @param alpha per squared image unit */
    public EdgeAgreement(double tolerance, double alpha) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Tolerance must be a number of at least 0, but is " + tolerance + ". Give it in image units.");
        if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Alpha must be a number of at least 0, but is " + alpha + ". 1/9 per squared pixel is usual.");
        this.tolerance = tolerance * FORGIVING;
        this.alpha = alpha;
    }

    /** One row. */
    public MeasurementTable measure(RandomAccessibleInterval<? extends RealType<?>> detected, RandomAccessibleInterval<? extends RealType<?>> reference,
            double[] spacing, Progress progress) {
        Axes.checkSameSize("Reference", reference, detected);
        Block found = read(detected), truth = read(reference);
        Side precision = new Side(found, truth, spacing, progress.part(0, 0.5)), recall = new Side(truth, found, spacing, progress.part(0.5, 1));
        double p = precision.share(), r = recall.share();
        double f = precision.near + recall.near > 0 ? 2 * p * r / (p + r) : precision.count + recall.count > 0 ? 0 : Double.NaN;
        double merit = precision.merit / Math.max(precision.count, recall.count);
        List<Column> columns = List.of(Column.whole("Detected"), Column.whole("Reference"), Column.real("Pratt"),
            Column.real("Precision"), Column.real("Recall"), Column.real("F"));
        return new MeasurementTable(columns, List.of(new double[] {precision.count, recall.count, merit, p, r, f}));
    }

    private static Block read(RandomAccessibleInterval<? extends RealType<?>> image) {
        long[] size = Axes.size(image);
        if (size[0] * size[1] * size[2] >= Integer.MAX_VALUE)
            throw new IllegalArgumentException("Image must have fewer than 2147483647 voxels, but has " + size[0] * size[1] * size[2] + ". Crop it.");
        Block block = new Block((int) size[0], (int) size[1], (int) size[2]);
        BlockReader.of(image, Boundary.ZERO).read(block, 0, 0, 0);
        return block;
    }

    /** The voxels of one image, and how far they are from those of the other. */
    private final class Side {

        private long count, near;
        private double merit;

        Side(Block edges, Block others, double[] spacing, Progress progress) {
            DistanceMap map = new DistanceMap(others, spacing, progress);
            for (int i = 0; i < edges.size(); i++) {
                float v = edges.data[i];
                if (v == 0 || v != v) continue;
                double d = map.distance(i);
                count++;
                if (d <= tolerance) near++;
                merit += d == Double.POSITIVE_INFINITY ? 0 : 1 / (1 + alpha * d * d);
            }
        }

        double share() {
            return (double) near / count;
        }
    }
}
