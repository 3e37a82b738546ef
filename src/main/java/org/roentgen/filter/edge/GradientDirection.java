package org.roentgen.filter.edge;

import java.util.List;

import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Block;

/**
 * Where the image grows steepest, in degrees.
 * <p>The azimuth atan2(fy, fx) in the plane, in (−180, 180]: 0 is towards greater x, 90 towards greater y, which is down on the screen. In a volume also the
 * elevation atan2(fz, √(fx² + fy²)) out of the plane, in [−90, 90]. 0 where the slope is 0. The slopes are those of a {@link GradientOperator}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> degrees; the slopes honour anisotropic spacing.  <b>Output</b> float.  <b>Edges</b> reads the operator's
 * reach beyond the box.  <b>Cost</b> O(voxels · reach), some rows of scratch.  <b>NaN</b> spreads to all voxels that read it, which only with
 * Roberts is the voxel itself, too.
 * <p>OpenCV's {@code phase} turns the same way and is in [0, 360).
 */
public final class GradientDirection implements VectorFilter {

    private final GradientOperator operator;
    private final boolean plane;

    /** @param plane whether to give the azimuth alone */
    public GradientDirection(GradientOperator operator, boolean plane) {
        this.operator = operator;
        this.plane = plane;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public List<String> names() {
        return plane ? List.of("") : List.of("azimuth", "elevation");
    }

    @Override public int[] reach(double[] spacing) {
        return GradientRows.reach(operator, spacing);
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        new GradientRows(operator, spacing, 0, 1, 2).forEach(in, (slopes, y, z) -> {
            int o = out[0].index(0, y, z);
            for (int x = 0; x < out[0].nx; x++) out[0].data[o + x] = azimuth(slopes[0][x], slopes[1][x]);
            if (!plane) for (int x = 0; x < out[1].nx; x++) out[1].data[o + x] = elevation(slopes[0][x], slopes[1][x], slopes[2][x]);
        });
    }

    private static float azimuth(float x, float y) {
        return (float) Math.toDegrees(Math.atan2(y + 0f, x + 0f));            // −0 would turn by 180°
    }

    private static float elevation(float x, float y, float z) {
        return (float) Math.toDegrees(Math.atan2(z + 0f, Math.hypot(x, y)));
    }
}
