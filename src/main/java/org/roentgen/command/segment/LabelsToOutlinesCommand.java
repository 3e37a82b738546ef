package org.roentgen.command.segment;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Outlines;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.RoiFiles;
import org.roentgen.fiji.Selections;
import org.roentgen.fiji.Value;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Labels to Outlines...", visible = false, headless = true,
    description = "Draws labels as outlines: a selection for each label in each slice, along the borders of its pixels, with its parts and holes, position, name and"
        + " colour, in the overlay of a copy of the image; also in the ROI Manager or a .zip. Outlines to Labels gives the same labels back. The number of outlines"
        + " can be read by a macro as the value outlines.")
public final class LabelsToOutlinesCommand extends RoentgenCommand {

    @Parameter(label = "Image", persist = false, description = "The label image; 0 is background. It is not changed.")
    private ImagePlus image;

    @Parameter(label = "Draw on", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image that gets a copy with the outlines, of the same size; None takes the labels themselves.")
    private String background = OptionalImage.NONE;

    @Parameter(label = "ROI Manager", persist = false, description = "Whether the outlines are also added to the ROI Manager; it needs a display.")
    private boolean manager = false;

    @Parameter(label = "File", style = "save", required = false, persist = false,
        description = "Where to write the outlines as a .zip that the ROI Manager can open; empty writes none.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        if (manager) Selections.requireManager();
        ImagePlus other = OptionalImage.of(background, "Draw on", image), shown = other == null ? image : other;
        List<Roi> outlines = Outlines.of(image, shown, progress);
        if (!file.isEmpty()) RoiFiles.write(outlines, file, "File");
        ImagePlus result = ResultImage.copy(shown, "outlines");
        Overlay overlay = new Overlay();
        for (Roi roi : outlines) overlay.add(roi);
        result.setOverlay(overlay);
        Value.put(result, "outlines", outlines.size());
        if (manager) Selections.addToManager(outlines);
        output = result;
    }
}
