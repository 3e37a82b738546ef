package org.roentgen.command.segment;

import org.roentgen.command.Menus;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.superpixel.Slic;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Supervoxels...", visible = false, headless = true,
    description = "Divides an image into compact, connected pieces of about the same size that follow edges (SLIC): supervoxels, in a plane superpixels. Each has a"
        + " label of its own."
        + " Values that are no finite number are in no piece, 0.")
public final class SupervoxelsCommand extends SegmentCommand {

    @Parameter(label = "Size", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"), description = "The edge of a piece, where Segments is 0.")
    private double size = 5;

    @Parameter(label = "Segments", min = "0", max = "16777216", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "About how many pieces, of each slice when slice-by-slice; 0 takes the size instead.")
    private int segments = 0;

    @Parameter(label = "Compactness", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "The difference in value that counts as much as a distance of Size, as a share of the range of values: the more, the rounder.")
    private double compactness = 0.1;

    @Parameter(label = "Adapt", persist = false,
        description = "Whether each piece finds its own compactness after the first iteration (SLICO): round ones in texture, and in smooth parts ones that follow"
            + " faint edges.")
    private boolean adapt = false;

    @Parameter(label = "Iterations", min = "1", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "How often centres move.")
    private int iterations = 10;

    @Override protected Segmentation segmentation() {
        return segments == 0 ? Slic.ofSize(size, compactness, adapt, iterations) : Slic.ofCount(segments, compactness, adapt, iterations);
    }
}
