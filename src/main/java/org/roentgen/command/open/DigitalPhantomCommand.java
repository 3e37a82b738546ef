package org.roentgen.command.open;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.Arrays;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.NumberList;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.PhantomImages;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;
import org.roentgen.image.phantom.ChestCt;
import org.roentgen.image.phantom.Grid;
import org.roentgen.image.phantom.Phantom;
import org.roentgen.image.phantom.PhantomImage;
import org.roentgen.image.phantom.SheppLogan;
import org.roentgen.image.phantom.SpheresAndTubes;
import org.roentgen.image.phantom.TwoTextures;
import org.roentgen.io.dicom.DicomWriter;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.OPEN + "Digital Phantom...", visible = false, headless = true,
    description = "Makes an image whose content is known exactly, from a seed: the same bytes every time. The true labels come as a second image and"
        + " the true centres, radii and volumes as rows of the Results; a chest CT can be written to disk as a DICOM series.")
public final class DigitalPhantomCommand extends RoentgenCommand {

    private static final double TEXTURE_RATIO = 2, TEXTURE_MEAN = 100, TEXTURE_DEVIATION = 20;
    private static final double NODULE = 30, BACKGROUND = 0, FOREGROUND = 100;

    @Parameter(label = "Phantom", persist = false, choices = {"chest CT", "Shepp-Logan", "two textures", "spheres and tubes"},
        description = "A chest in Hounsfield units; the Shepp-Logan head with modified contrast; two textures of equal mean and deviation and different"
            + " coarseness; or bright spheres and tubes on a dark ground.")
    private String phantom = "chest CT";

    @Parameter(label = "Width", min = "8", max = "4096", persist = false, attrs = @Attr(name = "unit", value = "voxels"), description = "Voxels along x.")
    private int width = 160;

    @Parameter(label = "Height", min = "8", max = "4096", persist = false, attrs = @Attr(name = "unit", value = "voxels"), description = "Voxels along y.")
    private int height = 128;

    @Parameter(label = "Slices", min = "1", max = "4096", persist = false, attrs = @Attr(name = "unit", value = "voxels"), description = "Voxels along z.")
    private int slices = 80;

    @Parameter(label = "Pixel size", min = "0.001", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "mm"),
        description = "Size of a voxel along x and y.")
    private double pixelSize = 2.25;

    @Parameter(label = "Slice distance", min = "0.001", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "mm"),
        description = "Size of a voxel along z.")
    private double sliceDistance = 3;

    @Parameter(label = "Radii", persist = false,
        description = "Chest CT: the radius of each nodule in mm. Spheres and tubes: the smallest and the greatest radius. Two textures: the correlation length.")
    private String radii = "6, 8, 10, 12";

    @Parameter(label = "Objects", min = "0", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Spheres and tubes: how many spheres; there are half as many tubes.")
    private int objects = 8;

    @Parameter(label = "Noise", min = "0", max = "10000", persist = false, attrs = @Attr(name = "unit", value = "HU, or grey levels"),
        description = "Standard deviation of the Gaussian noise that is added.")
    private double noise = 0;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "Another seed gives other places and other noise.")
    private long seed = 1;

    @Parameter(label = "True labels", persist = false, description = "Whether the label image of what is really there is shown too.")
    private boolean trueLabels = false;

    @Parameter(label = "Folder", style = "directory", required = false, persist = false,
        description = "Chest CT: where to write the image as a DICOM series, one file per slice; empty writes nothing.")
    private String folder = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus labels;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable truth;

    @Override protected void execute(Progress progress) {
        Phantom kernel = kernel();
        if (!folder.isEmpty() && !phantom.equals("chest CT"))
            throw new IllegalArgumentException("Folder must be empty unless the phantom is a chest CT, but is " + folder
                + ". DICOM CT holds Hounsfield units only; save this image as TIFF.");
        Path written = folder.isEmpty() ? null : OutputFile.folder(folder, "Folder");
        PhantomImage drawn = kernel.draw(progress.part(0, folder.isEmpty() ? 1 : 0.7));
        if (written != null)
            new DicomWriter("Chest phantom " + seed).rescale(1, -1024).write(drawn.image(),
                Geometry.axial(pixelSize, pixelSize, sliceDistance, "mm"), written, progress.part(0.7, 1));
        output = PhantomImages.image(drawn, phantom.replace(' ', '-'));
        if (trueLabels) labels = PhantomImages.labels(drawn, phantom.replace(' ', '-') + "-truth");
        truth = PhantomImages.truth(drawn, phantom.replace(' ', '-'));
    }

    private Phantom kernel() {
        Grid grid = new Grid(width, height, slices, pixelSize, pixelSize, sliceDistance, "mm");
        double[] given = NumberList.parse(radii, "Radii");
        switch (phantom) {
            case "chest CT": return new ChestCt(grid, given, NODULE, noise, 0, seed);
            case "Shepp-Logan": return new SheppLogan(grid, SheppLogan.Contrast.MODIFIED, noise, seed);
            case "two textures": return new TwoTextures(grid, TwoTextures.Layout.HALVES, TwoTextures.Difference.COARSENESS,
                given[0], TEXTURE_RATIO, TEXTURE_MEAN, TEXTURE_DEVIATION, seed);
            default: return new SpheresAndTubes(grid, objects, objects / 2, Arrays.stream(given).min().getAsDouble(),
                Arrays.stream(given).max().getAsDouble(), BACKGROUND, FOREGROUND, noise, seed);
        }
    }
}
