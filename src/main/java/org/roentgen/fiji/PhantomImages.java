package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.measure.ResultsTable;

import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.ShortType;
import org.roentgen.image.phantom.PhantomImage;
import org.roentgen.image.phantom.Truth;

/** A drawn phantom as ImageJ's images and rows. */
public final class PhantomImages {

    private PhantomImages() { }

    /** The planes are taken over, not copied; Hounsfield units become unsigned 16-bit with a calibration function. */
    public static ImagePlus image(PhantomImage phantom, String title) {
        ImagePlus image = wrap(phantom.image(), phantom, title);
        if (phantom.image().getType() instanceof ShortType) {
            for (int i = 1; i <= image.getStackSize(); i++) SignedPixels.raise((short[]) image.getStack().getPixels(i));
            image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] {-SignedPixels.OFFSET, 1}, "HU");
        }
        Display.wholeRange(image);
        return image;
    }

    public static ImagePlus labels(PhantomImage phantom, String title) {
        ImagePlus image = wrap(phantom.labels(), phantom, title);
        LabelImage.colour(image);
        return image;
    }

    /** One row for each thing in the phantom. */
    public static ResultsTable truth(PhantomImage phantom, String title) {
        ResultsTable table = new ResultsTable();
        for (Truth thing : phantom.truth()) {
            table.incrementCounter();
            table.setLabel(title, table.size() - 1);
            table.addValue("Object", thing.label);
            table.addValue("Name", thing.name);
            table.addValue("X (" + phantom.unit() + ")", thing.x);
            table.addValue("Y (" + phantom.unit() + ")", thing.y);
            table.addValue("Z (" + phantom.unit() + ")", thing.z);
            table.addValue("Radius (" + phantom.unit() + ")", thing.radius);
            table.addValue("Volume (" + phantom.unit() + "^3)", thing.volume);
            table.addValue("Intensity", thing.intensity);
        }
        return table;
    }

    private static ImagePlus wrap(PlanarImg<?, ?> planes, PhantomImage phantom, String title) {
        ImageStack stack = new ImageStack((int) planes.dimension(0), (int) planes.dimension(1));
        for (int z = 0; z < planes.dimension(2); z++)
            stack.addSlice("", ((ArrayDataAccess<?>) planes.getPlane(z)).getCurrentStorageArray());
        ImagePlus image = new ImagePlus(OpenImages.unique(title), stack);
        image.setDimensions(1, stack.size(), 1);
        double[] spacing = phantom.spacing();
        image.getCalibration().pixelWidth = spacing[0];
        image.getCalibration().pixelHeight = spacing[1];
        image.getCalibration().pixelDepth = spacing[2];
        image.getCalibration().setUnit(phantom.unit());
        return image;
    }
}
