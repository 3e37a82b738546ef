package org.roentgen.filter.variational;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Straightens the lines of equal intensity: removes noise and ripples, the less the steeper they are. Keeps faint contrasts better than {@link PeronaMalik}.
 * <p>∂u/∂t = |∇u| div(c ∇u / |∇u|), the modified curvature diffusion equation, with c = e^(−(|∇u|/contrast)²). The divergence is that of flows between
 * neighbours, whose ∇u has the difference along their axis and the mean of their central differences along the others; the |∇u| before it takes the
 * differences to higher neighbours where u rises, to lower ones where it falls (upwind). With an infinite contrast lines of equal intensity move by their curvature.
 * <p>Stable up to a time step of 1 / (2 Σ 1/spacing · √(2 Σ 1/spacing²)), 0.125 in a plane and 0.068 in a volume of unit spacing: so that no voxel can pass all
 * its neighbours, and no value leaves the range of the input. The mean does not stay.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> contrast in intensity per image unit, time step in squared units, anisotropic spacing honoured.  <b>Output</b> float.
 * <b>Edges</b> nothing flows over them, whatever the boundary.  <b>Cost</b> O(voxels · iterations).  <b>Memory</b> six float copies.  <b>NaN</b> spreads by two voxels per iteration.
 * <p>Whitaker and Xue 2001, Variable-conductance, level-set curvature for image denoising, IEEE Int. Conf. on Image Processing. ITK's contrast is relative to the mean slope; this one is absolute.
 */
public final class CurvatureDiffusion extends WholeFilter {

    private final double contrast;
    private final Schedule schedule;

    /** @param timeStep 0 takes the largest stable one */
    public CurvatureDiffusion(double contrast, double timeStep, int iterations) {
        this.contrast = Conductance.checkedContrast(contrast);
        schedule = new Schedule(timeStep, iterations);
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Neighbours neighbours = new Neighbours(in, spacing);
        PlaneStack stack = new PlaneStack(in, spacing);
        double inverses = 0;
        for (double s : stack.spacing) inverses += 1 / s;
        double time = schedule.step(1 / (2 * inverses * Math.sqrt(2 * stack.inverseSquares())));
        float[][] flow = new float[3][in.size()];
        float[] u = schedule.run(in.data.clone(), new float[in.size()], progress, (from, to) -> step(neighbours, from, to, flow, in.size() > 1 ? time : 0));
        System.arraycopy(u, 0, out[0].data, 0, in.size());
    }

    private void step(Neighbours neighbours, float[] from, float[] to, float[][] flow, double time) {
        neighbours.forEach(() -> (i, position) -> {
            for (int d = 0; d < 3; d++) flow[d][i] = neighbours.hasNext(d, position) ? (float) flow(neighbours, from, d, i, position) : 0;
        });
        neighbours.forEach(() -> (i, position) -> {
            double speed = 0;
            for (int d = 0; d < 3; d++) {
                double before = neighbours.hasPrevious(d, position) ? flow[d][i - neighbours.stride[d]] : 0;
                speed += (flow[d][i] - before) / neighbours.spacing[d];
            }
            to[i] = (float) (from[i] + time * speed * upwindSlope(neighbours, from, i, position, Math.signum(speed)));
        });
    }

    /** c ∇u / |∇u| along an axis, half way to the next voxel. */
    private double flow(Neighbours neighbours, float[] u, int axis, int i, int[] position) {
        int next = i + neighbours.stride[axis];
        double slope = (u[next] - u[i]) / neighbours.spacing[axis], squared = slope * slope;
        for (int d = 0; d < 3; d++) {
            if (d == axis) continue;
            double beside = 0.5 * (neighbours.slope(u, d, i, position) + neighbours.slope(u, d, next, position));
            squared += beside * beside;
        }
        return slope == 0 ? 0 : Math.exp(-squared / (contrast * contrast)) * slope / Math.sqrt(squared);
    }

    /** Of the differences to neighbours that are higher where u rises (sign 1), lower where it falls (-1). */
    private static double upwindSlope(Neighbours neighbours, float[] u, int i, int[] position, double sign) {
        double squared = 0;
        for (int d = 0; d < 3; d++) {
            double after = neighbours.hasNext(d, position) ? Math.max(0, sign * (u[i + neighbours.stride[d]] - u[i])) / neighbours.spacing[d] : 0;
            double before = neighbours.hasPrevious(d, position) ? Math.max(0, sign * (u[i - neighbours.stride[d]] - u[i])) / neighbours.spacing[d] : 0;
            squared += after * after + before * before;
        }
        return Math.sqrt(squared);
    }
}
