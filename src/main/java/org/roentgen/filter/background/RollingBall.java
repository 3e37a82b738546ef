package org.roentgen.filter.background;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Takes away the background that a ball touches when it rolls below the image's surface (above it where the background is light), or gives
 * that background itself.
 * <p>Background of f = the opening of f by the ball: max over d of e(x − d) + b(d) with e(x) = min over d of f(x + d) − b(d), where
 * b(d) = height · √(1 − |d|² / radius²) for |d| ≤ radius is the surface of the ball – an ellipsoid, as a length and an intensity are no lengths
 * of the same kind. A light background is that of −f, turned round. The result is f − background: ≥ 0 on a dark one, ≤ 0 on a light one.
 * <p>Unless it has to be exact, an image whose ball is larger than 16 voxels along an axis is shrunk along that axis to where the ball is not,
 * each cell to its least value; its background is interpolated linearly and cut off at f. Shrinking makes the background lower by
 * about what f varies within a cell.
 * <p><b>Dimensions</b> 2-D or 3-D (where it is a ball in four dimensions).  <b>Units</b> radius in image units, anisotropic spacing
 * honoured; height in the unit of the intensity.  <b>Output</b> float.  <b>Edges</b> ball and surface end there, whatever the boundary.  <b>Cost</b> O(voxels · ball
 * / 4), twice; shrunk by s along each of n axes: O(voxels + voxels / sⁿ · ball / sⁿ).  <b>Memory</b> four volumes.  <b>NaN</b> spreads as far as two balls.
 * <p>Sternberg 1983, doi:10.1109/MC.1983.1654163. ImageJ's {@code Subtract Background...} also shrinks, from a radius of 10 on, uses only the
 * top of the ball (cut off at 24 to 40 % of its radius), takes the ball's height from its radius in pixels, and smooths before unless told.
 */
public final class RollingBall extends WholeFilter {

    private static final double LARGEST = 16;                      // voxels that a ball may reach before the image is shrunk

    private final double radius, height;
    private final boolean light, background, exact;

    /** @param light whether the background is light
     * @param background whether to give the background itself
     * @param exact never to shrink */
    public RollingBall(double radius, double height, boolean light, boolean background, boolean exact) {
        this.radius = checked("Radius", radius, "Give it in image units");
        this.height = checked("Ball height", height, "Give it as an intensity");
        this.light = light;
        this.background = background;
        this.exact = exact;
    }

    private static double checked(String name, double value, String remedy) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be greater than 0, but is " + value + ". " + remedy + ".");
        return value;
    }

    @Override public Output output() {
        return background ? Output.INTENSITIES : Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (light) negate(in);
        roll(in, out[0], spacing, progress);
        for (int i = 0; i < in.size(); i++) {
            float below = Math.min(in.data[i], out[0].data[i]), result = background ? below : in.data[i] - below;
            out[0].data[i] = light ? 0 - result : result;
        }
        progress.done(1);
    }

    private static void negate(Block block) {
        for (int i = 0; i < block.size(); i++) block.data[i] = 0 - block.data[i];
    }

    private void roll(Block in, Block out, double[] spacing, Progress progress) {
        int[] cell = cell(in, spacing);
        if (cell[0] * cell[1] * cell[2] == 1) {
            open(in, out, spacing, progress);
            return;
        }
        ShrunkImage shrunk = new ShrunkImage(in, cell);
        Block opened = new Block(shrunk.block.nx, shrunk.block.ny, shrunk.block.nz);
        open(shrunk.block, opened, new double[] {spacing[0] * cell[0], spacing[1] * cell[1], spacing[2] * cell[2]}, progress);
        shrunk.enlarge(opened, out);
    }

    /** A plane is not shrunk along z, as its ball does not reach along z. */
    private int[] cell(Block in, double[] spacing) {
        int[] cell = {1, 1, 1}, size = {in.nx, in.ny, in.nz};
        for (int d = 0; d < 3; d++) if (!exact && size[d] > 1) cell[d] = Math.max(1, (int) Math.ceil(radius / spacing[d] / LARGEST));
        return cell;
    }

    private void open(Block in, Block out, double[] spacing, Progress progress) {
        BallErosion erosion = new BallErosion(radius, height, spacing);
        Block eroded = new Block(in.nx, in.ny, in.nz);
        erosion.apply(in, eroded, progress);
        progress.done(0.5);
        negate(eroded);
        erosion.apply(eroded, out, progress);
        negate(out);
    }
}
