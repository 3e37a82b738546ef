package org.roentgen.command.measure;

import ij.ImagePlus;

import java.awt.image.BufferedImage;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.report.Overview;
import org.roentgen.segment.LabelColors;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.MEASURE + "Label Overview...", visible = false, headless = true,
    description = "Draws one picture of a label image: slices in grey with coloured outlines and numbers, a coronal and a sagittal section, a scale bar and"
        + " a grey scale. For reports; the same pixels on every machine. Shows the current channel and frame.")
public final class LabelOverviewCommand extends RoentgenCommand {

    @Parameter(label = "Image", persist = false, description = "The label image; 0 is background.")
    private ImagePlus image;

    @Parameter(label = "Intensity", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image that is drawn in grey below the outlines, of the same size; None draws the labels themselves.")
    private String intensity = OptionalImage.NONE;

    @Parameter(label = "Slices", min = "1", max = "400", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How many slices are shown at most.")
    private int slices = 12;

    @Parameter(label = "Panel size", min = "64", max = "2048", persist = false, attrs = @Attr(name = "unit", value = "pixels"),
        description = "Length of a slice's longer side in the picture.")
    private int panelSize = 300;

    @Parameter(label = "Sections", persist = false, description = "Whether a coronal and a sagittal section are shown below the slices of a stack.")
    private boolean sections = true;

    @Parameter(label = "Window level", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "The value drawn in middle grey.")
    private double level = 40;

    @Parameter(label = "Window width", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "The range of values from black to white; 0 chooses level and width from the image.")
    private double width = 0;

    @Parameter(label = "File", style = "save", required = false, persist = false,
        description = "Where to write the picture as a PNG; empty only shows it.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        ImagePlus values = OptionalImage.of(intensity, "Intensity image", image);
        ImagePlus shown = values == null ? image : values;
        int c = image.getChannel(), t = image.getFrame();
        RandomAccessibleInterval<? extends RealType<?>> below = Images.volumeOrOnly(shown, c, t), labels = Images.storedOrOnly(image, c, t);
        ij.measure.Calibration calibration = image.getCalibration();
        double[] spacing = {calibration.pixelWidth, calibration.pixelHeight, calibration.pixelDepth};
        Overview overview = new Overview(below, labels, spacing, Images.unit(image, false), LabelColors.lookupTable())
            .title(shown.getTitle()).valueUnit(Images.valueUnit(shown)).slices(slices).panelSize(panelSize);
        if (width > 0) overview.window(level - width / 2, level + width / 2);
        BufferedImage picture = sections ? overview.views() : overview.montage();
        if (!file.isEmpty()) OutputFile.writePng(picture, file, "File");
        output = ResultImage.picture(image, "overview", picture);
    }
}
