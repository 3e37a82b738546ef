package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.denoise.Kuwahara;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Kuwahara 3D...", visible = false, headless = true,
    description = "Smooths and sharpens edges: each voxel becomes the mean of that one of the eight boxes at its corners, four in a plane, whose values"
        + " vary least. The result is 32-bit, in calibrated units.")
public final class KuwaharaCommand extends FilterCommand {

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "How far each box reaches from the voxel along each axis, the voxel excluded.")
    private double radius = 2;

    @Override protected VolumeFilter filter() {
        return new Kuwahara(radius);
    }
}
