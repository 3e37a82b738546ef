package org.roentgen.filter.ridge;

/**
 * Neuriteness: 1 at the strongest bright line of the volume, 0 elsewhere than in lines.
 * <p>λi′ = λi + α Σ λj, j ≠ i, with α = −⅓ in a plane and −¼ in a volume, for which the filter is flattest along the line; λ the one of largest
 * magnitude. −λ where λ < 0, else 0; divided by its largest value over the volume and all scales.
 * <p>Meijering et al. 2004, doi:10.1002/cyto.a.20022 (planes, one scale). Choice: α = −1/(n + 1) in n dimensions is the same condition of flatness,
 * ∂²/∂y² of ∂²/∂x² + α (∂²/∂y² + …) of a Gaussian is 0 at its centre. scikit-image 0.19 has α without effect and normalises each scale.
 */
public final class Meijering implements RidgeMeasure {

    @Override public double response(double[] e, double limit) {
        double alpha = -1.0 / (e.length + 1), trace = 0;
        for (double value : e) trace += value;
        double large = (1 - alpha) * e[0] + alpha * trace, small = (1 - alpha) * e[e.length - 1] + alpha * trace;
        return small < 0 && large <= -small ? -small : 0;
    }

    @Override public boolean isRelative() {
        return true;
    }
}
