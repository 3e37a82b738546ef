package org.roentgen.command.segment;

import org.roentgen.command.Menus;
import org.roentgen.command.filter.FilterCommand;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.segment.SliceInterpolation;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Fill Between Slices...", visible = false, headless = true,
    description = "Fills in a mask or labels that were drawn on some slices only, by shape-based interpolation: between two slices on which a label is drawn its"
        + " border moves evenly from one to the other. Where several labels would be, the one that lies deepest is. What is drawn stays, and a label is not"
        + " continued beyond its first and last slice. A CT of 512 x 512 x 500 takes about 3 GB.")
public final class FillBetweenSlicesCommand extends FilterCommand {

    @Parameter(label = "Axis", persist = false, choices = {"z", "x", "y"},
        description = "The axis across the slices that were drawn on. A single slice has nothing between along z.")
    private String axis = "z";

    @Parameter(label = "Follow shift", persist = false,
        description = "Whether shapes are laid over each other by their centroids before they are interpolated, so that a slanting object keeps its width and shapes"
            + " that do not overlap are joined.")
    private boolean followShift = false;

    @Override protected VolumeFilter filter() {
        return new SliceInterpolation("xyz".indexOf(axis), followShift);
    }
}
