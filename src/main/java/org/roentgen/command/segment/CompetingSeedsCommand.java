package org.roentgen.command.segment;

import org.roentgen.segment.Foreground;
import org.roentgen.segment.Segmentation;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** A seeded segmentation that divides the whole image among its seeds, so that one of their labels has to be the background's. */
public abstract class CompetingSeedsCommand extends SeededSegmentCommand {

    @Parameter(label = "Background", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "The label of the seeds that mark the background, which becomes 0 in the result; 0 keeps all labels.")
    private int background = 0;

    /** The kernel with the parameters of this command. */
    protected abstract Segmentation competition();

    @Override protected final Segmentation segmentation() {
        return new Foreground(competition(), background);
    }
}
