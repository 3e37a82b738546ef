package org.roentgen.command.measure;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.LabelImage;
import org.roentgen.fiji.Readers;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.Tables;
import org.roentgen.fiji.Value;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.measure.MeasurementTable;
import org.roentgen.measure.agreement.Kappa;
import org.roentgen.measure.agreement.ReaderAgreement;
import org.roentgen.report.PictureCanvas;
import org.roentgen.report.plot.BlandAltmanPlot;
import org.roentgen.segment.consensus.Consensus;
import org.roentgen.segment.consensus.Decisions;
import org.roentgen.segment.consensus.Staple;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.MEASURE + "Reader Agreement...", visible = false, headless = true,
    description = "Compares the label images of several readers: for every two of them Dice and Cohen's kappa, per label and for all; their consensus (STAPLE) as a"
        + " label image, with each reader's sensitivity, specificity and predictive value; Fleiss' kappa of all readers; and Bland and Altman's bias and limits of"
        + " agreement of the volumes, a case being a label in a channel and frame. Or the matrix of Dice. Slice by slice each slice has rows, a consensus and cases of"
        + " its own. A macro can read the values fleissKappa, iterations and logLikelihood of the first channel, frame and slice.")
public final class ReaderAgreementCommand extends RoentgenCommand {

    private static final String MATRIX = "Dice matrix", PIXEL = "pixel", SLICES = "slice-by-slice";

    private static final int WHOLE = 0;

    @Parameter(label = "Image", persist = false, description = "The first reader's label image; 0 is background. It is not changed.")
    private ImagePlus image;

    @Parameter(label = "Other readers", required = false, persist = false, attrs = @Attr(name = "image", value = "images"),
        description = "The titles of the other readers' label images, of the same size, separated by semicolons or commas.")
    private String others = "";

    @Parameter(label = "Readers", persist = false, choices = {Readers.IMAGES, Readers.CHANNELS, Readers.FRAMES},
        description = "Who the readers are: the image and the other images, or the channels or the frames of the image.")
    private String readers = Readers.IMAGES;

    @Parameter(label = "Masks", persist = false, description = "Whether all that is not 0 is one label, so that a mask of 255 can be compared with one of 1.")
    private boolean masks = false;

    @Parameter(label = "Table", persist = false, choices = {"pairs", MATRIX},
        description = "What the Results show: a row for every two readers and label with all that is measured, or Dice as a matrix, a row and a column for each reader.")
    private String rows = "pairs";

    @Parameter(label = "Disputed only", persist = false,
        description = "STAPLE: whether voxels on which all agree are left out of the estimate, so that much background does not matter.")
    private boolean disputedOnly = false;

    @Parameter(label = "Units", persist = false, choices = {"physical", PIXEL}, description = "Whether volumes are in the image's unit, or in voxels.")
    private String units = "physical";

    @Parameter(label = "Mode", persist = false, choices = {"3D", SLICES},
        description = "Whether a stack is one volume, or each slice is compared on its own: a row for each slice, with areas in the place of volumes.")
    private String mode = "3D";

    @Parameter(label = "Bland-Altman plot", persist = false,
        description = "Whether to draw the differences of the volumes over their means, a panel for every two readers.")
    private boolean plot = false;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable table;

    @Override protected void execute(Progress progress) {
        Readers all = Readers.of(image, readers, others, "Other readers").atLeast(2);
        ImagePlus like = all.like();
        List<Decisions> decisions = new ArrayList<>();
        List<Consensus> consensus = new ArrayList<>();
        forEachPart(like, progress.part(0, 0.7), (c, t, z, part) -> {
            decisions.add(Decisions.of(z == WHOLE ? all.at(c, t) : all.at(c, t, z), masks, part));
            consensus.add(new Staple(disputedOnly).estimate(decisions.get(decisions.size() - 1)));
        });
        MeasurementScale scale = Images.scale(image, null, units.equals(PIXEL), mode.equals(SLICES));
        ReaderAgreement kernel = new ReaderAgreement(all.names(), scale);
        table = rows(like, kernel, decisions, consensus);
        if (plot) picture = ResultImage.picture(image, "bland-altman", PictureCanvas.of(new BlandAltmanPlot(kernel.readers(),
            kernel.cases(decisions, consensus), scale.isPlane() ? scale.header("area", 2) : scale.header("volume", 3)), 1));
        output = consensus(like, decisions, consensus, progress.part(0.7, 1));
    }

    /** What is done with a volume, or a slice from 1 on. */
    private interface Part {
        void compare(int channel, int frame, int slice, Progress progress);
    }

    private void forEachPart(ImagePlus like, Progress progress, Part work) {
        Volumes.forEach(like, progress, (c, t, part) -> {
            int slices = like.getNSlices();
            if (!mode.equals(SLICES)) work.compare(c, t, WHOLE, part);
            else for (int z = 1; z <= slices; z++) work.compare(c, t, z, part.part((z - 1.0) / slices, (double) z / slices));
        });
    }

    private ResultsTable rows(ImagePlus like, ReaderAgreement kernel, List<Decisions> decisions, List<Consensus> consensus) {
        ResultsTable table = new ResultsTable();
        Iterator<Consensus> agreed = consensus.iterator();
        Iterator<Decisions> decided = decisions.iterator();
        forEachPart(like, Progress.NONE, (c, t, z, part) -> {
            MeasurementTable measured = rows.equals(MATRIX) ? kernel.diceMatrix(decided.next(), agreed.next()) : kernel.pairs(decided.next(), agreed.next());
            Tables.add(table, image, like, c, t, z == WHOLE ? measured : measured.named("Slice", Integer.toString(z)));
        });
        if (rows.equals(MATRIX)) return table;
        MeasurementTable limits = kernel.volumes(kernel.cases(decisions, consensus));
        Tables.addWhole(table, image, like, mode.equals(SLICES) ? limits.named("Slice", "all") : limits);
        return table;
    }

    private ImagePlus consensus(ImagePlus like, List<Decisions> decisions, List<Consensus> consensus, Progress progress) {
        int most = consensus.stream().flatMapToInt(volume -> Arrays.stream(volume.decided())).max().orElse(0);
        ImagePlus result = LabelImage.create(like, "staple", most);
        Iterator<Consensus> agreed = consensus.iterator();
        Iterator<Decisions> decided = decisions.iterator();
        forEachPart(like, progress, (c, t, z, part) -> decided.next().write(agreed.next().decided(),
            z == WHOLE ? Images.stored(result, c, t) : Readers.slice(Images.stored(result, c, t), z), part));
        LabelImage.colour(result);
        Value.put(result, "fleissKappa", Kappa.fleiss(decisions.get(0)));
        Value.put(result, "iterations", consensus.get(0).iterations());
        Value.put(result, "logLikelihood", consensus.get(0).logLikelihood());
        return result;
    }
}
