package org.roentgen.command.measure;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.util.ArrayList;
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
import org.roentgen.report.BlandAltmanPlot;
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
        + " agreement of the volumes, a case being a label in a channel and frame. Or the matrix of Dice. A macro can read the values fleissKappa, iterations and"
        + " logLikelihood of the first channel and frame.")
public final class ReaderAgreementCommand extends RoentgenCommand {

    private static final String MATRIX = "Dice matrix", PIXEL = "pixel";

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
        Volumes.forEach(like, progress.part(0, 0.7), (c, t, part) -> {
            decisions.add(Decisions.of(all.at(c, t), masks, part));
            consensus.add(new Staple(disputedOnly).estimate(decisions.get(decisions.size() - 1)));
        });
        MeasurementScale scale = Images.scale(image, null, units.equals(PIXEL), false);
        ReaderAgreement kernel = new ReaderAgreement(all.names(), scale);
        table = rows(like, kernel, decisions, consensus);
        if (plot) picture = ResultImage.picture(image, "bland-altman", new BlandAltmanPlot(kernel.readers(), kernel.cases(decisions, consensus),
            scale.isPlane() ? scale.header("area", 2) : scale.header("volume", 3)).draw());
        output = consensus(like, decisions, consensus, progress.part(0.7, 1));
    }

    private ResultsTable rows(ImagePlus like, ReaderAgreement kernel, List<Decisions> decisions, List<Consensus> consensus) {
        ResultsTable table = new ResultsTable();
        Volumes.forEach(like, Progress.NONE, (c, t, part) -> {
            int volume = (t - 1) * like.getNChannels() + c - 1;
            MeasurementTable measured = rows.equals(MATRIX) ? kernel.diceMatrix(decisions.get(volume), consensus.get(volume))
                : kernel.pairs(decisions.get(volume), consensus.get(volume));
            Tables.add(table, image, like, c, t, measured);
        });
        if (!rows.equals(MATRIX)) Tables.addWhole(table, image, like, kernel.volumes(kernel.cases(decisions, consensus)));
        return table;
    }

    private static ImagePlus consensus(ImagePlus like, List<Decisions> decisions, List<Consensus> consensus, Progress progress) {
        int most = consensus.stream().flatMapToInt(volume -> java.util.Arrays.stream(volume.decided())).max().orElse(0);
        ImagePlus result = LabelImage.create(like, "staple", most);
        Volumes.forEach(like, progress, (c, t, part) -> {
            int volume = (t - 1) * like.getNChannels() + c - 1;
            decisions.get(volume).write(consensus.get(volume).decided(), Images.stored(result, c, t), part);
        });
        LabelImage.colour(result);
        Value.put(result, "fleissKappa", Kappa.fleiss(decisions.get(0)));
        Value.put(result, "iterations", consensus.get(0).iterations());
        Value.put(result, "logLikelihood", consensus.get(0).logLikelihood());
        return result;
    }
}
