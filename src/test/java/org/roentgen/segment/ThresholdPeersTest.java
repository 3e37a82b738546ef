package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.IJ;
import ij.ImagePlus;
import ij.process.AutoThresholder;

import net.imglib2.img.array.ArrayImgs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.roentgen.image.Progress;
import org.roentgen.testing.Data;

/** scikit-image 0.19.3 and OpenCV 4.6 (stored) and ImageJ 1.54p (run here) on two 8-bit images. They keep values &gt; t, so our ≥ is t + 1. */
class ThresholdPeersTest {

    @ParameterizedTest @CsvSource({                                                // all exact: the same definitions
        "Otsu, otsu", "Otsu, otsu_cv2", "Triangle, triangle", "Yen, yen", "IsoData, isodata", "Minimum, minimum"})
    void scikitImageAgreesExactly(String method, String key) throws IOException {
        for (String image : new String[] {"ct", "retina"})
            assertEquals(stored(image, key) + 1, threshold(image, method), image);
    }

    @ParameterizedTest @CsvSource({"Li, li", "Mean, mean"})                         // real numbers: another order of summing
    void scikitImageAgreesOnRealThresholds(String method, String key) throws IOException {
        for (String image : new String[] {"ct", "retina"})
            assertEquals(stored(image, key), threshold(image, method), 1e-9, image);
    }

    @ParameterizedTest @CsvSource({
        "ct, Otsu, Otsu, 0", "retina, Otsu, Otsu, 0",
        "ct, Li, Li, 1", "retina, Li, Li, 1.5",                            // ImageJ rounds the threshold in each iteration
        "ct, Triangle, Triangle, 1", "retina, Triangle, Triangle, 1",      // ImageJ draws the line to the bin before the first
        "ct, Yen, Yen, 0", "retina, Yen, Yen, 0",
        "ct, Huang, Huang, 0", "retina, Huang, Huang, 0",
        "ct, IsoData, IsoData, 1", "retina, IsoData, IsoData, 0",          // ImageJ leaves the threshold level out of both classes
        "ct, Moments, Moments, 1", "retina, Moments, Moments, 0",          // ImageJ takes the first share beyond p0, not the closest
        "ct, MaxEntropy, MaxEntropy, 0", "retina, MaxEntropy, MaxEntropy, 0",
        "ct, RenyiEntropy, RenyiEntropy, 0", "retina, RenyiEntropy, RenyiEntropy, 0",
        "ct, Percentile, Percentile, 0", "retina, Percentile, Percentile, 0",
        "ct, Mean, Mean, 1", "retina, Mean, Mean, 1",                      // ImageJ rounds down
        "retina, Intermodes, Intermodes, 0",     // on ct the peak at the clipped -1000 HU is the first bin, where ImageJ sees none
        "ct, Minimum, Minimum, 0", "retina, Minimum, Minimum, 0",
        "ct, Kittler-Illingworth, MinError, 1"}) // on retina ImageJ's iteration (with log10) stops 32 levels off the best split
    void imageJAgrees(String image, String method, AutoThresholder.Method peer, double tolerance) {
        int[] counts = open(image).getProcessor().getHistogram();
        assertEquals(new AutoThresholder().getThreshold(peer, counts) + 1, threshold(image, method), tolerance);
    }

    private static double threshold(String image, String method) {
        ImagePlus imp = open(image);
        byte[] pixels = (byte[]) imp.getProcessor().getPixels();
        ThresholdMethod kernel = ThresholdMethods.named(method);
        return kernel.threshold(Histogram.of(ArrayImgs.unsignedBytes(pixels, imp.getWidth(), imp.getHeight()), Optional.empty(),
            kernel.bins(), Progress.NONE));
    }

    private static ImagePlus open(String image) {
        return IJ.openImage(Data.path("peers/" + image + "__norm8.tif").toString());
    }

    private static double stored(String image, String key) throws IOException {
        String json = Files.readString(Data.path("peers/" + image + "__thresholds.json"));
        Matcher matcher = Pattern.compile("\"" + key + "\": ([0-9.]+)").matcher(json);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }
}
