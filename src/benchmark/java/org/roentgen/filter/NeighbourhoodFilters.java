package org.roentgen.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.filter.background.FlatBackground;
import org.roentgen.filter.denoise.BilateralSmoothing;
import org.roentgen.filter.denoise.Kuwahara;
import org.roentgen.filter.denoise.NonLocalMeans;
import org.roentgen.filter.descriptor.CooccurrenceFeature;
import org.roentgen.filter.descriptor.GradientBins;
import org.roentgen.filter.descriptor.GreyLevels;
import org.roentgen.filter.descriptor.LocalBinaryPattern;
import org.roentgen.filter.descriptor.LocalCooccurrence;
import org.roentgen.filter.descriptor.NeighbourVariance;
import org.roentgen.filter.descriptor.OrientedGradients;
import org.roentgen.filter.descriptor.PatternCode;
import org.roentgen.filter.edge.DifferenceOperator;
import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.filter.edge.Gradient;
import org.roentgen.filter.edge.GradientDirection;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.filter.edge.Laplacian;
import org.roentgen.filter.edge.NonMaximumSuppression;
import org.roentgen.filter.edge.ZeroCrossings;
import org.roentgen.filter.morphology.GreyMorphology;
import org.roentgen.filter.morphology.MorphologicalGradient;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.filter.morphology.TopHat;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.filter.rank.ModeFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.roentgen.filter.ridge.DifferenceOfGaussians;
import org.roentgen.filter.ridge.HessianFilter;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.filter.ridge.StructureTensor;
import org.roentgen.filter.ridge.TensorFeature;
import org.roentgen.filter.ridge.UnsharpMask;
import org.roentgen.filter.texture.LawsKernel;
import org.roentgen.filter.texture.LawsTexture;
import org.roentgen.filter.texture.Pooling;
import org.roentgen.filter.texture.UndecimatedWavelet;
import org.roentgen.filter.texture.Wavelet;
import org.roentgen.image.Connectivity;

/** All neighbourhood filters of volumes, each with a small reach and, where it has a choice, with a large one. */
final class NeighbourhoodFilters {

    private final Map<String, VectorFilter> filters = new LinkedHashMap<>();

    private NeighbourhoodFilters() { }

    static Map<String, VectorFilter> all() {
        NeighbourhoodFilters all = new NeighbourhoodFilters();
        all.smoothing();
        all.rank();
        all.morphology();
        all.edges();
        all.ridges();
        all.texture();
        return all.filters;
    }

    private void smoothing() {
        filters.put("Gaussian, sigma 2", new GaussianSmoothing(2));
        filters.put("Gaussian, sigma 30", new GaussianSmoothing(30));
        filters.put("Mean, ball of radius 2", new MeanFilter(Element.BALL, 2));
        filters.put("Mean, ball of radius 10", new MeanFilter(Element.BALL, 10));
        filters.put("Mean, box of radius 20", new MeanFilter(Element.BOX, 20));
        filters.put("Unsharp mask, sigma 2", new UnsharpMask(2, 1));
        filters.put("Unsharp mask, sigma 10", new UnsharpMask(10, 1));
        filters.put("Bilateral, sigma 1", new BilateralSmoothing(Element.BALL, 3, 1, 30));
        filters.put("Non-local means, patch of 3, window of 5", new NonLocalMeans(1, 2, 10, 0, NonLocalMeans.Noise.GAUSSIAN));
        filters.put("Kuwahara, radius 2", new Kuwahara(2));
        filters.put("Kuwahara, radius 20", new Kuwahara(20));
    }

    private void rank() {
        filters.put("Median, ball of radius 2", PercentileFilter.median(Element.BALL, 2));
        filters.put("Median, box of radius 1", PercentileFilter.median(Element.BOX, 1));
        filters.put("Median, box of radius 10", PercentileFilter.median(Element.BOX, 10));
        filters.put("Minimum, box of radius 5", ExtremumFilter.minimum(Element.BOX, 5));
        filters.put("Maximum, ball of radius 10", ExtremumFilter.maximum(Element.BALL, 10));
        filters.put("Variance, ball of radius 2", VarianceFilter.variance(Element.BALL, 2));
        filters.put("Variance, ball of radius 10", VarianceFilter.variance(Element.BALL, 10));
        filters.put("Variance, box of radius 5", VarianceFilter.variance(Element.BOX, 5));
        filters.put("Variance, box of radius 20", VarianceFilter.variance(Element.BOX, 20));
        filters.put("Entropy, ball of radius 2", new EntropyFilter(Element.BALL, 2, 1));
        filters.put("Entropy, box of radius 10", new EntropyFilter(Element.BOX, 10, 64));
        filters.put("Mode, ball of radius 2", new ModeFilter(Element.BALL, 2, 1));
        filters.put("Mode, box of radius 10", new ModeFilter(Element.BOX, 10, 64));
    }

    private void morphology() {
        StructuringElement small = StructuringElement.of(Element.BALL, 3), large = StructuringElement.of(Element.BOX, 10);
        filters.put("Opening, ball of radius 3", new GreyMorphology(GreyMorphology.Operation.OPEN, small));
        filters.put("Opening, box of radius 10", new GreyMorphology(GreyMorphology.Operation.OPEN, large));
        filters.put("Top-hat, ball of radius 3", new TopHat(true, small));
        filters.put("Top-hat, box of radius 10", new TopHat(true, large));
        filters.put("Morphological gradient, ball of radius 3", new MorphologicalGradient(small));
        filters.put("Flat background, radius 10", new FlatBackground(10, false, true));
    }

    private void edges() {
        filters.put("Sobel magnitude", new GradientMagnitude(DifferenceOperator.SOBEL));
        filters.put("Gaussian slope, sigma 5", new GradientMagnitude(new GaussianDerivative(5)));
        filters.put("Sobel components", new Gradient(DifferenceOperator.SOBEL, 0, 1, 2));
        filters.put("Sobel direction", new GradientDirection(DifferenceOperator.SOBEL, false));
        filters.put("Crests of the Gaussian slope, sigma 2", new NonMaximumSuppression(new GaussianDerivative(2), 0));
        filters.put("Laplacian", new Laplacian(Connectivity.ALL));
        filters.put("Zero crossings, sigma 2", new ZeroCrossings(2, 1));
    }

    private void ridges() {
        filters.put("Laplacian of Gaussian, sigma 2", new LaplacianOfGaussian(2, false));
        filters.put("Laplacian of Gaussian, sigma 10", new LaplacianOfGaussian(10, false));
        filters.put("Difference of Gaussians, sigma 2", new DifferenceOfGaussians(2, 3.2));
        filters.put("Difference of Gaussians, sigma 10", new DifferenceOfGaussians(10, 16));
        filters.put("Hessian, sigma 1", new HessianFilter(1, TensorFeature.EIGENVALUES, 3));
        filters.put("Hessian, sigma 5", new HessianFilter(5, TensorFeature.EIGENVALUES, 3));
        filters.put("Hessian, sigma 12", new HessianFilter(12, TensorFeature.EIGENVALUES, 3));
        filters.put("Structure tensor, sigma 1, rho 2", new StructureTensor(1, 2, TensorFeature.EIGENVALUES, 3));
        filters.put("Structure tensor, sigma 3, rho 6", new StructureTensor(3, 6, TensorFeature.EIGENVALUES, 3));
    }

    private void texture() {
        filters.put("Local binary pattern, radius 1", new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1));
        filters.put("Variance of neighbours, radius 1", new NeighbourVariance(8, 1));
        filters.put("Co-occurrence, radius 2", new LocalCooccurrence(List.of(CooccurrenceFeature.CONTRAST, CooccurrenceFeature.ENTROPY), 2, new GreyLevels(16, 0, 1000)));
        filters.put("Oriented gradients, radius 2", new OrientedGradients(GradientBins.ofSpace(), 2));
        filters.put("Laws, E5 L5 S5", new LawsTexture(LawsKernel.E5, LawsKernel.L5, LawsKernel.S5, Pooling.MAX));
        filters.put("Wavelet, db3, level 1", new UndecimatedWavelet(Wavelet.daubechies(3), "LLH", 1, Pooling.NONE));
        filters.put("Wavelet, db3, level 3, turned", new UndecimatedWavelet(Wavelet.daubechies(3), "LLH", 3, Pooling.AVERAGE));
    }
}
