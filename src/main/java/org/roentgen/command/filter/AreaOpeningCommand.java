package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.morphology.AreaOpening;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Area and Volume Opening...", visible = false, headless = true,
    description = "Flattens bright (open) or dark (close) objects smaller than an area, in 3D than a volume; whatever their shape, and without a change in the"
        + " outline of the others. The pixel type and calibration stay.")
public final class AreaOpeningCommand extends FilterCommand {

    @Parameter(label = "Operation", persist = false, choices = {"open", "close"}, description = "Open flattens bright objects, close dark ones.")
    private String operation = "open";

    @Parameter(label = "Minimum area", min = "0", persist = false, attrs = @Attr(name = "unit", value = "area"),
        description = "The smallest area that stays, where each plane is on its own.")
    private double minimumArea = 20;

    @Parameter(label = "Minimum volume", min = "0", persist = false, attrs = @Attr(name = "unit", value = "volume"),
        description = "The smallest volume that stays, in 3D.")
    private double minimumVolume = 50;

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours are connected: those that share a face (4 in a plane, 6 in 3D), also an edge (8, 18), or also a corner (8, 26).")
    private String connectivity = "all";

    @Override protected VolumeFilter filter() {
        double size = Spacing.isPlane(spacing()) ? minimumArea : minimumVolume;
        return new AreaOpening(operation.equals("close"), size, Connectivity.valueOf(connectivity.toUpperCase(java.util.Locale.ROOT)));
    }
}
