package org.roentgen.filter.variational;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Diffusion that stops at edges: smooths where slopes are below the contrast.
 * <p>∂u/∂t = Σ ∂/∂x (g(|∂u/∂x|) ∂u/∂x) over the axes, with g(s) = e^(−(s/contrast)²) or 1 / (1 + (s/contrast)²), see {@link Conductance}, in explicit steps: between
 * neighbours at a distance h flows g(|d|/h) d/h² times the time step, where d is their difference. That is the scheme of the paper.
 * With an infinite contrast it is the heat equation: time t smooths with a Gaussian of σ² = 2t.
 * <p>Stable up to a time step of 1 / (2 Σ 1/spacing²), 1/4 in a plane and 1/6 in a volume of unit spacing; then no value leaves the range of the input. The mean stays.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> contrast in intensity per image unit, time step in squared units, anisotropic spacing honoured.  <b>Output</b> float.
 * <b>Edges</b> nothing flows over them, whatever the boundary.  <b>Cost</b> O(voxels · iterations).  <b>Memory</b> four float copies.  <b>NaN</b> spreads by a voxel
 * per iteration.
 * <p>Perona and Malik 1990, doi:10.1109/34.56205. ITK's gradient diffusion differs: its g sees the whole gradient, not its part along the axis.
 */
public final class PeronaMalik extends WholeFilter {

    private final Conductance conductance;
    private final double contrast;
    private final Schedule schedule;

    /** @param timeStep 0 takes the largest stable one */
    public PeronaMalik(Conductance conductance, double contrast, double timeStep, int iterations) {
        this.conductance = conductance;
        this.contrast = Conductance.checkedContrast(contrast);
        schedule = new Schedule(timeStep, iterations);
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        PlaneStack stack = new PlaneStack(in, spacing);
        double time = schedule.step(1 / (2 * stack.inverseSquares()));
        float[] flow = new float[3], steepness = new float[3];
        for (int d = 0; d < 3; d++) {
            double h = stack.spacing[d];
            flow[d] = (float) (in.size() > 1 ? time / (h * h) : 0);
            steepness[d] = Double.isInfinite(h) ? 0 : conductance.steepness(1 / (h * contrast * h * contrast));
        }
        stack.copy(schedule.run(stack.planes(in), stack.planes(), progress, (u, next) -> step(stack, u, next, flow, steepness)), out[0]);
    }

    private void step(PlaneStack stack, float[][] u, float[][] next, float[] flow, float[] steepness) {
        InParallel.forEach(Slabs.of(stack.nz), slab -> {
            float[][] scratch = new float[3][stack.planeSize()];
            if (slab.from > 0) conductance.flux(u[slab.from - 1], u[slab.from], flow[2], steepness[2], scratch[2]);
            for (int z = slab.from; z < slab.to; z++) step(stack, u, z, next[z], flow, steepness, scratch);
        });
    }

    /** One plane; the third scratch plane holds what flows into it from the one before, and then what flows out of it. */
    private void step(PlaneStack stack, float[][] u, int z, float[] out, float[] flow, float[] steepness, float[][] scratch) {
        float[] flux = scratch[0], moved = scratch[1], fluxZ = scratch[2];
        stack.nextX(u[z], moved);
        conductance.flux(u[z], moved, flow[0], steepness[0], flux);
        stack.moveX(flux, moved);
        add(u[z], flux, moved, out);
        if (stack.ny > 1) {
            stack.nextY(u[z], moved);
            conductance.flux(u[z], moved, flow[1], steepness[1], flux);
            stack.moveY(flux, moved);
            add(out, flux, moved, out);
        }
        float[] next = z + 1 < stack.nz ? u[z + 1] : u[z];
        conductance.flux(u[z], next, flow[2], steepness[2], flux);
        add(out, flux, fluxZ, out);
        System.arraycopy(flux, 0, fluxZ, 0, flux.length);
    }

    private static void add(float[] u, float[] flux, float[] before, float[] out) {
        for (int i = 0; i < out.length; i++) out[i] = u[i] + (flux[i] - before[i]);
    }
}
