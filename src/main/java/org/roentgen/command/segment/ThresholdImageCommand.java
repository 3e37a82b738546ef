package org.roentgen.command.segment;

import ij.ImagePlus;
import ij.gui.ImageRoi;

import java.util.Optional;

import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.MaskInput;
import org.roentgen.fiji.Masks;
import org.roentgen.fiji.Previewable;
import org.roentgen.fiji.PreviewLayer;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.Value;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.segment.ImageThreshold;
import org.roentgen.segment.PercentileThreshold;
import org.roentgen.segment.ThresholdMethod;
import org.roentgen.segment.ThresholdMethods;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Threshold Image...", visible = false, headless = true,
    description = "Makes a mask, 255 where the value is in a range and 0 elsewhere. The range is given in calibrated units (Hounsfield for a CT), or"
        + " is everything at or above a threshold found from the histogram. Whole-numbered data, such as 8- and 16-bit images and CT, are counted"
        + " level by level; other data in 65536 bins, or 256 for the methods that read the histogram's shape. The threshold found can be read by a"
        + " macro as the value threshold.")
public final class ThresholdImageCommand extends RoentgenCommand implements Previewable {

    private static final String MANUAL = "Manual";

    @Parameter(label = "Image", persist = false, description = "The image to threshold; it is not changed.")
    private ImagePlus image;

    @Parameter(label = "Method", persist = false, choices = {"Otsu", "Li", "Triangle", "Yen", "Huang", "IsoData", "Moments", "MaxEntropy",
        "RenyiEntropy", "Kittler-Illingworth", "Mean", "Percentile", "Intermodes", "Minimum", MANUAL},
        description = "How the threshold is found; Manual takes the range from lower to upper.")
    private String method = "Otsu";

    @Parameter(label = "Lower", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Manual: the smallest value inside; -Infinity leaves it open.")
    private double lower = 0;

    @Parameter(label = "Upper", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Manual: the greatest value inside; Infinity leaves it open.")
    private double upper = Double.POSITIVE_INFINITY;

    @Parameter(label = "Percentile", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "Percentile: how many percent of the voxels are background.")
    private double percentile = 50;

    @Parameter(label = "Mask", persist = false, attrs = @Attr(name = "image", value = "mask"),
        description = "Where to look: everywhere, in the image's area selection, or where another image is neither 0 nor NaN. Only these decide the"
            + " threshold, and outside the result is 0.")
    private String mask = MaskInput.NONE;

    @Parameter(label = "Mode", persist = false, choices = {"3D", "slice-by-slice"},
        description = "Whether a stack has one threshold, or each slice its own.")
    private String mode = "3D";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        ImageThreshold threshold = kernel();
        Masks masks = Masks.of(mask, image);
        ImagePlus result = ResultImage.create(image, "threshold", 8);
        result.getProcessor().setLut(PreviewLayer.GREY);
        Volumes.forEach(image, progress, (c, t, part) -> {
            double[] found = threshold.apply(Images.volume(image, c, t), Optional.ofNullable(masks.volume(c, t)), Images.bytes(result, c, t), part);
            if (c == 1 && t == 1) Value.put(result, "threshold", found[0]);
        });
        result.setDisplayRange(0, 255);
        output = result;
    }

    @Override public ImageRoi preview() {
        PlanarImg<UnsignedByteType, ByteArray> inside = PlanarImgs.unsignedBytes(image.getWidth(), image.getHeight(), image.getNSlices());
        int c = image.getChannel(), t = image.getFrame();
        kernel().apply(Images.volume(image, c, t), Optional.ofNullable(Masks.of(mask, image).volume(c, t)), inside, Progress.NONE);
        return PreviewLayer.mask(inside.getPlane(image.getSlice() - 1).getCurrentStorageArray(), image.getWidth(), image.getHeight());
    }

    private ImageThreshold kernel() {
        Volumes.requireGrey(image);
        if (method.equals(MANUAL)) return ImageThreshold.range(lower, upper);
        ThresholdMethod automatic = method.equals("Percentile") ? new PercentileThreshold(percentile) : ThresholdMethods.named(method);
        return mode.equals("3D") ? ImageThreshold.automatic(automatic) : ImageThreshold.automaticEachSlice(automatic);
    }
}
