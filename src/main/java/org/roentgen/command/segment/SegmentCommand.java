package org.roentgen.command.segment;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.measure.ResultsTable;

import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.MaskInput;
import org.roentgen.fiji.Previewable;
import org.roentgen.fiji.SegmentJob;
import org.roentgen.fiji.Seeds;
import org.roentgen.image.Progress;
import org.roentgen.segment.Segmentation;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** Image → labels: what all segmentations share, channel by channel and frame by frame. */
public abstract class SegmentCommand extends VolumeCommand implements Previewable {

    @Parameter(label = "Mask", persist = false, attrs = @Attr(name = "image", value = "mask"),
        description = "Where to segment: everywhere, in the image's area selection, or where another image is neither 0 nor NaN. Outside, the result is 0.")
    private String mask = MaskInput.NONE;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable table;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus mapsImage;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    /** The kernel with the parameters of this command. */
    protected abstract Segmentation segmentation();

    /** Where it begins, for {@link Seeds}. */
    protected String begin() {
        return Seeds.NONE;
    }

    @Override protected final void execute(Progress progress) {
        SegmentJob job = job();
        job.run(progress);
        table = job.rows();
        mapsImage = job.maps();
        output = job.labels();
    }

    @Override public final ImageRoi preview() {
        return job().preview();
    }

    private SegmentJob job() {
        return new SegmentJob(segmentation(), image, begin(), mask, spacing(), suffix());
    }
}
