package org.roentgen.filter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.benchmark.Threads;
import org.roentgen.filter.denoise.BilateralSmoothing;
import org.roentgen.filter.edge.DifferenceOperator;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.filter.morphology.GreyMorphology;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.filter.rank.ModeFilter;
import org.roentgen.filter.rank.VarianceFilter;
import org.roentgen.filter.ridge.DifferenceOfGaussians;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.filter.ridge.UnsharpMask;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Neighbourhood filters on 512³ floats with two threads, in an old generation of 1088 MB: the input, the output and 64 MB. One that needs more
 * ends with an OutOfMemoryError.
 */
public final class PeakMemory {

    private static final int N = 512;

    private PeakMemory() { }

    public static void main(String[] arguments) {
        ArrayImg<FloatType, ?> in = ArrayImgs.floats(N, N, N), out = ArrayImgs.floats(N, N, N);
        for (int i = 0; i < 1000; i++) in.getAt(i % N, i * 7L % N, i * 31L % N).set(i);
        filters().forEach((name, filter) -> {
            long start = System.nanoTime();
            Parallelization.runWithNumThreads(Threads.COUNT, () -> new TileRunner(Spacing.of(1, 1, 1)).run(filter, in, out));
            System.out.printf(Locale.ROOT, "%s: fits, %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        });
    }

    private static Map<String, Filter> filters() {
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("Gaussian, sigma 2", new GaussianSmoothing(2));
        filters.put("Gaussian, sigma 30", new GaussianSmoothing(30));
        filters.put("Mean, ball of radius 2", new MeanFilter(Element.BALL, 2));
        filters.put("Mean, box of radius 20", new MeanFilter(Element.BOX, 20));
        filters.put("Median, ball of radius 2", PercentileFilter.median(Element.BALL, 2));
        filters.put("Median, box of radius 1", PercentileFilter.median(Element.BOX, 1));
        filters.put("Minimum, box of radius 5", ExtremumFilter.minimum(Element.BOX, 5));
        filters.put("Variance, ball of radius 2", VarianceFilter.variance(Element.BALL, 2));
        filters.put("Variance, box of radius 5", VarianceFilter.variance(Element.BOX, 5));
        filters.put("Entropy, ball of radius 2", new EntropyFilter(Element.BALL, 2, 1));
        filters.put("Entropy, box of radius 10", new EntropyFilter(Element.BOX, 10, 64));
        filters.put("Mode, box of radius 10", new ModeFilter(Element.BOX, 10, 64));
        filters.put("Maximum, ball of radius 10", ExtremumFilter.maximum(Element.BALL, 10));
        filters.put("Opening, ball of radius 3", new GreyMorphology(GreyMorphology.Operation.OPEN, StructuringElement.of(Element.BALL, 3)));
        filters.put("Laplacian of Gaussian, sigma 2", new LaplacianOfGaussian(2, false));
        filters.put("Sobel magnitude", new GradientMagnitude(DifferenceOperator.SOBEL));
        filters.put("Unsharp mask, sigma 2", new UnsharpMask(2, 1));
        filters.put("Difference of Gaussians, sigma 2", new DifferenceOfGaussians(2, 3.2));
        filters.put("Bilateral, sigma 1", new BilateralSmoothing(Element.BALL, 3, 1, 30));
        return filters;
    }
}
