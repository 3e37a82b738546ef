package org.roentgen.image;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

/**
 * Runs a {@link VectorOperation} (most have one component: a {@link BlockOperation}) over an image of any size, type and storage, tile by tile on all threads of
 * ImgLib2's {@link Parallelization} context.
 * <p>The result does not depend on tiles or threads. A plane (see {@link Spacing}, or an image with fewer than three axes) is
 * processed slice by slice. Input and output must be different images; their types may differ (see {@link BlockReader} and
 * {@link BlockWriter}, also for calibrated images).
 * <p><b>Memory</b> besides input and output: for each thread at most about 32 MB for a tile, its halo and what the operation needs to compute it. More only where
 * the reach is so large (from 12 to 25 voxels on in a volume, for operations that need much) that tiles of this size would be nearly all halo: then 16 MB with
 * the halo, and what the operation needs for these; or where a single row with its halo is larger. A {@link SeparableOperation} with a reach
 * so large that tiles would be mostly halo is done axis by axis, in the output itself if that is float, else in one more float image.
 * <p>Images in arrays go without tiles where that is faster and needs less: a {@link RowOperation}, and an {@link OrderOperation} on stored integers that can, over
 * planes row by row, and one that keeps what it needs of the planes it has seen over volumes plane by plane.
 * <p>Immutable: each setting returns a changed copy.
 */
public final class TileRunner {

    private static final int FARTHEST = 1 << 10;

    final double[] spacing;
    final Boundary boundary;
    final Optional<RandomAccessibleInterval<? extends BooleanType<?>>> mask;
    final Optional<Float> outside;
    final Progress progress;
    private final Optional<int[]> tileSize;

    public TileRunner(double[] spacing) {
        this(spacing.clone(), Boundary.MIRROR, Optional.empty(), Optional.empty(), Progress.NONE, Optional.empty());
    }

    private TileRunner(double[] spacing, Boundary boundary, Optional<RandomAccessibleInterval<? extends BooleanType<?>>> mask,
            Optional<Float> outside, Progress progress, Optional<int[]> tileSize) {
        this.spacing = spacing;
        this.boundary = boundary;
        this.mask = mask;
        this.outside = outside;
        this.progress = progress;
        this.tileSize = tileSize;
    }

    /** What is seen beyond the edges; mirrored unless said. */
    public TileRunner boundary(Boundary boundary) {
        return new TileRunner(spacing, boundary, mask, outside, progress, tileSize);
    }

    /** Computes inside the mask only; outside, the output is the input. The operation still sees the whole image. */
    public TileRunner mask(RandomAccessibleInterval<? extends BooleanType<?>> mask) {
        return new TileRunner(spacing, boundary, Optional.of(mask), Optional.empty(), progress, tileSize);
    }

    /** Computes inside the mask only; outside, the output is a constant. The operation still sees the whole image. */
    public TileRunner mask(RandomAccessibleInterval<? extends BooleanType<?>> mask, float outside) {
        return new TileRunner(spacing, boundary, Optional.of(mask), Optional.of(outside), progress, tileSize);
    }

    public double[] spacing() {
        return spacing.clone();
    }

    public Boundary boundary() {
        return boundary;
    }

    public Progress progress() {
        return progress;
    }

    /** Where it computes, unless everywhere. */
    public Optional<RandomAccessibleInterval<? extends BooleanType<?>>> mask() {
        return mask;
    }

    TileRunner withoutMask() {
        return new TileRunner(spacing, boundary, Optional.empty(), Optional.empty(), progress, tileSize);
    }

    /** Hears of every tile, and may cancel before each. */
    public TileRunner progress(Progress progress) {
        return new TileRunner(spacing, boundary, mask, outside, progress, tileSize);
    }

    /** Output voxels computed at once; chosen by the reach unless said. */
    public TileRunner tileSize(int nx, int ny, int nz) {
        if (nx < 1 || ny < 1 || nz < 1)
            throw new IllegalArgumentException("Tile size must be at least 1 voxel along every axis, but is "
                + nx + " × " + ny + " × " + nz + ". Leave it out to have it chosen.");
        return new TileRunner(spacing, boundary, mask, outside, progress, Optional.of(new int[] {nx, ny, nz}));
    }

    /**
     * @throws IllegalArgumentException when the images do not fit each other
     * @throws java.util.concurrent.CancellationException when the progress is cancelled; the output is then half-written
     */
    public void run(BlockOperation operation, RandomAccessibleInterval<? extends RealType<?>> in,
            RandomAccessibleInterval<? extends RealType<?>> out) {
        run(operation, in, Collections.singletonList(out));
    }

    /**
     * As {@link #run(BlockOperation, RandomAccessibleInterval, RandomAccessibleInterval)}, with one output for each component of the
     * operation.
     */
    public void run(VectorOperation operation, RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        check(in, out, operation.components());
        double[] spacing = in.numDimensions() < 3 ? Spacing.ofPlane(this.spacing[0], this.spacing[1]) : this.spacing;
        int[] reach = reach(operation, spacing);
        checkReach(reach, Axes.size(in));
        Optional<StoredIntegers> stored = stored(operation, in, out.get(0));
        Optional<RowJob> rows = tileSize.isPresent() ? Optional.empty() : rows(operation, spacing, stored, in, out);
        if (rows.isPresent()) rows.get().run(progress);
        else runTiles(operation, spacing, reach, stored, in, out);
        progress.done(1);
    }

    private Optional<RowJob> rows(VectorOperation operation, double[] spacing, Optional<StoredIntegers> stored,
            RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        return stored.isPresent() ? StoredStrip.job((OrderOperation) operation, this, spacing, stored.get(), in, out.get(0))
            : FloatStrip.job(operation, this, spacing, in, out);
    }

    private void runTiles(VectorOperation operation, double[] spacing, int[] reach, Optional<StoredIntegers> stored,
            RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out) {
        int threads = InParallel.threads();
        int bytes = stored.filter(kind -> ((OrderOperation) operation).isPacked()).map(kind -> kind.bits / Byte.SIZE).orElse(Float.BYTES);
        TileGrid grid = grid(Axes.size(in), reach, Spacing.isPlane(spacing), threads, bytes, operation.scratch() + operation.components() / 2);
        List<BlockOperation> passes = !tileSize.isPresent() && grid.isMostlyHalo(reach) ? passes(operation, spacing) : Collections.emptyList();
        if (passes.isEmpty()) {
            grid.checkSize(reach);
            new TileJob(this, operation, spacing, grid, in, in, out, stored).run();
        } else {
            new AxisByAxis(this, spacing).run(passes, in, out.get(0));
        }
    }

    /** How values are stored, where the operation may work on them as they are. */
    private Optional<StoredIntegers> stored(VectorOperation operation, RandomAccessibleInterval<? extends RealType<?>> in,
            RandomAccessibleInterval<? extends RealType<?>> out) {
        boolean asStored = operation instanceof OrderOperation && !outside.isPresent() && (boundary != Boundary.ZERO || !Calibration.isView(in));
        return asStored ? StoredIntegers.common(in, out) : Optional.empty();
    }

    /** @throws IllegalArgumentException when the images do not fit each other or the mask, or the outputs are not as many as they should be */
    public void check(RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out,
            int outputs) {
        Axes.check(in);
        mask.ifPresent(m -> Axes.checkSameSize("Mask", m, in));
        if (out.size() != outputs)
            throw new IllegalArgumentException("Outputs must be " + outputs + ", one for each component, but are " + out.size() + ". Create as many.");
        for (RandomAccessibleInterval<? extends RealType<?>> o : out) {
            Axes.checkSameSize("Output", o, in);
            if (in == o)
                throw new IllegalArgumentException("Output must be another image than the input, but is the same. Create a new one.");
        }
    }

    /** @throws IllegalArgumentException when a neighbourhood is many times as long as the image: it would take long, and show the image's mirrors alone */
    public static void checkReach(int[] reach, long[] size) {
        for (int d = 0; d < 3; d++)
            if (reach[d] > FARTHEST + 4 * size[d])
                throw new IllegalArgumentException("Neighbourhood must reach at most " + FARTHEST + " voxels more than four times the image's length (" + size[0] + " × "
                    + size[1] + " × " + size[2] + ") to each side, but reaches " + reach[0] + " × " + reach[1] + " × " + reach[2]
                    + ". Choose a smaller radius or sigma, and check the voxel size.");
    }

    private static List<BlockOperation> passes(VectorOperation operation, double[] spacing) {
        return operation instanceof SeparableOperation ? ((SeparableOperation) operation).passes(spacing) : Collections.emptyList();
    }

    /** The reach on the axes of an image; a plane has no neighbours. */
    static int[] reach(VectorOperation operation, double[] spacing) {
        int[] reach = Arrays.copyOf(operation.reach(spacing), 3);
        if (Spacing.isPlane(spacing)) reach[2] = 0;
        return reach;
    }

    private TileGrid grid(long[] size, int[] reach, boolean plane, int threads, int bytes, int scratch) {
        return tileSize.map(wish -> TileGrid.of(size, plane ? new int[] {wish[0], wish[1], 1} : wish))
            .orElseGet(() -> TileGrid.of(size, reach, plane, threads, bytes, scratch));
    }
}
