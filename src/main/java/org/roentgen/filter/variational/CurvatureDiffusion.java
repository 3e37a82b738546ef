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
 * <b>Edges</b> nothing flows over them, whatever the boundary.  <b>Cost</b> O(voxels · iterations).  <b>Memory</b> six float copies.  <b>NaN</b> spreads by a
 * voxel per iteration.
 * <p>Whitaker and Xue 2001, Variable-conductance, level-set curvature for image denoising, IEEE Int. Conf. on Image Processing. ITK's contrast is relative to the
 * mean slope; this one is absolute.
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
        Rows rows = new Rows(in, spacing);
        double time = schedule.step(1 / (2 * rows.inverses(1) * Math.sqrt(2 * rows.inverses(2))));
        CurvatureFlow flow = new CurvatureFlow(rows, contrast, in.size() > 1 ? time : 0);
        float[] u = schedule.run(in.data.clone(), new float[in.size()], progress, flow::step);
        System.arraycopy(u, 0, out[0].data, 0, in.size());
    }
}
