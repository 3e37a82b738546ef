package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ImageProcessor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.SampleImages;

class ImagesTest {

    private static double value(RandomAccessibleInterval<? extends RealType<?>> volume, int x, int y, int z) {
        return volume.randomAccess().setPositionAndGet(x, y, z).getRealDouble();
    }

    @ParameterizedTest @ValueSource(ints = {8, 16, 32}) void planesAreImageJsOwn(int bits) {
        ImagePlus image = SampleImages.image("a", bits, 2, 3, 2);
        image.getStack().getProcessor(image.getStackIndex(2, 3, 2)).setf(5, 4, 77);
        assertEquals(77, value(Images.volume(image, 2, 2), 5, 4, 2));
        ((RealType<?>) Images.stored(image, 1, 1).randomAccess().setPositionAndGet(1, 2, 0)).setReal(33);
        assertEquals(33, image.getStack().getProcessor(image.getStackIndex(1, 1, 1)).getf(1, 2));
    }

    @Test void calibratedValuesCount() {
        ImagePlus ct = SampleImages.ct();
        double stored = ct.getStack().getProcessor(3).getf(7, 8);
        assertEquals(stored - 1024, value(Images.volume(ct, 1, 1), 7, 8, 2));
        ct.getCalibration().setFunction(ij.measure.Calibration.POLY2, new double[] {1, 2, 0.001}, "OD");
        assertEquals(1 + 2 * stored + 0.001 * stored * stored, value(Images.volume(ct, 1, 1), 7, 8, 2), 1e-3);   // ImageJ's table is float
    }

    @Test void rgbHasThreeChannels() {
        ImagePlus rgb = SampleImages.image("rgb", 24, 1, 2, 1);
        int pixel = rgb.getStack().getProcessor(2).get(4, 5);
        assertEquals(pixel >> 16 & 255, value(Images.volume(rgb, 1, 1), 4, 5, 1));
        assertEquals(pixel & 255, value(Images.volume(rgb, 3, 1), 4, 5, 1));
    }

    @Test void virtualStacksAreReadWhenLookedAt() {
        ImagePlus image = SampleImages.image("a", 16, 1, 4, 1);
        int[] reads = new int[1];
        ImageStack virtual = new VirtualStack(image.getWidth(), image.getHeight(), null, "") {

            @Override public ImageProcessor getProcessor(int slice) {
                reads[0]++;
                return image.getStack().getProcessor(slice);
            }

            @Override public int getSize() {
                return 4;
            }

            @Override public int size() {
                return 4;
            }

            @Override public int getBitDepth() {
                return 16;
            }
        };
        RandomAccessibleInterval<? extends RealType<?>> volume = new VirtualPlanes(virtual, z -> z, 4).image();
        assertEquals(0, reads[0]);
        assertEquals(value(Images.volume(image, 1, 1), 6, 7, 3), value(volume, 6, 7, 3));
        assertEquals(1, reads[0]);
    }

    @Test void spacingIsPhysicalUnlessInPixels() {
        ImagePlus stack = SampleImages.image("a", 8, 1, 3, 1), plane = SampleImages.image("b", 8, 1, 1, 1);
        assertArrayEquals(new double[] {0.7, 0.7, 2.5}, Images.spacing(stack, false, false));
        assertArrayEquals(new double[] {1, 1, 1}, Images.spacing(stack, true, false));
        assertArrayEquals(new double[] {0.7, 0.7, Double.POSITIVE_INFINITY}, Images.spacing(stack, false, true));
        assertArrayEquals(new double[] {0.7, 0.7, Double.POSITIVE_INFINITY}, Images.spacing(plane, false, false));
        stack.getCalibration().pixelDepth = 0;
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Images.spacing(stack, false, false)).getMessage().startsWith("Spacing must be"));
    }
}
