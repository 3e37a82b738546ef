package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Progress;

/**
 * Parts an image in two regions of nearly constant intensity, like Chan and Vese's, with operations on a mask in the place of differential equations.
 * <p>With the means c₁ inside and c₂ outside, every iteration (1) grows (balloon &gt; 0) or shrinks (&lt; 0) the mask by a voxel, if wanted, (2) at its
 * boundary, where |∇u| ≠ 0 by central differences, takes in voxels with λ₁ (f − c₁)² &lt; λ₂ (f − c₂)², puts out those with the opposite, and
 * (3) so many times smooths the boundary ({@link MorphologicalCurvature}), SI∘IS and IS∘SI in turn.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> none: it works voxel by voxel, whatever the spacing, so smoothing and balloon reach farther along thick slices;
 * resample before where that matters.  <b>Edges</b> beyond the image, the mask and NaN nothing is inside.
 * <b>Cost</b> O(voxels / 64 + boundary) an iteration, all threads.  <b>Memory</b> half a byte a voxel and 17 a row.
 * <b>Output</b> c₁, c₂ and Σλ₁(f − c₁)² + Σλ₂(f − c₂)² of each iteration.
 * <p>Márquez-Neila, Baumela and Alvarez 2014, IEEE Trans. PAMI 36(1):2–17, doi:10.1109/TPAMI.2013.106. Bit by bit scikit-image's
 * morphological_chan_vese, but for rounding of means; scikit-image has no balloon, begins each call with the order that the last one ended
 * with, and never ends early.
 */
public final class MorphologicalChanVese implements ContourMethod {

    private final double insideWeight, outsideWeight, balloon;
    private final int smoothing;

    /** @param insideWeight λ₁
     * @param outsideWeight λ₂ */
    public MorphologicalChanVese(double insideWeight, double outsideWeight, double balloon, int smoothing) {
        this.insideWeight = ContourParameters.positive("Inside weight", insideWeight);
        this.outsideWeight = ContourParameters.positive("Outside weight", outsideWeight);
        this.balloon = ContourParameters.finite("Balloon", balloon);
        this.smoothing = ContourParameters.passes(smoothing);
    }

    @Override public List<String> measures() {
        return List.of("Mean inside", "Mean outside", "Energy");
    }

    @Override public long bytes(long voxels) {
        return voxels;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        return new Attraction(scene);
    }

    private final class Attraction extends MorphologicalContour {

        private final RegionSums sums;

        Attraction(Scene scene) {
            super(scene, balloon, smoothing, scene.domain);
            sums = new RegionSums(scene.image, scene.domain);
        }

        @Override protected void attract(BitMask from, BitMask to) {
            if (balloon != 0) sums.update(from);
            BoundaryBits boundary = new BoundaryBits(from);
            from.forRows(row -> {
                to.copyRow(from, row);
                if (from.isUniformAround(row)) return;
                for (int w = 0; w < from.words; w++) attract(to, row, w, boundary.any(row, w) & scene.domain.data[row * from.words + w]);
                to.close(row);
            });
        }

        private void attract(BitMask to, int row, int w, long where) {
            long in = 0, out = 0;
            int first = row * scene.image.nx + 64 * w;
            for (long bits = where; bits != 0; bits &= bits - 1) {
                double f = scene.image.data[first + Long.numberOfTrailingZeros(bits)], own = f - sums.mean, other = f - sums.otherMean;
                double force = insideWeight * own * own - outsideWeight * other * other;
                if (force < 0) in |= bits & -bits;
                if (force > 0) out |= bits & -bits;
            }
            int i = row * to.words + w;
            to.data[i] = to.data[i] & ~out | in;
        }

        @Override protected double[] measure(BitMask now) {
            sums.update(now);
            return new double[] {sums.mean, sums.otherMean, insideWeight * sums.energy + outsideWeight * sums.otherEnergy};
        }
    }
}
