package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.segment.LabelColors;
import org.roentgen.testing.Digest;

class OutlinesTest {

    /** Blobs with holes, several parts and corners that touch, at random. */
    private static ImagePlus labels(int channels, int slices, int frames, int most) {
        Random random = new Random(8);
        ImagePlus image = IJ.createHyperStack("labels", 29, 23, channels, slices, frames, most > 65535 ? 32 : 16);
        for (int i = 1; i <= image.getStackSize(); i++)
            for (int p = 0; p < 29 * 23; p++)
                image.getStack().getProcessor(i).setf(p, random.nextInt(3) == 0 ? 0 : most - (p % 29 / 6 + p / 29 / 7) % 4);
        return image;
    }

    @ParameterizedTest @CsvSource({"1, 1, 1, 9", "1, 4, 1, 9", "2, 3, 2, 9", "1, 1, 3, 9", "2, 1, 1, 9", "1, 2, 1, 70000"})
    void thereAndBackIsTheSame(int channels, int slices, int frames, int most, @TempDir Path folder) throws IOException {
        ImagePlus labels = labels(channels, slices, frames, most);
        List<Roi> outlines = Outlines.of(labels, labels, Progress.NONE);
        assertEquals(4 * labels.getStackSize(), outlines.size());
        assertEquals(Digest.pixels(labels), Digest.pixels(new RoiLabels(labels, outlines, true).draw()));
        RoiFiles.write(outlines, folder.resolve("outlines.zip").toString(), "File");
        List<Roi> read = RoiFiles.read(folder.resolve("outlines.zip").toString(), "File");
        assertTrue(RoiLabels.areNamed(read));
        ImagePlus back = new RoiLabels(labels, read, true).draw();
        assertEquals(Digest.pixels(labels), Digest.pixels(back));
        assertEquals(most > 65535 ? 32 : 16, back.getBitDepth());
        assertEquals(1, Files.list(folder).count());
    }

    @Test void anOutlineHasPositionNameAndColour() {
        ImagePlus labels = labels(2, 3, 2, 9);
        Roi last = Outlines.of(labels, labels, Progress.NONE).get(4 * 12 - 1);
        assertEquals("Label 9 slice 3 channel 2 frame 2", last.getName());
        assertEquals(List.of(2, 3, 2), List.of(last.getCPosition(), last.getZPosition(), last.getTPosition()));
        byte[][] colours = LabelColors.lookupTable();
        assertEquals(new Color(colours[0][9] & 255, colours[1][9] & 255, colours[2][9] & 255), last.getStrokeColor());
        assertTrue(last instanceof ShapeRoi);
        ImagePlus stack = labels(1, 3, 1, 9);
        Roi inStack = Outlines.of(stack, stack, Progress.NONE).get(5);
        assertEquals(2, inStack.getPosition());
        assertEquals("Label 7 slice 2", inStack.getName());
    }

    /** Labels of one channel on an image with several: outlines show in every channel. */
    @Test void outlinesOfAStackOnAHyperstack() {
        Roi roi = Outlines.of(labels(1, 3, 1, 9), labels(2, 3, 2, 9), Progress.NONE).get(11);
        assertEquals(List.of(0, 3, 0), List.of(roi.getCPosition(), roi.getZPosition(), roi.getTPosition()));
    }

    @Test void selectionsWithoutAPlaceAreEverywhereAndTheLastWins() {
        ImagePlus image = IJ.createImage("image", "8-bit black", 10, 8, 3);
        Roi second = new Roi(-5, 2, 8, 2);
        second.setPosition(2);
        ImagePlus labels = new RoiLabels(image, List.of(new Roi(0, 0, 4, 4), second), false).draw();
        assertEquals(1, labels.getStack().getVoxel(1, 2, 0));
        assertEquals(2, labels.getStack().getVoxel(1, 2, 1));
        assertEquals(1, labels.getStack().getVoxel(3, 2, 1));
        assertEquals(1, labels.getStack().getVoxel(1, 2, 2));
    }

    @Test void areasAreThoseOfImageJ() {
        ImagePlus image = IJ.createImage("image", "8-bit black", 40, 30, 1);
        Roi oval = new OvalRoi(3, 4, 21, 17);
        ImagePlus labels = new RoiLabels(image, List.of(oval), false).draw();
        image.setRoi(oval);
        assertEquals(image.getStatistics().pixelCount, labels.getStatistics().mean * 40 * 30, 1e-6);
    }

    @Test void wrongSelectionsAreSaid(@TempDir Path folder) throws IOException {
        ImagePlus image = IJ.createImage("image", "8-bit black", 10, 8, 3);
        Roi far = new Roi(0, 0, 2, 2), named = new Roi(0, 0, 2, 2);
        far.setPosition(9);
        named.setName("0003-0004");
        assertSaid("Outlines must be areas", () -> new RoiLabels(image, List.of(new Line(0, 0, 5, 5)), false));
        assertSaid("Outlines must lie in the image", () -> new RoiLabels(image, List.of(far), false));
        assertSaid("Names of outlines must be like Label 7", () -> new RoiLabels(image, List.of(named), true));
        assertSaid("File must be a .roi", () -> RoiFiles.read(folder.toString(), "File"));
        Files.writeString(folder.resolve("broken.roi"), "no selection");
        assertSaid("File must be a .roi", () -> RoiFiles.read(folder.toString(), "File"));
        assertSaid("File must be a .roi", () -> RoiFiles.read(folder.resolve("absent.zip").toString(), "File"));
        assertSaid("Labels must be whole numbers", () -> Outlines.of(new ImagePlus("", new ij.process.FloatProcessor(1, 1, new float[] {0.5f})), image, Progress.NONE));
    }

    private static void assertSaid(String message, org.junit.jupiter.api.function.Executable action) {
        String said = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(said.startsWith(message), said);
        org.roentgen.testing.ErrorForm.check(said);
    }
}
