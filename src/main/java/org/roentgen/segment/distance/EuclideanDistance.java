package org.roentgen.segment.distance;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.segment.mask.ObjectDistance;

/**
 * The exact Euclidean distance from each voxel of a mask to the nearest one outside, or the other way round, or both with a sign.
 * <p>min √Σ ((p − q)·spacing)², between voxel centres: beside a surface the distance is a voxel size on either side, and a signed map has no 0. Infinity where there
 * is no such voxel.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> image units, anisotropic spacing honoured.  <b>Output</b> float; inside is negative where signed.  <b>Edges</b>
 * mirror, nearest: nothing lies beyond them. Zero: background does. Periodic: the image is repeated.  <b>Cost</b> O(voxels), on all threads.  <b>Memory</b> two
 * floats a voxel, three where signed or periodic. Distances are right to about 1e-7 of their value.  <b>NaN</b> is outside.
 * <p>Felzenszwalb and Huttenlocher 2012, doi:10.4086/toc.2012.v008a019 ({@link DistanceMap}). Inside, the same as SciPy's distance_transform_edt; ITK's signed map
 * measures outside from the surface of the object instead.
 */
public final class EuclideanDistance extends WholeFilter {

    private final Side side;

    public EuclideanDistance(Side side) {
        this.side = side;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (side == Side.OUTSIDE) ObjectDistance.write(in, DistanceMap.Target.MASK, spacing, boundary, out[0], progress);
        else ObjectDistance.write(in, DistanceMap.Target.BACKGROUND, spacing, boundary, out[0], side == Side.SIGNED ? progress.part(0, 0.5) : progress);
        if (side != Side.SIGNED) return;
        Block outside = new Block(in.nx, in.ny, in.nz);
        ObjectDistance.write(in, DistanceMap.Target.MASK, spacing, boundary, outside, progress.part(0.5, 1));
        InParallel.range(in.ny * in.nz, Progress.NONE, row -> {
            for (int i = row * in.nx; i < (row + 1) * in.nx; i++) out[0].data[i] = in.data[i] < 0 || in.data[i] > 0 ? -out[0].data[i] : outside.data[i];
        });
    }
}
