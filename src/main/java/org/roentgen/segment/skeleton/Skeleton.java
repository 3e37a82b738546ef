package org.roentgen.segment.skeleton;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Thins a mask to lines one voxel wide that run along the middle of its objects, and takes short side branches away.
 * <p>Lee: objects, holes through them and cavities stay as many as they are (26 neighbours, in a plane 8), and ends are kept. Objects are peeled by voxels, whatever
 * the spacing; where slices are much thicker than pixels, lines are in the middle of voxels, not of millimetres; a tube's line ends up to its radius, in voxels,
 * before the tube does. Zhang–Suen and Guo–Hall: planes only; the first loses squares of 2 × 2 pixels, shrinks diagonal lines two pixels wide to a point and leaves
 * corners of steps. Pruning takes branches between a junction and a free end away that are shorter than a length, the shortest at each junction first, until
 * there are none.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> pruning in image units, anisotropic spacing honoured.  <b>Output</b> mask.  <b>Edges</b> beyond them is background,
 * whatever the boundary. <b>Cost</b> O(voxels) and a constant for each voxel that loses a neighbour; candidates on all threads.  <b>Memory</b> two floats and half a
 * byte a voxel, 16 MB, and 4 bytes for each voxel of the surface; with pruning some 100 bytes a voxel of the skeleton. <b>NaN</b> is outside.
 * <p>Lee, Kashyap and Chu 1994, doi:10.1006/cgip.1994.1042; Zhang and Suen 1984, doi:10.1145/357994.358023; Guo and Hall 1989, doi:10.1145/62065.62074.
 * <p>Lee is voxel by voxel scikit-image's {@code skeletonize_3d}, except where that loses a hole: of candidates that are looked at again it asks only whether the
 * object stays in one piece (2 of 15 237 voxels in three volumes of noise differ). Guo–Hall is its {@code thin}. Zhang–Suen is the paper's; scikit-image's
 * {@code skeletonize} decides otherwise for 25 of the 256 neighbourhoods: it keeps squares of 2 × 2 pixels and more side branches, and takes corners of steps.
 */
public final class Skeleton extends WholeFilter {

    /** How it is thinned. */
    public enum Method { LEE, ZHANG_SUEN, GUO_HALL }

    private final Method method;
    private final double shortest;

    /** @param shortest branch with a free end that stays, in image units; 0 for all */
    public Skeleton(Method method, double shortest) {
        if (!(shortest >= 0 && shortest < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Shortest branch must be a number of at least 0, but is " + shortest + ". 0 keeps every branch.");
        this.method = method;
        this.shortest = shortest;
    }

    @Override public Output output() {
        return Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (in.nz > 1 && method != Method.LEE)
            throw new IllegalArgumentException("Method must be Lee for a volume, but is " + (method == Method.GUO_HALL ? "Guo-Hall" : "Zhang-Suen")
                + ". Choose Lee, or work slice by slice.");
        VoxelSet voxels = new VoxelSet(in);
        if (method == Method.LEE) new DirectionalThinning(voxels).run(progress.part(0, 0.9));
        else new ParallelThinning(method == Method.ZHANG_SUEN).run(voxels, progress.part(0, 0.9));
        if (shortest > 0) new Pruning(shortest, spacing).run(voxels, progress.part(0.9, 1));
        voxels.write(out[0]);
        progress.done(1);
    }
}
