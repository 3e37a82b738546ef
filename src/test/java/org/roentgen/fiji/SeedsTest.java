package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.SampleImages;
import org.roentgen.testing.Volumes;

class SeedsTest {

    private final ImagePlus stack = SampleImages.image("stack", 8, 1, 6, 1), hyperstack = SampleImages.image("hyperstack", 16, 2, 5, 3);

    /** Position of each voxel with a label. */
    private static Map<String, Integer> labels(String seeds, ImagePlus image, int channel, int frame) {
        Optional<RandomAccessibleInterval<? extends RealType<?>>> volume = Seeds.of(seeds, image).volume(channel, frame);
        Map<String, Integer> found = new TreeMap<>();
        if (!volume.isPresent()) return found;
        float[] values = Volumes.values(volume.get());
        int nx = image.getWidth(), ny = image.getHeight();
        for (int i = 0; i < values.length; i++) if (values[i] > 0) found.put(i % nx + "," + i / nx % ny + "," + i / nx / ny, (int) values[i]);
        return found;
    }

    private static PointRoi points(ImagePlus image, int[]... positions) {
        PointRoi points = new PointRoi();
        for (int[] p : positions) {
            image.setSlice(p[2]);
            points.setCounter(p.length > 3 ? p[3] : 0);
            points.addUserPoint(image, p[0], p[1]);
        }
        image.setSlice(1);
        image.setRoi(points);
        return points;
    }

    @Test void eachPointIsALabelInItsSlice() {
        points(stack, new int[] {3, 4, 2}, new int[] {5, 6, 4});
        assertEquals(Map.of("3,4,1", 1, "5,6,3", 2), labels("Selection", stack, 1, 1));
    }

    @Test void countersAreLabelsWhereSeveralAreUsed() {
        points(stack, new int[] {3, 4, 2, 0}, new int[] {5, 6, 4, 2}, new int[] {7, 6, 4, 0});
        assertEquals(Map.of("3,4,1", 1, "5,6,3", 3, "7,6,3", 1), labels("Selection", stack, 1, 1));
    }

    @Test void areasAndLinesAreOneLabelInTheCurrentSlice() {
        stack.setSlice(3);
        stack.setRoi(new Roi(2, 3, 2, 1));
        assertEquals(Map.of("2,3,2", 1, "3,3,2", 1), labels("Selection", stack, 1, 1));
        stack.setRoi(new Line(2, 3, 4, 3));
        assertEquals(true, labels("Selection", stack, 1, 1).containsKey("3,3,2"));
    }

    @Test void elementsOfTheOverlayAreLabelsWhereTheyAreBound() {
        Roi first = new Roi(2, 3, 1, 1), second = new Roi(22, 3, 4, 1);
        first.setPosition(5);
        Overlay overlay = new Overlay(first);
        overlay.add(second);
        stack.setOverlay(overlay);
        assertEquals(Map.of("2,3,4", 1, "22,3,0", 2), labels("Overlay", stack, 1, 1));
    }

    @Test void seedsOfAHyperstackCountInTheirChannelAndFrame() {
        Roi area = new Roi(2, 3, 1, 1);
        area.setPosition(2, 4, 3);
        hyperstack.setRoi(area);
        assertEquals(Map.of(), labels("Selection", hyperstack, 1, 3));
        assertEquals(Map.of(), labels("Selection", hyperstack, 2, 1));
        assertEquals(Map.of("2,3,3", 1), labels("Selection", hyperstack, 2, 3));
        hyperstack.setRoi(new Roi(2, 3, 1, 1));
        assertEquals(Map.of("2,3,0", 1), labels("Selection", hyperstack, 1, 2));
    }

    @Test void noneIsNone() {
        assertFalse(Seeds.of("None", stack).areGiven());
    }

    @Test void whatIsMissingIsSaid() {
        for (String seeds : new String[] {"Selection", "Overlay", "no such image"})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Seeds.of(seeds, stack)).getMessage());
        stack.setRoi(new Roi(100, 100, 3, 3));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Seeds.of("Selection", stack)).getMessage());
    }
}
