package org.roentgen.command.segment;

import ij.ImagePlus;
import ij.gui.Roi;

import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.RoiFiles;
import org.roentgen.fiji.RoiLabels;
import org.roentgen.fiji.Selections;
import org.roentgen.image.Progress;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Outlines to Labels...", visible = false, headless = true,
    description = "Makes a label image of the size of the image from selections: its overlay, its selection, the ROI Manager, or a .roi, a .zip of them or a folder on"
        + " disk. A selection without a position is on all slices; where several overlap the last one wins. 16-bit, or 32-bit for labels beyond 65535.")
public final class OutlinesToLabelsCommand extends RoentgenCommand {

    private static final String OVERLAY = "overlay", MANAGER = "ROI Manager", SELECTION = "selection";

    @Parameter(label = "Image", persist = false, description = "The image that the outlines belong to; it is not changed.")
    private ImagePlus image;

    @Parameter(label = "Outlines", persist = false, choices = {OVERLAY, MANAGER, SELECTION},
        description = "Where the outlines are, unless a file is given. The ROI Manager needs a display.")
    private String source = OVERLAY;

    @Parameter(label = "File", style = "open", required = false, persist = false,
        description = "A .roi, a .zip of them as the ROI Manager saves it, or a folder of such files; empty takes the outlines above.")
    private String file = "";

    @Parameter(label = "Numbers", persist = false, choices = {"automatic", "names", "order"},
        description = "Where the labels come from: the outlines' names, such as Label 7 or 7 (Labels to Outlines names them so), or their order 1, 2, 3, …; automatic"
            + " takes names where every outline has one, else the order.")
    private String numbers = "automatic";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        List<Roi> outlines = !file.isEmpty() ? RoiFiles.read(file, "File") : source.equals(MANAGER) ? Selections.ofManager()
            : Selections.of(image, source.equals(OVERLAY));
        if (outlines.isEmpty())
            throw new IllegalArgumentException("Outlines must be at least one selection in the " + source + ", but there is none. Draw one, or choose a file.");
        boolean byName = numbers.equals("names") || numbers.equals("automatic") && RoiLabels.areNamed(outlines);
        output = new RoiLabels(image, outlines, byName).draw();
    }
}
