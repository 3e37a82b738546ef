package org.roentgen.filter.morphology;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.filter.Element;
import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.TileRunner;

/**
 * Removes bright or dark objects by {@link Reconstruction}, without a change in the outline of the others, or finds them.
 * <p>R(J, I) is the reconstruction by dilation of the mask I from the marker J, R* that by erosion:
 * OPEN R(erosion of f with a ball, f); CLOSE R*(dilation of f, f); H_MAXIMA R(f − h, f), which takes peaks less than h high away and h off the others;
 * H_MINIMA R*(f + h, f); FILL_HOLES R*(f at the border and ∞ inside, f), which lifts each dark basin that does not touch the image's edge to its rim;
 * MAXIMA and MINIMA are connected voxels of one value without a higher (lower) neighbour. An image of one value
 * is both as a whole (scikit-image's local_maxima finds none there).
 * <p><b>Dimensions</b> 2-D or 3-D; a volume's edge is its first and last slice too, unless it has one.  <b>Units</b> radius in image units,
 * anisotropic spacing honoured; height in units of the intensity.  <b>Output</b> the input's values; float for H_MAXIMA and H_MINIMA; 0 or 255
 * for MAXIMA and MINIMA.  <b>Edges</b> the boundary is for the ball only; reconstruction ends at the edge, and in a mask it still sees the whole image.
 * <p><b>Cost</b> O(voxels · neighbours), one thread but for the ball.  <b>Memory</b> about six floats for each voxel.
 * <b>NaN</b> is a wall and stays, and is no maximum.
 * <p>Vincent 1993, doi:10.1109/83.217222; Soille 2004, Morphological Image Analysis, doi:10.1007/978-3-662-05088-0. scikit-image's h_maxima is a mask of
 * the peaks, SimpleITK's HMaxima is this. Maxima are where f differs from R(next smaller float
 * of f, f), so that any difference counts.
 */
public final class GreyReconstruction extends WholeFilter {

    public enum Operation {
        OPEN(Output.INPUT_VALUES), CLOSE(Output.INPUT_VALUES), H_MAXIMA(Output.INTENSITIES), H_MINIMA(Output.INTENSITIES),
        FILL_HOLES(Output.INPUT_VALUES), MAXIMA(Output.MASK), MINIMA(Output.MASK);

        private final Output output;

        Operation(Output output) {
            this.output = output;
        }
    }

    private final Operation operation;
    private final double radius, height;
    private final Connectivity connectivity;

    /** @param radius of the ball, for OPEN and CLOSE
     * @param height of the peaks or basins that go, for H_MAXIMA and H_MINIMA */
    public GreyReconstruction(Operation operation, double radius, double height, Connectivity connectivity) {
        if (!(height >= 0 && height < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Height must be a number of at least 0, but is " + height + ". Give it in units of the intensity.");
        StructuringElement.of(Element.BALL, radius);                          // checks the radius
        this.operation = operation;
        this.radius = radius;
        this.height = height;
        this.connectivity = connectivity;
    }

    @Override public Output output() {
        return operation.output;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        float[] marker = marker(in, spacing, boundary, progress.part(0, 0.2));
        Progress rest = progress.part(0.2, 1);
        if (growsFromBelow()) Reconstruction.byDilation(marker, in, out[0], connectivity, rest);
        else Reconstruction.byErosion(marker, in, out[0], connectivity, rest);
        if (output() == Output.MASK) markDifferences(in.data, out[0].data);
    }

    private boolean growsFromBelow() {
        return operation == Operation.OPEN || operation == Operation.H_MAXIMA || operation == Operation.MAXIMA;
    }

    private float[] marker(Block in, double[] spacing, Boundary boundary, Progress progress) {
        switch (operation) {
            case OPEN: return extremum(GreyMorphology.Operation.ERODE, in, spacing, boundary, progress);
            case CLOSE: return extremum(GreyMorphology.Operation.DILATE, in, spacing, boundary, progress);
            case H_MAXIMA: return shifted(in.data, (float) -height);
            case H_MINIMA: return shifted(in.data, (float) height);
            case FILL_HOLES: return border(in);
            default: return next(in.data, operation == Operation.MAXIMA);
        }
    }

    private float[] extremum(GreyMorphology.Operation step, Block in, double[] spacing, Boundary boundary, Progress progress) {
        float[] result = new float[in.size()];
        TileRunner runner = new TileRunner(spacing).boundary(boundary).progress(progress);
        runner.run(new GreyMorphology(step, StructuringElement.of(Element.BALL, radius)), image(in.data, in), image(result, in));
        return result;
    }

    private static ArrayImg<FloatType, ?> image(float[] data, Block shape) {
        return ArrayImgs.floats(data, shape.nx, shape.ny, shape.nz);
    }

    private static float[] shifted(float[] values, float by) {
        float[] shifted = new float[values.length];
        for (int i = 0; i < values.length; i++) shifted[i] = values[i] + by;
        return shifted;
    }

    private static float[] next(float[] values, boolean down) {
        float[] next = new float[values.length];
        for (int i = 0; i < values.length; i++) next[i] = down ? Math.nextDown(values[i]) : Math.nextUp(values[i]);
        return next;
    }

    private static float[] border(Block in) {
        float[] border = in.data.clone();
        for (int z = in.nz > 1 ? 1 : 0; z < (in.nz > 1 ? in.nz - 1 : 1); z++)
            for (int y = 1; y < in.ny - 1; y++)
                if (in.nx > 2) Arrays.fill(border, in.index(1, y, z), in.index(in.nx - 1, y, z), Float.POSITIVE_INFINITY);
        return border;
    }

    private static void markDifferences(float[] values, float[] reconstructed) {
        for (int i = 0; i < values.length; i++) reconstructed[i] = values[i] == values[i] && values[i] != reconstructed[i] ? 255 : 0;
    }
}
