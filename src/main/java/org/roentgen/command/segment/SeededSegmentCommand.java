package org.roentgen.command.segment;

import org.roentgen.fiji.Seeds;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** A segmentation that begins at seeds, which are drawn on the image or are another one's labels. */
public abstract class SeededSegmentCommand extends SegmentCommand {

    @Parameter(label = "Seeds", persist = false, attrs = @Attr(name = "image", value = "seeds"),
        description = "Where labels begin. Selection: each point of a multi-point selection is a label, or the number of its counter when several are used; another"
            + " selection is label 1. Overlay: each of its elements is a label. They count in the slice that they are bound to, else in the current one. Or"
            + " a label image.")
    private String seeds = Seeds.SELECTION;

    @Override protected final String begin() {
        return seeds;
    }
}
