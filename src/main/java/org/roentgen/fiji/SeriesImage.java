package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.image.Geometry;
import org.roentgen.io.ImageSeries;

/**
 * A series from files as ImageJ keeps it: 8-bit, unsigned 16-bit or 32-bit planes, a calibration function to Hounsfield or other units,
 * voxel size, labels, and the header as the image's info. The planes are taken over, not copied.
 */
public final class SeriesImage {

    private static final String ORIGIN = "Roentgen origin", DIRECTION = "Roentgen direction";

    private SeriesImage() { }

    public static ImagePlus of(ImageSeries series) {
        boolean signed = series.image().getType() instanceof net.imglib2.type.numeric.integer.ShortType;
        ImageStack stack = new ImageStack((int) series.image().dimension(0), (int) series.image().dimension(1));
        for (int z = 0; z < series.image().dimension(2); z++) {
            if (signed) SignedPixels.raise((short[]) series.plane(z));
            stack.addSlice(series.labels().get(z), series.plane(z));
        }
        ImagePlus image = new ImagePlus(OpenImages.unique(series.title()), stack);
        image.setDimensions(1, stack.size(), 1);
        calibrate(image, series, signed ? SignedPixels.OFFSET : 0);
        describe(image, series);
        DisplayWindow.fit(image, series.header());
        if (series.inverted()) image.getProcessor().invertLut();
        return image;
    }

    private static void calibrate(ImagePlus image, ImageSeries series, int offset) {
        Calibration calibration = image.getCalibration();
        double[] spacing = series.geometry().spacing();
        calibration.pixelWidth = spacing[0];
        calibration.pixelHeight = spacing[1];
        calibration.pixelDepth = spacing[2];
        calibration.setUnit(series.geometry().unit());
        String unit = series.valueUnit().isEmpty() ? "Gray Value" : series.valueUnit();
        if (series.slope() != 1 || series.intercept() != 0 || offset != 0)
            calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] {series.intercept() - offset * series.slope(), series.slope()}, unit);
    }

    private static void describe(ImagePlus image, ImageSeries series) {
        Geometry geometry = series.geometry();
        image.setProp(ORIGIN, text(geometry.origin()));
        image.setProp(DIRECTION, Arrays.stream(geometry.direction()).map(SeriesImage::text).collect(Collectors.joining(" ")));
        image.setProperty("Info", String.join("\n", series.header()) + "\n\nGeometry: " + geometry + "\n" + remarks(series.problems()));
    }

    /** Where the voxels of an opened series lie in the patient; null for an image that does not say. */
    public static Geometry geometry(ImagePlus image) {
        if (image.getProp(ORIGIN) == null || image.getProp(DIRECTION) == null) return null;
        double[] axes = numbers(image.getProp(DIRECTION));
        double[][] direction = {Arrays.copyOfRange(axes, 0, 3), Arrays.copyOfRange(axes, 3, 6), Arrays.copyOfRange(axes, 6, 9)};
        Calibration c = image.getCalibration();
        return new Geometry(new double[] {c.pixelWidth, c.pixelHeight, c.pixelDepth}, c.getUnit(), numbers(image.getProp(ORIGIN)), direction);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String text(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    /** What a careful reader should know, one line each; empty when all is well. */
    public static String remarks(List<String> problems) {
        return problems.stream().map(line -> "Remark: " + line + "\n").collect(Collectors.joining());
    }
}
