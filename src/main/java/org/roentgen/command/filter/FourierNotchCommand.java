package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.fourier.Notch;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Fourier Notch...", visible = false, headless = true,
    description = "Removes one wave and its harmonics, such as stripes or a grid, by the Fourier transform. The wave is given by the length after which it repeats itself"
        + " along each axis. The mean stays. The result is 32-bit, in calibrated units. A voxel that is NaN or infinite makes all of it NaN.")
public final class FourierNotchCommand extends FilterCommand {

    @Parameter(label = "Period x", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "After which length along x the wave repeats itself; 0 where it is constant along x.")
    private double periodX = 4;

    @Parameter(label = "Period y", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "The same along y; negative for waves that lean the other way.")
    private double periodY = 0;

    @Parameter(label = "Period z", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "The same along z; must be 0 for planes.")
    private double periodZ = 0;

    @Parameter(label = "Width", min = "0.1", max = "50", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "How far around the wave's frequency others are weakened: standard deviation of the gap, as a part of the frequency.")
    private double width = 10;

    @Parameter(label = "Harmonics", min = "1", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "1 removes the wave itself, 2 also that with half its period, and so on: for stripes with sharp edges.")
    private int harmonics = 1;

    @Override protected VolumeFilter filter() {
        return new Notch(new double[] {periodX, periodY, periodZ}, width / 100, harmonics);
    }
}
