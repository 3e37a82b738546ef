package org.roentgen.command.segment;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.util.List;
import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.VolumeCommand;
import org.roentgen.fiji.Images;
import org.roentgen.fiji.ResultImage;
import org.roentgen.fiji.Tables;
import org.roentgen.fiji.Volumes;
import org.roentgen.image.Progress;
import org.roentgen.image.TileRunner;
import org.roentgen.measure.SkeletonBranches;
import org.roentgen.segment.skeleton.Skeleton;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "Skeleton...", visible = false, headless = true,
    description = "Thins a mask (voxels that are not 0) to lines one voxel wide, and measures their branches, a row each in the Results: length along the voxels,"
        + " straight length, tortuosity, mean radius of the mask, positions of both ends; type 0 between end points, 1 from an end point to a junction, 2 between"
        + " junctions, 3 a loop, 4 a single voxel. A CT of 512 x 512 x 500 takes about 3 GB.")
public final class SkeletonCommand extends VolumeCommand {

    @Parameter(label = "Method", persist = false, choices = {"Lee", "Guo-Hall", "Zhang-Suen"},
        description = "Lee keeps the number of objects, holes and cavities, in volumes and planes. Guo-Hall and Zhang-Suen are for planes, or slice-by-slice.")
    private String method = "Lee";

    @Parameter(label = "Shortest branch", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Branches with a free end that are shorter are taken away, at each junction the shortest first; 0 keeps all.")
    private double shortestBranch = 0;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable branches;

    @Override protected void execute(Progress progress) {
        Volumes.requireGrey(image);
        Skeleton skeleton = new Skeleton(Skeleton.Method.valueOf(method.toUpperCase(Locale.ROOT).replace('-', '_')), shortestBranch);
        SkeletonBranches kernel = new SkeletonBranches(Images.scale(image, null, inPixels(), sliceBySlice()));
        ImagePlus result = ResultImage.mask(image, "skeleton");
        ResultsTable rows = new ResultsTable();
        Volumes.forEach(image, progress, (c, t, part) -> {
            skeleton.run(Images.volume(image, c, t), List.of(Images.bytes(result, c, t)), new TileRunner(spacing()).progress(part.part(0, 0.8)));
            Tables.add(rows, image, image, c, t, kernel.measure(Images.bytes(result, c, t), Images.volume(image, c, t), part.part(0.8, 1)));
        });
        output = result;
        branches = rows;
    }
}
