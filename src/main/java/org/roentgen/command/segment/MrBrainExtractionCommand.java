package org.roentgen.command.segment;

import org.roentgen.command.Menus;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.brain.BrainExtraction;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "MR Brain Extraction...", visible = false, headless = true,
    description = "Finds the brain in an MR image of a whole human head, T1-, T2- or PD-weighted, with voxels in mm: a surface grows from the middle of the head"
        + " until there is no brain below it. The brain is label 1. The table has the volume and what was found on the way. It does not know whether there is a"
        + " head: a thigh of that size gives a label too. Not for CT, neonates' or animals' heads, or a few slices. Crop the neck, which draws the"
        + " start down. Check the result: eyes and dura may stay, tips of lobes may be lost; then try another threshold.")
public final class MrBrainExtractionCommand extends SegmentCommand {

    @Parameter(label = "Fractional threshold", min = "0.01", max = "0.99", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Where between dark and bright the surface stands: smaller values make the brain larger. Try 0.3 to 0.6; above, brain was lost in a head"
            + " that 0.5 suited.")
    private double fractionalThreshold = 0.5;

    @Parameter(label = "Gradient", min = "-1", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Added to the threshold in the last slices and taken away in the first, for images that become darker along z.")
    private double gradient = 0;

    @Parameter(label = "Iterations", min = "1", max = "100000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How often the surface moves; fewer leave the brain's ends out.")
    private int iterations = 1000;

    @Override protected Segmentation segmentation() {
        if (inPixels())
            throw new IllegalArgumentException("Units must be physical for brain extraction, but are pixel. Set the voxel size in mm with Image ▸ Properties….");
        return new BrainExtraction(fractionalThreshold, gradient, iterations);
    }
}
