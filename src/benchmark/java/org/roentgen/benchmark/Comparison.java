package org.roentgen.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A row of the table: what we do, who else does it, and how many times faster we mean to be at least. */
final class Comparison {

    final String work, ours, peer, theirs;
    final double floor;
    final Input copied;

    /** @param ours name of our time
     * @param theirs name of the peer's time
     * @param copied of the size of the input or the result, whichever is larger: our time is also given in copies of it */
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
        denoising(rows);
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
    }

    private static void denoising(List<Comparison> rows) {
        rows.add(new Comparison("Non-local means 3³ in 11³, 128³ float", "Denoise.nlmVolume",
            "scikit-image denoise_nl_means", "Denoise.skimage", 10, Input.VOLUME));
        rows.add(new Comparison("Non-local means 7² in 21², " + Input.PLANE8.text, "Denoise.nlmPlane",
            "OpenCV fastNlMeansDenoising", "Denoise.opencvNlm", 0.67, Input.PLANE8));
        rows.add(new Comparison("Bilateral in 9 pixels, " + Input.PLANE8.text, "Denoise.bilateral",
            "OpenCV bilateralFilter", "Denoise.opencvBilateral", 0.67, Input.PLANE8));
    }
}
