package org.roentgen.command.segment;

import ij.ImagePlus;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.LabelImage;
import org.roentgen.fiji.Value;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.segment.ConnectedComponents;
import org.roentgen.image.Connectivity;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Connected Components...", visible = false, headless = true,
    description = "Numbers the connected objects of a mask: 1 for the largest, 0 for the background. Every voxel that is not 0 is inside. The result is"
        + " a 16-bit label image, or a 32-bit one for more than 65535 objects. The number of objects can be read by a macro as the value objects.")
public final class ConnectedComponentsCommand extends VolumeCommand {

    @Parameter(label = "Connectivity", persist = false, choices = {"faces", "edges", "all"},
        description = "Which neighbours belong together: faces are 6 in a volume and 4 in a plane, edges 18 and 8, all 26 and 8.")
    private String connectivity = "all";

    @Parameter(label = "Minimum size", min = "0", persist = false, attrs = @Attr(name = "unit", value = "volume"),
        description = "Smaller objects are left out: a volume, or an area in a plane, in cubed or squared units.")
    private double minimumSize = 0;

    @Parameter(label = "Split labels", persist = false,
        description = "Whether neighbours must have the same value to belong together, so that the image's labels are split but never joined.")
    private boolean splitLabels = false;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        double[] spacing = spacing();
        Connectivity neighbours = Connectivity.valueOf(connectivity.toUpperCase(java.util.Locale.ROOT));
        List<ConnectedComponents> found = new ArrayList<>();
        Volumes.forEach(image, progress.part(0, 0.7), (c, t, part) -> found.add(splitLabels
            ? ConnectedComponents.ofEqualValues(Images.stored(image, c, t), neighbours, spacing, minimumSize, part)
            : ConnectedComponents.of(Images.stored(image, c, t), neighbours, spacing, minimumSize, part)));
        int most = found.stream().mapToInt(ConnectedComponents::count).max().orElse(0);
        ImagePlus result = LabelImage.create(image, "components", most);
        Volumes.forEach(image, progress.part(0.7, 1), (c, t, part) ->
            found.get((t - 1) * image.getNChannels() + c - 1).write(Images.stored(result, c, t), part));
        LabelImage.colour(result);
        Value.put(result, "objects", found.stream().mapToInt(ConnectedComponents::count).sum());
        output = result;
    }
}
