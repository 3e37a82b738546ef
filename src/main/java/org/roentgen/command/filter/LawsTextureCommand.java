package org.roentgen.command.filter;

import java.util.Locale;
import java.util.OptionalInt;

import org.roentgen.command.Menus;
import org.roentgen.filter.Filter;
import org.roentgen.filter.texture.LawsKernel;
import org.roentgen.filter.texture.LawsTexture;
import org.roentgen.filter.texture.Pooling;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Laws Texture...", visible = false, headless = true,
    description = "How much the image looks like a level, edge, spot, wave or ripple along each axis, after Laws, or the energy of that: the mean"
        + " magnitude around each voxel. As IBSI defines it. Kernels are in voxels: resample anisotropic images first. The result is 32-bit.")
public final class LawsTextureCommand extends FilterCommand {

    @Parameter(label = "Kernel x", persist = false, choices = {"L3", "E3", "S3", "L5", "E5", "S5", "W5", "R5"},
        description = "What to look for along x: level, edge, spot, wave or ripple, over 3 or 5 voxels.")
    private String kernelX = "E5";

    @Parameter(label = "Kernel y", persist = false, choices = {"L3", "E3", "S3", "L5", "E5", "S5", "W5", "R5"},
        description = "What to look for along y.")
    private String kernelY = "L5";

    @Parameter(label = "Kernel z", persist = false, choices = {"L3", "E3", "S3", "L5", "E5", "S5", "W5", "R5"},
        description = "What to look for along z; not used in planes.")
    private String kernelZ = "S5";

    @Parameter(label = "Pooling", persist = false, choices = {"none", "average", "max"},
        description = "Over all right-angle turns of the kernel, 24 in 3D and 4 in a plane: none, their mean, or the largest response.")
    private String pooling = "max";

    @Parameter(label = "Energy", persist = false, description = "Whether to give the mean magnitude around each voxel instead of the response itself.")
    private boolean energy = false;

    @Parameter(label = "Delta", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How far around a voxel the energy is averaged along each axis, in voxels.")
    private int delta = 7;

    @Override protected Filter filter() {
        return new LawsTexture(LawsKernel.valueOf(kernelX), LawsKernel.valueOf(kernelY), LawsKernel.valueOf(kernelZ),
            Pooling.valueOf(pooling.toUpperCase(Locale.ROOT)), energy ? OptionalInt.of(delta) : OptionalInt.empty());
    }
}
