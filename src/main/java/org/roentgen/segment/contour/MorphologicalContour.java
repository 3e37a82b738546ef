package org.roentgen.segment.contour;

/**
 * What the morphological contours share: a mask that is moved by a balloon, an attraction to the image and its curvature, one after the other
 * (Márquez-Neila et al. 2014). Smoothing is SI∘IS in one pass and IS∘SI in the next, so that neither the inside nor the outside is preferred.
 * <p>A mask that is the same as two iterations before, and so with the same order of smoothing, would repeat itself for ever: it rests.
 */
abstract class MorphologicalContour implements ContourMethod.Contour {

    protected final Scene scene;
    private final double balloon;
    private final int smoothing;
    private final BitMask whereBalloon;
    private BitMask mask, next, before, beforeThat;
    private boolean otherOrder;
    private int steps;

    MorphologicalContour(Scene scene, double balloon, int smoothing, BitMask whereBalloon) {
        this.scene = scene;
        this.balloon = balloon;
        this.smoothing = smoothing;
        this.whereBalloon = whereBalloon;
        mask = BitMask.like(scene.domain);
        next = BitMask.like(mask);
        before = BitMask.like(mask);
        beforeThat = BitMask.like(mask);
    }

    /** Moves what lies at the boundary; rows that are alike around are copied. */
    protected abstract void attract(BitMask from, BitMask to);

    /** What the method's {@link ContourMethod#measures} are for a mask. */
    protected abstract double[] measure(BitMask now);

    @Override public void begin(BitMask inside) {
        mask.copy(inside);
        mask.and(scene.domain);
        otherOrder = false;
        steps = 0;
        measure(mask);
    }

    @Override public Step step() {
        BitMask oldest = beforeThat;
        beforeThat = before;
        before = oldest;
        before.copy(mask);
        if (balloon != 0) {
            MorphologicalBalloon.apply(mask, next, whereBalloon, balloon < 0);
            swap();
        }
        attract(mask, next);
        swap();
        for (int i = 0; i < smoothing; i++) smooth();
        mask.and(scene.domain);
        boolean repeats = ++steps > 1 && differences(beforeThat) == 0;
        return new Step(mask.count(), differences(before), repeats || mask.count() == 0, measure(mask));
    }

    private long differences(BitMask earlier) {
        long differences = 0;
        for (int row = 0; row < mask.rows; row++) differences += mask.differences(earlier, row);
        return differences;
    }

    private void smooth() {
        if (otherOrder) MorphologicalCurvature.supremumOfErosions(mask, next);
        else MorphologicalCurvature.infimumOfDilations(mask, next);
        swap();
        if (otherOrder) MorphologicalCurvature.infimumOfDilations(mask, next);
        else MorphologicalCurvature.supremumOfErosions(mask, next);
        swap();
        otherOrder = !otherOrder;
    }

    private void swap() {
        BitMask other = mask;
        mask = next;
        next = other;
    }

    @Override public BitMask inside() {
        return mask;
    }
}
