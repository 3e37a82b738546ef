package org.roentgen.command.segment;

import org.roentgen.command.Menus;
import org.roentgen.fiji.SeriesImage;
import org.roentgen.image.Geometry;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.ct.BodyParts;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.SEGMENT + "CT Body Parts...", visible = false, headless = true,
    description = "Divides an axial CT in Hounsfield units, with its voxel size in mm, into 1 right lung, 2 left lung, 3 airway, 4 bone, 5 fat, 6 muscle and 7"
            + " the rest of the body, and lists their"
        + " volumes and that of the body. Table, clothes and air are 0. By thresholds and topology: finds only what is there, but what is bright with contrast"
            + " medium counts as bone, organs and"
        + " blood as muscle, dense lung not as lung. Check the result before you use its numbers.")
public final class CtBodyPartsCommand extends SegmentCommand {

    @Parameter(label = "Body threshold", min = "-900", max = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "The least value of the body's tissue; the air around is below.")
    private double bodyThreshold = -500;

    @Parameter(label = "Lung threshold", min = "-900", max = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "Air in the body below this value can be lung.")
    private double lungThreshold = -400;

    @Parameter(label = "Bone threshold", min = "100", max = "2000", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "The least value of bone; each bone must reach 200 more somewhere.")
    private double boneThreshold = 200;

    @Parameter(label = "Lower end of fat", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "The least value of fat.")
    private double lowestFat = -190;

    @Parameter(label = "Upper end of fat", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "The greatest value of fat; muscle"
            + " begins above.")
    private double highestFat = -30;

    @Parameter(label = "Upper end of muscle", persist = false, attrs = @Attr(name = "unit", value = "intensity"), description = "The greatest value of muscle.")
    private double highestMuscle = 150;

    @Parameter(label = "Left side", persist = false, choices = {"automatic", "right of the picture", "left of the picture"},
        description = "Where the patient's left side is: as the series says, or, where it does not, at the right of the picture, as axial slices are usually shown.")
    private String leftSide = "automatic";

    @Override protected Segmentation segmentation() {
        return new BodyParts(bodyThreshold, lungThreshold, boneThreshold, new double[] {lowestFat, highestFat}, highestMuscle, leftIsRightOfThePicture());
    }

    private boolean leftIsRightOfThePicture() {
        if (!leftSide.equals("automatic")) return leftSide.startsWith("right");
        Geometry geometry = SeriesImage.geometry(image);
        if (geometry == null) return true;
        double left = geometry.direction()[0][0];                      // how much x grows to the patient's left
        if (Math.abs(left) < 0.7)
            throw new IllegalArgumentException("Image must be axial, with x from side to side of the patient, but is not: x has " + left
                + " of its length along that direction. Reslice it, or say where the left side is.");
        return left > 0;
    }
}
