package org.roentgen.command.segment;

import ij.ImagePlus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.LabelImage;
import org.roentgen.fiji.Readers;
import org.roentgen.fiji.Value;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.segment.consensus.CombinationRule;
import org.roentgen.segment.consensus.Decisions;
import org.roentgen.segment.consensus.LabelMap;
import org.roentgen.segment.consensus.Staple;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Combine Labels...", visible = false, headless = true,
    description = "Makes one label image of several: labels in all of them, in any, in an odd number, in the first alone, by majority, or the most probable truth"
        + " (STAPLE); or gives the labels of one image new numbers. Every channel and frame on its own, but new numbers hold for the whole image. 16-bit, or 32-bit"
        + " for labels beyond 65535. The number of different labels can be read by a macro as the value labels.")
public final class CombineLabelsCommand extends RoentgenCommand {

    private static final String RELABEL = "relabel", REMAP = "remap", MAJORITY = "majority", STAPLE = "STAPLE", FIRST = "first image";

    @Parameter(label = "Image", persist = false, description = "The first label image; 0 is background. It is not changed.")
    private ImagePlus image;

    @Parameter(label = "Operation", persist = false, choices = {RELABEL, REMAP, "and", "or", "xor", "minus", MAJORITY, STAPLE},
        description = "and: the first image's label where all have one; or: the first label that any has; xor: the same where an odd number has one; minus: the first"
            + " image's label where no other has one; majority: the label that most give, background too; STAPLE: the truth that explains all images best. Of one"
            + " image: relabel numbers its labels 1, 2, 3, …; remap follows rules.")
    private String operation = RELABEL;

    @Parameter(label = "Other images", required = false, persist = false, attrs = @Attr(name = "image", value = "images"),
        description = "The titles of the other label images, of the same size, separated by semicolons or commas; relabel and remap leave them alone.")
    private String others = "";

    @Parameter(label = "Readers", persist = false, choices = {Readers.IMAGES, Readers.CHANNELS, Readers.FRAMES},
        description = "What is combined: the image and the other images, or the channels or the frames of the image.")
    private String readers = Readers.IMAGES;

    @Parameter(label = "Keep apart", persist = false,
        description = "or, xor: whether the labels of each further image are raised by the greatest label before, so that equal numbers of different images stay"
            + " different objects.")
    private boolean keepApart = false;

    @Parameter(label = "Rules", required = false, persist = false,
        description = "remap: such as 3=1, 7-9=2, 5=0. Labels without a rule stay; all rules hold at once.")
    private String rules = "";

    @Parameter(label = "Ties", persist = false, choices = {"background", FIRST},
        description = "majority: what a voxel gets where several labels have equally many votes: background, or the label of the first image among them.")
    private String ties = "background";

    @Parameter(label = "Disputed only", persist = false,
        description = "STAPLE: whether voxels on which all agree are left out of the estimate, so that much background does not matter.")
    private boolean disputedOnly = false;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        Readers all = Readers.of(image, readers, others, "Other images");
        boolean single = operation.equals(RELABEL) || operation.equals(REMAP);
        if (!single) all.atLeast(2);
        LabelMap map = operation.equals(REMAP) ? LabelMap.parse(rules) : null;
        ImagePlus like = single ? image : all.like();
        List<Decisions> decisions = new ArrayList<>();
        Volumes.forEach(like, progress.part(0, 0.6), (c, t, part) -> decisions.add(
            Decisions.of(single ? List.of(Images.stored(image, c, t)) : all.at(c, t), false, part)));
        write(like, decisions, values(decisions, map), progress.part(0.6, 1));
    }

    /** The label of each combination in each volume. */
    private List<int[]> values(List<Decisions> decisions, LabelMap remap) {
        if (operation.equals(STAPLE)) return decisions.stream().map(volume -> new Staple(disputedOnly).estimate(volume).decided()).collect(Collectors.toList());
        ToIntFunction<int[]> rule = rule(decisions, remap);
        return decisions.stream().map(volume -> volume.map(rule)).collect(Collectors.toList());
    }

    private ToIntFunction<int[]> rule(List<Decisions> decisions, LabelMap remap) {
        if (operation.equals(REMAP)) return labels -> remap.of(labels[0]);
        if (operation.equals(RELABEL)) {
            LabelMap gapless = LabelMap.withoutGaps(decisions.stream().flatMapToInt(volume -> Arrays.stream(volume.labels())).boxed().collect(Collectors.toSet()));
            return labels -> gapless.of(labels[0]);
        }
        boolean clear = operation.equals(MAJORITY) && !ties.equals(FIRST);
        CombinationRule rule = clear ? CombinationRule.CLEAR_MAJORITY : CombinationRule.valueOf(operation.toUpperCase(java.util.Locale.ROOT));
        boolean raised = keepApart && (rule == CombinationRule.OR || rule == CombinationRule.XOR);
        int[] above = raised ? Decisions.offsets(decisions) : new int[decisions.get(0).readers()];
        return labels -> {
            for (int j = 0; j < labels.length; j++) if (labels[j] != 0) labels[j] += above[j];
            return rule.combine(labels);
        };
    }

    private void write(ImagePlus like, List<Decisions> decisions, List<int[]> values, Progress progress) {
        int[] labels = values.stream().flatMapToInt(Arrays::stream).filter(label -> label != 0).sorted().distinct().toArray();
        ImagePlus result = LabelImage.create(like, "combined", labels.length == 0 ? 0 : labels[labels.length - 1]);
        Volumes.forEach(like, progress, (c, t, part) -> {
            int volume = (t - 1) * like.getNChannels() + c - 1;
            decisions.get(volume).write(values.get(volume), Images.stored(result, c, t), part);
        });
        LabelImage.colour(result);
        Value.put(result, "labels", labels.length);
        output = result;
    }
}
