package org.roentgen.filter.variational;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Diffusion with a direction: along edges but not over them, or along lines.
 * <p>∂u/∂t = div(D ∇u), where D comes at each voxel from J = K_ρ ∗ (∇u_σ ∇u_σᵀ), with u smoothed by a Gaussian of σ, and K_ρ one of ρ.
 * <p>Edge-enhancing (ρ is not used): D = I − (1 − g) n nᵀ with n = ∇u_σ / |∇u_σ|, g = 1 − e^(−3.31488 / (|∇u_σ| / contrast)⁸).
 * <p>Coherence-enhancing: D = α I + (λ − α) v vᵀ with the eigenvector v of J's smallest eigenvalue, λ = α + (1 − α) e^(−contrast⁴ / κ), α = 0.001, where κ is the squared
 * difference of J's two smallest eigenvalues: in a plane the paper's; in a volume that of lines, so that sheets, within which no direction is meant, do not flow.
 * <p>Explicit steps. Between neighbours flows the mean of their D times the slope between them, and the mean of what central differences make flow at each; that is
 * the paper's standard discretisation. Stable up to a time step of 1 / (2 Σ 1/spacing²), as D ≤ I; the mean stays, but values may slightly leave the range of the input.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> contrast in intensity per image unit, σ and ρ in image units, time step in squared units, anisotropic spacing
 * honoured.  <b>Output</b> float.
 * <b>Edges</b> nothing flows over them, whatever the boundary; Gaussians see the image mirrored.  <b>Cost</b> O(voxels · iterations).  <b>Memory</b> about 12 float
 * copies. <b>NaN</b> spreads by the reach of the Gaussians (4σ, for coherence also 4ρ) and two voxels per iteration.
 * <p>Weickert 1999, doi:10.1023/A:1008009714131; edge-enhancing: Weickert 1998, Anisotropic Diffusion in Image Processing, Teubner. ITK's module
 * AnisotropicDiffusionLBR takes both from J with its ρ: coherence 1 − (1 − α) e^(−(λ/s)^m) along each eigenvector, s being its eigenvalue less the smallest, so that
 * sheets and flat regions flow too; edge-enhancing α + (1 − α) e^(−(λ/s)^m), s being the largest less its own, so that flat regions do not. Its scheme, on
 * the lattice, keeps the range of the input. scikit-image and OpenCV have neither.
 */
public final class TensorDiffusion extends WholeFilter {

    private final DiffusionTensor tensor;
    private final Schedule schedule;

    /** @param timeStep 0 takes the largest stable one */
    public TensorDiffusion(TensorRule rule, double contrast, double sigma, double rho, double timeStep, int iterations) {
        tensor = new DiffusionTensor(rule, Conductance.checkedContrast(contrast), scale("Sigma", sigma), scale("Rho", rho));
        schedule = new Schedule(timeStep, iterations);
    }

    private static double scale(String what, double sigma) {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + sigma + ". Give it in image units.");
        return sigma;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Rows rows = new Rows(in, spacing);
        double time = schedule.step(1 / (2 * rows.inverses(2)));
        float[][] components = new float[6][in.size()];
        TensorFlow flow = new TensorFlow(rows, components, in.size() > 1 ? time : 0);
        Block u = new Block(in.data.clone(), in.nx, in.ny, in.nz), next = new Block(in.nx, in.ny, in.nz);
        u = schedule.run(u, next, progress, (from, to) -> {
            tensor.compute(from, rows, spacing, components);
            flow.step(from.data, to.data);
        });
        System.arraycopy(u.data, 0, out[0].data, 0, in.size());
    }
}
