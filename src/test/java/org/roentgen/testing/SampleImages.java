package org.roentgen.testing;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.process.ImageProcessor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Small images of every kind that ImageJ knows, with voxel size, labels and seeded contents. */
public final class SampleImages {

    private static final int WIDTH = 23, HEIGHT = 17;

    private SampleImages() { }

    /** By name: pixel types, planes and stacks, a hyperstack, a calibrated CT, images with a selection and with points. */
    public static Map<String, ImagePlus> all() {
        Map<String, ImagePlus> images = new LinkedHashMap<>();
        images.put("8-bit", image("8-bit", 8, 1, 1, 1));
        images.put("16-bit", image("16-bit", 16, 1, 1, 1));
        images.put("32-bit", image("32-bit", 32, 1, 1, 1));
        images.put("RGB", image("RGB", 24, 1, 1, 1));
        images.put("stack", image("stack", 8, 1, 6, 1));
        images.put("CT", ct());
        images.put("hyperstack", image("hyperstack", 16, 2, 5, 3));
        ImagePlus selection = image("selection", 8, 1, 4, 1);
        selection.setRoi(new OvalRoi(3, 2, 14, 11));
        images.put("selection", selection);
        images.put("points", points());
        return images;
    }

    /** A multi-point selection: one in each disc, two on the ground. */
    private static ImagePlus points() {
        ImagePlus image = image("points", 8, 1, 4, 1);
        PointRoi points = new PointRoi();
        for (int[] p : new int[][] {{6, 6, 2}, {16, 9, 2}, {1, 1, 1}, {21, 15, 3}}) {
            image.setSlice(p[2]);
            points.addUserPoint(image, p[0], p[1]);
        }
        image.setSlice(1);
        image.setRoi(points);
        return image;
    }

    /** Unsigned 16-bit with a calibration function to Hounsfield units, as ImageJ opens a CT. */
    public static ImagePlus ct() {
        ImagePlus ct = image("CT", 16, 1, 6, 1);
        ct.getCalibration().setFunction(ij.measure.Calibration.STRAIGHT_LINE, new double[] {-1024, 1}, "HU");
        return ct;
    }

    public static ImagePlus image(String title, int bits, int channels, int slices, int frames) {
        Random random = new Random(bits + 10L * slices);
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < channels * slices * frames; i++)
            stack.addSlice(slices * channels * frames > 1 ? "slice " + (i + 1) : null, plane(bits, random, i));
        ImagePlus image = new ImagePlus(title, stack);
        image.setDimensions(channels, slices, frames);
        image.getCalibration().pixelWidth = image.getCalibration().pixelHeight = 0.7;
        image.getCalibration().pixelDepth = 2.5;
        image.getCalibration().setUnit("mm");
        if (channels > 1) {
            image = new CompositeImage(image, IJ.COMPOSITE);
            image.setOpenAsHyperStack(true);
        }
        return image;
    }

    /** Two discs on a noisy ground, so that thresholds and labels have something to find. */
    private static Object plane(int bits, Random random, int index) {
        ImageProcessor plane = IJ.createImage("", WIDTH, HEIGHT, 1, bits).getProcessor();
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                boolean disc = Math.hypot(x - 6, y - 6) < 4 || Math.hypot(x - 16, y - 9) < 5;
                int value = (disc ? 150 : 40) + random.nextInt(30) + index % 5;
                if (bits == 24) plane.putPixel(x, y, new int[] {value, 255 - value, value / 2});
                else plane.setf(x, y, bits == 8 ? value : bits == 16 ? 10 * value : value / 7f);
            }
        return plane.getPixels();
    }
}
