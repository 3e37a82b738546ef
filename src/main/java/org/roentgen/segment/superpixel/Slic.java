package org.roentgen.segment.superpixel;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SmallParts;

/**
 * Divides an image into supervoxels (superpixels in a plane): compact pieces of about the same size that follow edges.
 * <p>k-means of values and places, from centres on a grid of step S, each moved to the least gradient among its neighbours. A voxel goes to the centre with the least
 * D² = (Δf/c)² + (d/S)² of those that are at most S away along each axis (or a step of the grid, where that is more), d the distance; centres move to the middle of their
 * voxels. c is the compactness as a share of the range of values (SLIC); or, adapted, the greatest Δf within a piece the time before (SLICO). Then parts of a piece
 * that are
 * not connected to it become pieces of their own, or join the neighbour with the largest common area when they have less than a quarter of the mean size ({@link
 * SmallParts}).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> size in image units, anisotropic spacing honoured.  <b>Output</b> labels from 1, numbered by their first voxel.
 * <p><b>Cost</b> O(voxels · iterations), whatever the number of pieces.  <b>Memory</b> 12 bytes a voxel beside the label image and up to 28 for each run of a label
 * along x:
 * about 3 GB for 512 × 512 × 500.  <b>NaN</b> and infinite values are in no piece: 0. Places and values are summed up as whole numbers, so that the order does not
 * matter.
 * <p>Achanta et al. 2012, IEEE Trans. Pattern Anal. Mach. Intell. 34(11):2274–2282, doi:10.1109/TPAMI.2012.120. scikit-image's {@code slic} looks twice as far, keeps
 * the grid's centres where they are, and joins parts below half the size to the neighbour seen last.
 */
public final class Slic extends Segmentation {

    private static final double SMALL = 0.25;
    private static final int MOST_PIECES = 1 << 24;

    private final double size;
    private final int pieces, iterations;
    private final double compactness;
    private final boolean adapted;

    private Slic(double size, int pieces, double compactness, boolean adapted, int iterations) {
        if (!(compactness > 0 && compactness < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Compactness must be a number greater than 0, but is " + compactness + ". Give 0.1 as a start.");
        if (iterations < 1 || iterations > 1000)
            throw new IllegalArgumentException("Iterations must be between 1 and 1000, but are " + iterations + ". Give 10 as usual.");
        this.size = size;
        this.pieces = pieces;
        this.compactness = compactness;
        this.adapted = adapted;
        this.iterations = iterations;
    }

    /** @param size the edge S of a piece, in image units */
    public static Slic ofSize(double size, double compactness, boolean adapted, int iterations) {
        if (!(size > 0 && size < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Size must be a number greater than 0, but is " + size + ". Give the edge of a piece in image units.");
        return new Slic(size, 0, compactness, adapted, iterations);
    }

    /** @param pieces about so many */
    public static Slic ofCount(int pieces, double compactness, boolean adapted, int iterations) {
        if (pieces < 1 || pieces > MOST_PIECES)
            throw new IllegalArgumentException("Segments must be between 1 and " + MOST_PIECES + ", but are " + pieces + ". Give their number, or a size.");
        return new Slic(Double.NaN, pieces, compactness, adapted, iterations);
    }

    @Override public boolean keepsNumbers() {
        return false;
    }

    @Override public long bytes(long voxels) {
        return 20 * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        Pixels pixels = Pixels.of(task);
        if (pixels.inside == 0) return pixels.labels;
        Grid grid = Grid.of(pixels, task.spacing, size, pieces);
        if (grid.count() > MOST_PIECES)
            throw new IllegalArgumentException("Size must make at most " + MOST_PIECES + " pieces, but " + grid.step + " makes " + grid.count() + ". Give a larger one.");
        Centres centres = grid.centres(compactness);
        Progress part = task.progress.part(0, 0.8);
        for (int i = 0; i < iterations; i++) {
            new Assignment(pixels, centres, grid).run(part);
            centres = centres.moved(pixels, adapted);
            part.done((i + 1.0) / iterations);
        }
        return SmallParts.joined(asFloats(pixels, task), SMALL * pixels.inside / centres.size(), task.spacing, task.progress.part(0.8, 1));
    }

    /** The labels from 1, in place of the values. */
    private static Block asFloats(Pixels pixels, Task task) {
        Block floats = pixels.values;
        RowBands.map(floats, task.progress, (from, to) -> {
            for (int i = from * floats.nx; i < to * floats.nx; i++) floats.data[i] = pixels.labels.data[i] + 1;
            return true;
        });
        pixels.forget();
        return floats;
    }
}
