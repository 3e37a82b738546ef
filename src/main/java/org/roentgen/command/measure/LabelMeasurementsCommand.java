package org.roentgen.command.measure;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.util.Optional;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.NumberList;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Tables;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.measure.LabelMeasurements;
import org.roentgen.measure.MeasurementScale;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.MEASURE + "Label Measurements...", visible = false, headless = true,
    description = "Measures each label of a label image (0 is background), a row per label in the Results: voxels, volume, centroid and bounding box, surface area, mesh"
        + " volume and sphericity (in a plane perimeter and circularity); with an intensity image also mean, standard deviation, minimum, maximum,"
        + " median, integral and percentiles, in calibrated units. Each channel and frame on its own.")
public final class LabelMeasurementsCommand extends VolumeCommand {

    @Parameter(label = "Intensity", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image whose values are measured, of the same size.")
    private String intensity = OptionalImage.NONE;

    @Parameter(label = "Percentiles", required = false, persist = false,
        description = "Percentiles of the intensities besides the median, separated by commas; linear interpolation between values.")
    private String percentiles = "5, 95";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        ImagePlus values = OptionalImage.of(intensity, "Intensity image", image);
        MeasurementScale scale = Images.scale(image, values, inPixels(), sliceBySlice());
        double[] wanted = percentiles.trim().isEmpty() ? new double[0] : NumberList.parse(percentiles, "Percentiles");
        LabelMeasurements kernel = values == null ? LabelMeasurements.ofShape(scale) : LabelMeasurements.ofShapeAndIntensity(scale, wanted);
        ImagePlus most = values != null && values.getStackSize() > image.getStackSize() ? values : image;
        ResultsTable rows = new ResultsTable();
        Volumes.forEach(most, progress, (c, t, part) -> Tables.add(rows, values == null ? image : values, most, c, t,
            kernel.measure(Images.storedOrOnly(image, c, t), Optional.ofNullable(values == null ? null : Images.volumeOrOnly(values, c, t)), part)));
        output = rows;
    }
}
