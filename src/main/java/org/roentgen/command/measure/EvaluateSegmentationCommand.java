package org.roentgen.command.measure;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.ErrorMap;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.NumberList;
import org.roentgen.fiji.OptionalImage;
import org.roentgen.fiji.Tables;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.measure.agreement.SegmentationAgreement;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.MEASURE + "Evaluate Segmentation...", visible = false, headless = true,
    description = "Compares a label image with a reference, a row per label in the Results: Dice, Jaccard, volume error, sensitivity, precision, Hausdorff distance,"
        + " HD95, average and root-mean-square symmetric surface distance (weighted by area) and surface Dice at a tolerance. Then a row of all labels pooled, with"
        + " average precision of objects, panoptic quality, variation of information and adjusted Rand; the means over the labels; and of how many labels, as what is"
        + " not defined (0/0, distances to nothing) is left out. And an image of the errors: agreed, missed, added, wrong label. Each channel and frame on its own.")
public final class EvaluateSegmentationCommand extends VolumeCommand {

    private static final String COMPONENTS = "components", REPLACED = "best or worst";

    @Parameter(label = "Reference", persist = false, attrs = @Attr(name = "image", value = "image"),
        description = "The image of the true labels, of the same size; 0 is background.")
    private String reference = OptionalImage.NONE;

    @Parameter(label = "Masks", persist = false, description = "Whether all that is not 0 is one label, so that a mask of 255 can be compared with one of 1.")
    private boolean masks = false;

    @Parameter(label = "Only labels", required = false, persist = false,
        description = "The labels to compare, separated by commas; empty takes all that occur in either image.")
    private String only = "";

    @Parameter(label = "Tolerance", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How far surfaces may be apart to agree, for the surface Dice (normalised surface distance).")
    private double tolerance = 1;

    @Parameter(label = "Objects", persist = false, choices = {"labels", COMPONENTS},
        description = "What an object is for average precision and panoptic quality: each label, matched whatever its number, or each connected part, label by label.")
    private String objects = "labels";

    @Parameter(label = "IoU thresholds", persist = false,
        description = "From which intersection over union on objects match, separated by commas; an AP for each, and their mean.")
    private String thresholds = "0.5, 0.75";

    @Parameter(label = "Empty labels", persist = false, choices = {"left out", REPLACED},
        description = "What is not defined because a label is missing in one image or both: left out of the means, or best (both) and worst values (one): 0, the"
            + " image's diagonal, 100 %.")
    private String empty = "left out";

    @Parameter(label = "Ignore background", persist = false,
        description = "Whether variation of information and adjusted Rand leave out what is background in the reference.")
    private boolean ignoreBackground = false;

    @Parameter(label = "Error map", persist = false,
        description = "Whether to show an image of the errors: 0 background, 1 agreed (green), 2 missed (blue), 3 added (red), 4 wrong label (yellow).")
    private boolean errorMap = true;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable table;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        ImagePlus truth = OptionalImage.of(reference, "Reference image", image);
        if (truth == null)
            throw new IllegalArgumentException("Reference must be an open image, but is None. Open the true labels and choose them.");
        SegmentationAgreement kernel = kernel();
        MeasurementScale scale = Images.scale(image, null, inPixels(), sliceBySlice());
        ImagePlus most = truth.getStackSize() > image.getStackSize() ? truth : image;
        ResultsTable rows = new ResultsTable();
        Volumes.forEach(most, progress.part(0, errorMap ? 0.9 : 1), (c, t, part) -> Tables.add(rows, image, most, c, t,
            kernel.measure(Images.storedOrOnly(image, c, t), Images.storedOrOnly(truth, c, t), scale, part)));
        table = rows;
        if (errorMap) output = ErrorMap.of(kernel, image, truth, most, progress.part(0.9, 1));
    }

    private SegmentationAgreement kernel() {
        int[] labels = only.trim().isEmpty() ? new int[0] : NumberList.parseWhole(only, "Only labels");
        return new SegmentationAgreement.Options().tolerance(tolerance).thresholds(NumberList.parse(thresholds, "IoU thresholds")).labels(labels).masks(masks)
            .components(objects.equals(COMPONENTS)).trueOnly(ignoreBackground).replaceUndefined(empty.equals(REPLACED)).build();
    }
}
