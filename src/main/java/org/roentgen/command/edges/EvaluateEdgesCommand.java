package org.roentgen.command.edges;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Tables;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.measure.EdgeAgreement;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.EDGES + "Evaluate Edges...", visible = false, headless = true,
    description = "Compares detected edges (voxels that are not 0) with those of a reference, a row in the Results: how many there are, Pratt's figure of merit,"
        + " and precision, recall and F within a distance. Distances are exact and straight. Each channel and frame on its own.")
public final class EvaluateEdgesCommand extends VolumeCommand {

    @Parameter(label = "Reference", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image of the true edges, of the same size; voxels that are not 0 are edges.")
    private String reference = OptionalImage.NONE;

    @Parameter(label = "Tolerance", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How far a detected edge may be from the reference, and the other way round, to count as found. By distance, not one to one.")
    private double tolerance = 1;

    @Parameter(label = "Alpha", min = "0", persist = false, attrs = @Attr(name = "unit", value = "1/length^2"),
        description = "Pratt: how much distance costs, 1 / (1 + alpha × distance²). The paper's 1/9 is for distances in pixels.")
    private double alpha = 1 / 9.0;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        ImagePlus truth = OptionalImage.of(reference, "Reference image", image);
        if (truth == null)
            throw new IllegalArgumentException("Reference must be an open image, but is None. Open the true edges and choose them.");
        EdgeAgreement kernel = new EdgeAgreement(tolerance, alpha);
        ImagePlus most = truth.getStackSize() > image.getStackSize() ? truth : image;
        ResultsTable rows = new ResultsTable();
        Volumes.forEach(most, progress, (c, t, part) -> Tables.add(rows, image, most, c, t,
            kernel.measure(Images.storedOrOnly(image, c, t), Images.storedOrOnly(truth, c, t), spacing(), part)));
        output = rows;
    }
}
