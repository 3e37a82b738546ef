package org.roentgen.measure;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.segment.skeleton.Branch;
import org.roentgen.segment.skeleton.SkeletonGraph;

/**
 * Measures the branches of a skeleton, a row each.
 * <p>Length: Σ of the distances between the centres of successive voxels, which for straight lines askew to the axes is up to 8 % (13 % in space) too long. Euclidean
 * length: straight from the first to the last; 0 for a loop. Tortuosity: length / Euclidean length; NaN for loops and single voxels. Mean radius: mean over the
 * branch's voxels of the exact distance to the nearest voxel outside the mask, centre to centre, and so about half a voxel more than the radius of a tube; infinite
 * where nothing is outside. Type: 0 between two end points, 1 from an end point to a junction, 2 between junctions, 3 a loop without either, 4 a single voxel. End
 * points and junctions are those of the whole connected skeleton.
 * <p><b>Dimensions</b> 2-D or 3-D; the slices of a plane's spacing each on its own, in a column.  <b>Units</b> image units; positions are those of voxel centres.
 * <b>Cost</b> O(voxels). <b>Memory</b> three floats a voxel, and some 100 bytes a voxel of the skeleton.
 * <p>Codes as in AnalyzeSkeleton (Arganda-Carreras et al. 2010, Microsc. Res. Tech. 73(11):1019–1029, doi:10.1002/jemt.20829).
 */
public final class SkeletonBranches {

    private final MeasurementScale scale;

    public SkeletonBranches(MeasurementScale scale) {
        this.scale = scale;
    }

    /** @param mask that the skeleton is of */
    public MeasurementTable measure(RandomAccessibleInterval<? extends RealType<?>> skeleton, RandomAccessibleInterval<? extends RealType<?>> mask, Progress progress) {
        Axes.checkSameSize("Skeleton", skeleton, mask);
        List<double[]> rows = new ArrayList<>();
        int parts = scale.isPlane() ? (int) Axes.size(mask)[2] : 1;
        for (int z = 0; z < parts; z++) {
            Progress part = progress.part((double) z / parts, (z + 1.0) / parts);
            DistanceMap radius = new DistanceMap(read(mask, z), DistanceMap.Target.BACKGROUND, scale.spacing(), false, part);
            rows(read(skeleton, z), radius, z, rows);
        }
        return new MeasurementTable(columns(), rows);
    }

    private Block read(RandomAccessibleInterval<? extends RealType<?>> image, int z) {
        long[] size = Axes.size(image);
        Block block = new Block((int) size[0], (int) size[1], scale.isPlane() ? 1 : (int) size[2]);
        BlockReader.of(image, Boundary.ZERO).read(block, 0, 0, z);
        return block;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.whole("Skeleton"), Column.whole("Branch"), Column.whole("Type"), Column.whole("Voxels"),
            Column.real(scale.header("Length", 1)),
            Column.real(scale.header("Euclidean length", 1)), Column.real("Tortuosity"), Column.real(scale.header("Mean radius", 1))));
        for (String end : new String[] {"Start", "End"})
            for (String axis : scale.isPlane() ? new String[] {"x", "y"} : new String[] {"x", "y", "z"}) columns.add(Column.real(scale.header(end + " " + axis, 1)));
        columns.add(Column.whole("End points"));
        columns.add(Column.whole("Junctions"));
        if (scale.isPlane()) columns.add(Column.whole("Slice"));
        return columns;
    }

    private void rows(Block skeleton, DistanceMap radius, int slice, List<double[]> rows) {
        SkeletonGraph graph = new SkeletonGraph(skeleton, scale.spacing());
        int[] count = new int[graph.branches().size() + 1];
        int columns = columns().size();
        for (Branch branch : graph.branches()) {
            int i = 0, last = branch.voxels() - 1;
            double[] row = new double[columns];
            row[i++] = branch.skeleton + 1;
            row[i++] = ++count[branch.skeleton];
            row[i++] = branch.type.ordinal();
            row[i++] = branch.voxels();
            row[i++] = branch.length;
            row[i++] = branch.euclidean;
            row[i++] = branch.euclidean > 0 ? branch.length / branch.euclidean : Double.NaN;
            row[i++] = meanRadius(branch, skeleton, radius);
            i = position(branch, 0, row, i);
            i = position(branch, last, row, i);
            row[i++] = graph.ends(branch.skeleton);
            row[i++] = graph.junctions(branch.skeleton);
            if (scale.isPlane()) row[i] = slice + 1;
            rows.add(row);
        }
    }

    private static double meanRadius(Branch branch, Block shape, DistanceMap radius) {
        double sum = 0;
        for (int i = 0; i < branch.voxels(); i++) sum += radius.distance(shape.index(branch.x(i), branch.y(i), branch.z(i)));
        return sum / branch.voxels();
    }

    private int position(Branch branch, int voxel, double[] row, int at) {
        row[at++] = scale.position(0, branch.x(voxel) + 0.5);
        row[at++] = scale.position(1, branch.y(voxel) + 0.5);
        if (!scale.isPlane()) row[at++] = scale.position(2, branch.z(voxel) + 0.5);
        return at;
    }
}
