package org.roentgen.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of the table: what we do, who else does it, and how many times faster we mean to be at least. */
final class Comparison {

    /** Not slower than one and a half times the peer's time. */
    private static final double NEARLY = 2 / 3.0;

    final String work, ours, peer, theirs;
    final double floor;
    final Input copied;

    /** @param ours name of our time
     * @param theirs name of the peer's time
     * @param copied of the size of the input or the result, whichever is larger: our time is also given in copies of it; null for tables */
    private Comparison(String work, String ours, String peer, String theirs, double floor, Input copied) {
        this.work = work;
        this.ours = ours;
        this.peer = peer;
        this.theirs = theirs;
        this.floor = floor;
        this.copied = copied;
    }

    /** The benchmark class, without the word Benchmark. */
    String theme() {
        return ours.substring(0, ours.indexOf('.'));
    }

    static List<Comparison> all() {
        List<Comparison> rows = new ArrayList<>();
        smoothing(rows);
        volumeMedians(rows);
        for (int radius : new int[] {2, 20}) planeMedians(rows, Input.PLANE8, "8-bit r", radius);
        for (int radius : new int[] {2, 20}) planeMedians(rows, Input.PLANE16, "16-bit r", radius);
        segmentation(rows);
        descriptors(rows);
        texture(rows);
        ridges(rows);
        ranks(rows);
        edges(rows);
        denoising(rows);
        forests(rows);
        return rows;
    }

    private static void smoothing(List<Comparison> rows) {
        rows.add(new Comparison("Gaussian σ 2, 256³ float", "GaussianSmoothing.floats",
            "ImageJ GaussianBlur3D", "GaussianSmoothing.imagej", 4, Input.VOLUME));
        rows.add(new Comparison("Gaussian σ 2, 256³ calibrated 16-bit", "GaussianSmoothing.calibrated",
            "ImageJ GaussianBlur3D on float", "GaussianSmoothing.imagej", 4, Input.VOLUME));
        rows.add(new Comparison("Mean radius 2, ball of 33, 256³ float", "MeanFilter.ball",
            "ImageJ Filters3D, same ball", "MeanFilter.imagej", 20, Input.VOLUME));
        rows.add(new Comparison("Mean radius 2, box of 125, 256³ float", "MeanFilter.box",
            "ImageJ Filters3D, ball of 33", "MeanFilter.imagej", 20, Input.VOLUME));
    }

    private static void volumeMedians(List<Comparison> rows) {
        rows.add(new Comparison("Median 3 × 3 × 3, 256³ float", "VolumeMedian.box",
            "SciPy median_filter", "VolumeMedian.scipy", 25, Input.VOLUME));
        rows.add(new Comparison("Median 3 × 3 × 3, 256³ float", "VolumeMedian.box",
            "ImageJ Filters3D, ball of 7", "VolumeMedian.imagej", 4, Input.VOLUME));
        rows.add(new Comparison("Median radius 1, ball of 7, 256³ float", "VolumeMedian.ball",
            "ImageJ Filters3D, same ball", "VolumeMedian.imagej", 4, Input.VOLUME));
    }

    private static void planeMedians(List<Comparison> rows, Input plane, String bits, int radius) {
        String window = " " + bits + radius, square = "Median " + (2 * radius + 1) + " × " + (2 * radius + 1) + ", " + plane.text;
        rows.add(new Comparison("Median disc radius " + radius + ", " + plane.text, "PlaneMedian.disc" + window,
            "ImageJ RankFilters, same disc", "PlaneMedian.imagej" + window, 5, plane));
        rows.add(new Comparison(square, "PlaneMedian.square" + window,
            "ImageJ RankFilters, disc radius " + radius, "PlaneMedian.imagej" + window, 5, plane));
        if (plane == Input.PLANE16 && radius > 2) return;                          // which OpenCV does not offer
        rows.add(new Comparison(square, "PlaneMedian.square" + window,
            "OpenCV medianBlur", "PlaneMedian.opencv" + window, 1, plane));
    }

    private static void segmentation(List<Comparison> rows) {
        rows.add(new Comparison("Otsu, 256³ float", "Threshold.otsu",
            "scikit-image threshold_otsu", "Threshold.skimage", 2, Input.VOLUME));
        rows.add(new Comparison("26-connected labels, 256³ mask", "ConnectedComponents.label",
            "SciPy ndimage.label", "ConnectedComponents.scipy", 3, Input.CT));
        rows.add(new Comparison("SLIC, 1000 supervoxels, 128³ float", "Slic.pieces",
            "scikit-image slic", "Slic.skimage", 5, Input.SMALL_VOLUME));
        for (String method : new String[] {"mean", "Sauvola", "Bernsen"})
            rows.add(new Comparison("Local " + method + ", disc radius 25, " + Input.PLANE8.text, "LocalThreshold.disc " + method,
                "direct windows in Java", "LocalThreshold.direct " + method, 10, Input.PLANE8));
        rows.add(new Comparison("Random walker, 2 labels, 128³ float", "RandomWalker.walk",
            "scikit-image random_walker", "RandomWalker.skimage", 2, Input.SMALL_VOLUME));
        rows.add(new Comparison("Exact distance map, spacing 3, 1, 1, 256³ mask", "DistanceMap.inside",
            "SciPy distance_transform_edt", "DistanceMap.scipy", 10, Input.VOLUME));
        rows.add(new Comparison("Marker watershed, 64 000 markers, 256³ float", "MarkerWatershed.flood",
            "scikit-image watershed", "MarkerWatershed.skimage", 8, Input.VOLUME));
        rows.add(new Comparison("Morphological Chan-Vese, 50 iterations, 128³ float", "ActiveContour.morphological",
            "scikit-image morphological_chan_vese", "ActiveContour.skimage", 10, Input.SMALL_VOLUME));
    }

    private static void descriptors(List<Comparison> rows) {
        rows.add(new Comparison("Local binary patterns, 8 points, " + Input.PLANE8.text, "LocalBinaryPattern.uniform",
            "scikit-image local_binary_pattern", "LocalBinaryPattern.skimage", 5, Input.PLANE8));
        rows.add(new Comparison("Entropy, disc radius 5, " + Input.PLANE8.text, "LocalEntropy.disc",
            "scikit-image rank.entropy", "LocalEntropy.skimage", 5, Input.PLANE8));
    }

    private static void texture(List<Comparison> rows) {
        rows.add(new Comparison("Gabor modulus σ 5, 2048² 8-bit", "Gabor.modulus",
            "scikit-image gabor, both parts", "Gabor.skimage", 5, Input.PLANE8));
    }

    private static void ridges(List<Comparison> rows) {
        rows.add(new Comparison("Frangi, tubes, σ 1, 2, 3, 128³ float", "RidgeFilter.frangi",
            "scikit-image frangi", "RidgeFilter.skimage", 10, Input.SMALL_VOLUME));
        rows.add(new Comparison("Laplacian of Gaussian σ 2, 256³ float", "LaplacianOfGaussian.laplacian",
            "SciPy gaussian_laplace", "LaplacianOfGaussian.scipy", 5, Input.VOLUME));
    }

    private static void ranks(List<Comparison> rows) {
        for (String statistic : new String[] {"minimum", "maximum", "mean", "variance"})
            for (int radius : new int[] {2, 20})
                rows.add(new Comparison("Disc " + statistic + " radius " + radius + ", " + Input.PLANE8.text, "PlaneRank.disc " + statistic + " r" + radius,
                    "ImageJ RankFilters, same disc", "PlaneRank.imagej " + statistic + " r" + radius, 5, Input.PLANE8));
        for (String statistic : new String[] {"minimum", "maximum"})
            for (int width : new int[] {5, 31})
                rows.add(new Comparison("Square " + statistic + " " + width + " × " + width + ", " + Input.PLANE8.text,
                    "PlaneRank.square " + statistic + " " + width, "OpenCV " + (statistic.equals("minimum") ? "erode" : "dilate"),
                    "PlaneRank.opencv " + statistic + " " + width, NEARLY, Input.PLANE8));
        for (String statistic : new String[] {"minimum", "maximum", "variance"})
            rows.add(new Comparison("Ball " + statistic + " radius 2, 256³ float", "VolumeRank.ball " + statistic,
                "ImageJ Filters3D, same ball", "VolumeRank.imagej " + statistic, 10, Input.VOLUME));
        for (int radius : new int[] {10, 50})
            rows.add(new Comparison("Rolling ball radius " + radius + ", 2048² float", "RollingBall.ball " + radius,
                "ImageJ BackgroundSubtracter", "RollingBall.imagej " + radius, 2, Input.PLANE8));
    }

    private static void edges(List<Comparison> rows) {
        rows.add(new Comparison("Sobel magnitude, 256³ float", "GradientMagnitude.sobel",
            "scikit-image sobel", "GradientMagnitude.skimage", 5, Input.VOLUME));
        rows.add(new Comparison("Canny σ 1.5, 2048² 8-bit", "Canny.gaussian",
            "scikit-image canny", "Canny.skimage", 5, Input.PLANE8));
        for (String operator : new String[] {"Sobel", "Scharr", "Laplacian", "Canny"})
            rows.add(new Comparison(operator + ", 2048² 8-bit", "PlaneEdges." + operator.toLowerCase(Locale.ROOT),
                "OpenCV " + operator, "PlaneEdges.opencv" + operator, NEARLY, Input.PLANE8));
    }

    private static void denoising(List<Comparison> rows) {
        rows.add(new Comparison("Total variation, weight 0.1 of the range, 128³ float", "TotalVariation.ours",
            "scikit-image denoise_tv_chambolle", "TotalVariation.skimage", 5, Input.SMALL_VOLUME));
        rows.add(new Comparison("Non-local means 3³ in 11³, 128³ float", "Denoise.nlmVolume",
            "scikit-image denoise_nl_means", "Denoise.skimage", 10, Input.SMALL_VOLUME));
        rows.add(new Comparison("Non-local means 7² in 21², " + Input.PLANE8.text, "Denoise.nlmPlane",
            "OpenCV fastNlMeansDenoising", "Denoise.opencvNlm", NEARLY, Input.PLANE8));
        rows.add(new Comparison("Bilateral in 9 pixels, " + Input.PLANE8.text, "Denoise.bilateral",
            "OpenCV bilateralFilter", "Denoise.opencvBilateral", NEARLY, Input.PLANE8));
    }

    private static void forests(List<Comparison> rows) {
        String predicted = "Weka's forest, 100 trees, 80 features, 200 000 rows";
        rows.add(new Comparison(predicted, "ForestPrediction.flat", "Weka distributionForInstance", "ForestPrediction.weka", 12, null));
        rows.add(new Comparison(predicted, "ForestPrediction.flat", "Weka distributionsForInstances", "ForestPrediction.wekaBatch", 1.5, null));
        rows.add(new Comparison("Training of 100 trees, 80 features, 50 000 rows", "ForestTraining.histogram", "Weka RandomForest", "ForestTraining.weka", 8, null));
    }
}
