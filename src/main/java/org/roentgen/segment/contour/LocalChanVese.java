package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/**
 * Chan and Vese's two regions of nearly constant intensity, with a contour that only moves from where it is: in a narrow band, at the voxels around it.
 * <p>∂φ/∂t = |∇φ| (μ div(∇φ/|∇φ|) − ν − λ₁ (f − c₁)² + λ₂ (f − c₂)²), with φ positive inside, f scaled to 0 … 1, c₁ and c₂ its means inside and
 * outside, μ and lengths in voxels of the smallest spacing: |∇φ| in the place of the δ(φ) of {@link ChanVese} (Zhao et al. 1996, J. Comput. Phys. 127:179). Objects
 * far from the contour are not found, but count in c₂. A {@link NarrowBand}, with its time step.
 * <p><b>Dimensions</b> 2-D or 3-D, anisotropic spacing honoured.  <b>Edges</b> φ goes on beyond the image as at its edge; a contour does not leave mask or
 * image.  <b>Cost</b> O(band) an iteration, and every few of them O(box around the contour).  <b>Memory</b> 32 bytes a voxel at most; the image is
 * scaled in its place.  <b>Output</b> c₁, c₂ (of the scaled image) and the energy without its length.
 * <p>Chan and Vese 2001, IEEE Trans. Image Process. 10(2):266–277, doi:10.1109/83.902291.
 */
public final class LocalChanVese implements ContourMethod {

    private final ChanVese parameters;
    private final double band;

    /** @param parameters weights and tolerance
     * @param band reach to either side, in voxels */
    public LocalChanVese(ChanVese parameters, double band) {
        this.parameters = parameters;
        this.band = ContourParameters.band(band);
    }

    @Override public List<String> measures() {
        return parameters.measures();
    }

    @Override public long bytes(long voxels) {
        return 32 * voxels;
    }

    @Override public boolean isNarrowBand() {
        return true;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        ValueLimits.scale(scene);
        return new NarrowBand(scene, new Motion(scene), band, parameters.tolerance);
    }

    private final class Motion implements FrontMotion {

        private final Block image;
        private final RegionSums sums;

        Motion(Scene scene) {
            image = scene.image;
            sums = new RegionSums(image, scene.domain);
        }

        @Override public void begin(BitMask inside) {
            sums.update(inside);
        }

        @Override public double speed(int voxel) {
            double f = image.data[voxel], own = f - sums.mean, other = f - sums.otherMean;
            if (!(Math.abs(f) <= 1)) return 0;
            return parameters.outsideWeight * other * other - parameters.insideWeight * own * own - parameters.area;
        }

        @Override public double curvature(int voxel) {
            return parameters.length;
        }

        @Override public double fullSpeed() {
            return 0;
        }

        @Override public double[] measure(BitMask inside) {
            sums.update(inside);
            double energy = parameters.area * inside.count() + parameters.insideWeight * sums.energy + parameters.outsideWeight * sums.otherEnergy;
            return new double[] {sums.mean, sums.otherMean, energy};
        }
    }
}
