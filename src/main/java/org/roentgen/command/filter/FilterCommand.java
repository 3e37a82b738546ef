package org.roentgen.command.filter;

import ij.ImagePlus;
import ij.gui.ImageRoi;

import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.FilterJob;
import org.roentgen.fiji.MaskInput;
import org.roentgen.fiji.Previewable;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** Image → image: the inputs that all filters share, channel by channel and frame by frame. */
public abstract class FilterCommand extends VolumeCommand implements Previewable {

    @Parameter(label = "Mask", persist = false, attrs = @Attr(name = "image", value = "mask"),
        description = "Where to filter: everywhere, in the image's area selection, or where another image is neither 0 nor NaN. Outside, smoothed images keep"
            + " the input's values and others are 0.")
    private String mask = MaskInput.NONE;

    @Parameter(label = "Boundary", persist = false, choices = {"mirror", "nearest", "zero", "periodic"},
        description = "What the filter sees beyond the image's edge: the image mirrored, its edge value, zero, or the image repeated.")
    private String boundary = "mirror";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    /** The kernel with the parameters of this command. */
    protected abstract VolumeFilter filter();

    /** As above, for one channel of one frame, both from 1: another one for each where another image comes with them. */
    protected VolumeFilter filter(int channel, int frame) {
        return filter();
    }

    @Override protected final void execute(Progress progress) {
        output = job().run(progress);
    }

    @Override public final ImageRoi preview() {
        return job().preview();
    }

    private FilterJob job() {
        return new FilterJob(this::filter, image, mask, spacing(),
            Boundary.valueOf(boundary.toUpperCase(java.util.Locale.ROOT)), suffix());
    }
}
