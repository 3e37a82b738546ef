package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Progress;

/**
 * Parts an image in two regions of nearly constant intensity with a short boundary between them, also where there is no edge.
 * <p>Minimises μ length + ν size inside + λ₁ Σ_inside (f − c₁)² + λ₂ Σ_outside (f − c₂)² over the contour and the means c₁, c₂, for f scaled to 0 … 1 and
 * lengths in voxels of the smallest spacing, so that no parameter depends on units. φ, positive inside, is ±1 to begin with and moves by
 * ∂φ/∂t = δ(φ) (μ div(∇φ/|∇φ|) − ν − λ₁ (f − c₁)² + λ₂ (f − c₂)²), δ(t) = 1 / π(1 + t²), c₁ and c₂ the means where φ > 0 and elsewhere: in the whole
 * image, so that it finds objects
 * anywhere. Semi-implicit steps, all voxels at once, of time ½ for the force
 * max(λ₁, λ₂) (c₁ − c₂)², so that faint objects are found as fast as bright ones.
 * <p>Rests when the root mean square of a step of φ is below the tolerance, or no voxel went in or out for twenty iterations.
 * <p><b>Dimensions</b> 2-D or 3-D, anisotropic spacing honoured.  <b>Edges</b> φ goes on beyond the image as at its edge; outside the mask and at NaN the
 * image has no say.  <b>Cost</b> O(voxels) an iteration, all threads.  <b>Memory</b> 8 bytes a voxel; the image is scaled in its place.
 * <b>Output</b> c₁, c₂ (of the scaled image) and the energy, in voxels, with H(φ) = ½ + arctan(φ) / π as inside.
 * <p>Chan and Vese 2001, IEEE Trans. Image Process. 10(2):266–277, doi:10.1109/83.902291; discretised after Getreuer 2012, Image Processing On Line 2:214–224,
 * doi:10.5201/ipol.2012.g-cv, with Jacobi's order in the place of Gauss and Seidel's: then the order of voxels does not matter.
 */
public final class ChanVese implements ContourMethod {

    private static final double TIME = 0.5, FAINT = 1e-9;

    final double length, area, insideWeight, outsideWeight, tolerance;

    /** @param length μ
     * @param area ν
     * @param insideWeight λ₁
     * @param outsideWeight λ₂ */
    public ChanVese(double length, double area, double insideWeight, double outsideWeight, double tolerance) {
        this.length = ContourParameters.atLeastZero("Length weight", length);
        this.area = ContourParameters.finite("Area weight", area);
        this.insideWeight = ContourParameters.positive("Inside weight", insideWeight);
        this.outsideWeight = ContourParameters.positive("Outside weight", outsideWeight);
        this.tolerance = ContourParameters.atLeastZero("Tolerance", tolerance);
    }

    /** Of a step. */
    double time(double contrast) {
        double force = Math.max(insideWeight, outsideWeight) * contrast * contrast;
        return force < FAINT ? TIME : TIME / force;
    }

    @Override public List<String> measures() {
        return List.of("Mean inside", "Mean outside", "Energy");
    }

    @Override public long bytes(long voxels) {
        return 9 * voxels;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        ValueLimits.scale(scene);
        return new ChanVeseFlow(this, scene);
    }
}
