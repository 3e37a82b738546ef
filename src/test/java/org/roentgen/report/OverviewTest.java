package org.roentgen.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.roentgen.image.Figures;
import org.roentgen.image.phantom.ChestCt;
import org.roentgen.image.phantom.Grid;
import org.roentgen.image.phantom.PhantomImage;

class OverviewTest {

    private static final int LEFT = 20, TOP = 70;              // margins of the first panel
    private static final int RED = 0xff0000, GREEN = 0x00ff00;

    /** One pixel per voxel: 64 × 64 voxels in a panel of 64. */
    @Test void outlinesAreOnePixelInsideTheLabel() {
        BufferedImage picture = overview(box(64, 64, 1, 10, 20, 40, 30), 1, 1, 1).panelSize(64).montage();
        for (int y = 0; y < 64; y++)
            for (int x = 0; x < 64; x++) {
                boolean inside = x >= 10 && x <= 40 && y >= 20 && y <= 30;
                boolean edge = inside && (x == 10 || x == 40 || y == 20 || y == 30);
                int pixel = picture.getRGB(LEFT + x, TOP + y) & 0xffffff;
                assertEquals(edge, pixel == RED, x + ", " + y);
            }
    }

    @ParameterizedTest @CsvSource({"0.5, 1, 100, 200", "1, 0.5, 200, 100", "2, 2, 200, 200"})
    void pixelsAreSquareInSpace(double dx, double dy, int wide, int high) {
        BufferedImage picture = overview(box(50, 50, 1, 0, 0, 49, 49), dx, dy, 1).panelSize(200).montage();
        for (int x = 0; x < wide; x++) assertEquals(RED, picture.getRGB(LEFT + x, TOP + high - 1) & 0xffffff);
        for (int y = 0; y < high; y++) assertEquals(RED, picture.getRGB(LEFT + wide - 1, TOP + y) & 0xffffff);
    }

    @Test void aLabelBetweenTwoPixelsIsStillSeen() {
        Img<UnsignedByteType> labels = box(640, 640, 1, 301, 207, 301, 207);
        int[] pixels = pixels(overview(labels, 1, 1, 1).panelSize(64).montage());
        assertTrue(Arrays.stream(pixels).anyMatch(pixel -> pixel == RED));
    }

    @Test void windowGoesFromBlackToWhite() {
        float[] ramp = {-1000, -500, 0, 500, Float.NaN};
        Img<FloatType> image = ArrayImgs.floats(new float[5 * 5], 5, 5);
        for (FloatType value : image) value.set(0);
        for (int x = 0; x < 5; x++) for (int y = 0; y < 5; y++) image.getAt(x, y).set(ramp[x]);
        BufferedImage picture = new Overview(image, null, new double[] {1, 1, Double.POSITIVE_INFINITY}, "mm", colours()).window(-500, 500).panelSize(100).montage();
        int[] expected = {0, 0, 0x80, 0xff, 0};                     // 4: half a pixel from a column's middle is 1/40 of the way to the next
        for (int x = 0; x < 5; x++) assertEquals(expected[x], picture.getRGB(LEFT + 20 * x + 10, TOP + 50) & 0xff, 4, "column " + x);
    }

    @Test void percentilesLeaveOutTheExtremes() {
        float[] values = new float[10000];
        for (int i = 0; i < values.length; i++) values[i] = i;
        values[0] = -1e6f;
        values[9999] = 1e6f;
        values[5000] = Float.NaN;
        GrayWindow window = GrayWindow.of(List.of(Section.of(ArrayImgs.floats(values, 100, 100), null, 2, 0)));
        assertEquals(50, window.low, 2);
        assertEquals(9950, window.high, 2);
    }

    @Test void flatImagesHaveAWindowToo() {
        GrayWindow window = GrayWindow.of(List.of(Section.of(ArrayImgs.floats(new float[9], 3, 3), null, 2, 0)));
        assertEquals(-0.5, window.low, 0);
        assertEquals(0.5, window.high, 0);
    }

    /** Ten slices, and a small label on the third alone: of two slices shown, one is the third. */
    @Test void slicesAreChosenToShowEveryLabel() {
        Img<UnsignedByteType> labels = box(64, 64, 10, 5, 5, 60, 60);
        for (int y = 30; y < 34; y++) for (int x = 30; x < 34; x++) labels.getAt(x, y, 2).set(2);
        int[] pixels = pixels(overview(labels, 1, 1, 1).slices(2).panelSize(64).montage());
        assertTrue(Arrays.stream(pixels).anyMatch(pixel -> pixel == GREEN));
    }

    @Test void viewsStandOnTheirFeet() {
        Img<UnsignedByteType> labels = ArrayImgs.unsignedBytes(40, 30, 20);
        for (UnsignedByteType label : Views.interval(labels, Intervals.createMinMax(0, 0, 15, 39, 29, 19))) label.set(1);
        Section coronal = Section.of(labels, labels, 1, 15), sagittal = Section.of(labels, labels, 0, 3);
        int[] front = coronal.labels(40, 20), side = sagittal.labels(30, 20);
        for (int y = 0; y < 20; y++) {
            assertEquals(y < 5 ? 1 : 0, front[y * 40 + 7]);          // the last slices are at the top
            assertEquals(y < 5 ? 1 : 0, side[y * 30 + 7]);
        }
        BufferedImage slices = overview(labels, 1, 1, 2).panelSize(200).montage(), views = overview(labels, 1, 1, 2).panelSize(200).views();
        assertEquals(200 + 30, views.getHeight() - slices.getHeight());   // 20 slices of 2 mm at 5 pixels per mm, and a caption
    }

    /** Frozen: text, outlines and gray values come out the same on every machine, or the reports of two labs would differ. */
    @Test void pixelsDoNotDependOnMachineOrThreads() {
        int[] one = Parallelization.runSingleThreaded(() -> pixels(chest().views()));
        int[] many = Parallelization.runWithNumThreads(4, () -> pixels(chest().views()));
        assertArrayEquals(one, many);
        CRC32 check = new CRC32();
        for (int pixel : one) for (int shift = 16; shift >= 0; shift -= 8) check.update(pixel >> shift);
        assertEquals(28760955L, check.getValue());
    }

    @Test void inputsMayBeViewsOfAnyOrigin() {
        Img<UnsignedByteType> labels = box(64, 64, 3, 10, 20, 40, 30);
        int[] plain = pixels(overview(labels, 1, 1, 1).montage());
        Overview shifted = new Overview(Views.translate(ramp(labels), 5, -3, 9), Views.translate(labels, 1, 2, -3), new double[] {1, 1, 1}, "mm", colours());
        assertArrayEquals(plain, pixels(shifted.title("Box").montage()));
    }

    @Test void slicesWithoutDistanceHaveNoDepth() {
        Img<UnsignedByteType> labels = box(64, 64, 3, 10, 20, 40, 30);
        Overview overview = overview(labels, 1, 1, Double.POSITIVE_INFINITY);
        assertArrayEquals(pixels(overview.montage()), pixels(overview.views()));
    }

    @Test void numbersAreForPeople() {
        for (String pair : new String[] {"2.5:2.5", "1000:1000", "0.03125:0.03125", "12345.6:12350", "-0.0:0", "1e-5:0.00001", "-1e-7:-1.000e-07", "8941764608:8.942e+09", "0.48828125:0.4883"})
            assertEquals(pair.split(":")[1], Figures.text(Double.parseDouble(pair.split(":")[0])));
        for (String pair : new String[] {"99:50", "100:100", "0.3:0.2", "4.9:2", "0.05:0.05"})
            assertEquals(Double.parseDouble(pair.split(":")[1]), Figures.roundBelow(Double.parseDouble(pair.split(":")[0])), 1e-12);
    }

    @Test void parametersAreChecked() {
        Img<UnsignedByteType> labels = box(8, 8, 3, 1, 1, 2, 2);
        double[] spacing = {1, 1, 1};
        assertMessage("Label image must have the size of the image (8 × 8 × 3), but is 8 × 8. Make it from this image.",
            () -> new Overview(labels, Views.hyperSlice(labels, 2, 0), spacing, "mm", colours()));
        assertMessage("Image must have two axes or three, but has 1. Pass one channel and frame.",
            () -> new Overview(ArrayImgs.bytes(4), null, spacing, "mm", colours()));
        assertMessage("Gray window must begin below its end, but is 5.0 to 5.0. Enter two values such as -1000 and 400.",
            () -> new Overview(labels, labels, spacing, "mm", colours()).window(5, 5));
        assertMessage("Overview must have at most 100000000 pixels, but has 47460 × 37528. Lower the number of slices or the panel size.",
            () -> new Overview(ArrayImgs.bytes(2, 2, 400), null, spacing, "mm", colours()).slices(400).panelSize(2048).montage());
        assertMessage("Slices must be 1 to 400, but are 0. Enter a number such as 12.", () -> new Overview(labels, labels, spacing, "mm", colours()).slices(0));
        assertMessage("Panel size must be 64 to 2048 pixels, but is 10. Enter a number such as 300.",
            () -> new Overview(labels, labels, spacing, "mm", colours()).panelSize(10));
        assertMessage("Colours must be 3 × 256 values, but are 3 × 2. Pass the red, green and blue of a look-up table.",
            () -> new Overview(labels, labels, spacing, "mm", new byte[3][2]));
    }

    private static void assertMessage(String message, Runnable work) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, work::run).getMessage());
    }

    private static Overview chest() {
        PhantomImage phantom = new ChestCt(new Grid(90, 70, 30, 4, 4, 10, "mm"), new double[] {8, 12, 15}, 30, 25, 0, 1).draw();
        return new Overview(phantom.image(), phantom.labels(), phantom.spacing(), phantom.unit(), colours())
            .title("Chest phantom (größer)").valueUnit("HU").slices(5).panelSize(160);
    }

    private static Overview overview(Img<UnsignedByteType> labels, double dx, double dy, double dz) {
        return new Overview(ramp(labels), labels, new double[] {dx, dy, dz}, "mm", colours()).title("Box");
    }

    private static Img<FloatType> ramp(Img<UnsignedByteType> like) {
        Img<FloatType> ramp = ArrayImgs.floats(like.dimensionsAsLongArray());
        float value = 0;
        for (FloatType voxel : ramp) voxel.set(value++);
        return ramp;
    }

    private static Img<UnsignedByteType> box(int nx, int ny, int nz, int left, int top, int right, int bottom) {
        Img<UnsignedByteType> labels = ArrayImgs.unsignedBytes(nx, ny, nz);
        for (UnsignedByteType label : Views.interval(labels, Intervals.createMinMax(left, top, 0, right, bottom, nz - 1))) label.set(1);
        return labels;
    }

    /** Label 1 is red, 2 green, the others shades of blue. */
    private static byte[][] colours() {
        byte[][] colours = new byte[3][256];
        for (int i = 0; i < 256; i++) colours[2][i] = (byte) i;
        colours[0][1] = (byte) 0xff;
        colours[2][1] = 0;
        colours[1][2] = (byte) 0xff;
        colours[2][2] = 0;
        return colours;
    }

    private static int[] pixels(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int i = 0; i < pixels.length; i++) pixels[i] &= 0xffffff;
        return pixels;
    }
}
