package org.roentgen.command.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.Macros;
import org.roentgen.testing.SampleImages;

/** With a marker, which the tests of all commands cannot choose. */
class MarkerReconstructionCommandTest {

    @AfterEach void close() {
        Macros.closeAll();
    }

    private static ImagePlus result(ImagePlus image) {
        return WindowManager.getImage(image.getTitle() + "-marker-reconstruction");
    }

    /** From nothing but 7 in one channel of one frame, everything there becomes 7 at most, and all else 0; one marker for all does so everywhere. */
    @ParameterizedTest @ValueSource(booleans = {false, true})
    void eachChannelAndFrameHasItsOwnMarker(boolean oneForAll) {
        ImagePlus image = SampleImages.all().get("hyperstack");
        ImagePlus marker = IJ.createImage("marker", "16-bit black", 23, 17, oneForAll ? 1 : 2, 5, oneForAll ? 1 : 3);
        marker.getStack().getProcessor(marker.getStackIndex(oneForAll ? 1 : 2, 3, oneForAll ? 1 : 2)).set(11, 8, 7);
        marker.show();
        IJ.run(image, "Reconstruction from Marker...", "marker=marker");
        ImagePlus result = result(image);
        for (int i = 1; i <= image.getStackSize(); i++) {
            int[] czt = image.convertIndexToPosition(i);
            boolean marked = oneForAll || czt[0] == 2 && czt[2] == 2;
            ImageProcessor from = image.getStack().getProcessor(i), found = result.getStack().getProcessor(i);
            for (int k = 0; k < 23 * 17; k++) assertEquals(marked ? Math.min(7, from.get(k)) : 0, found.getf(k), "plane " + i);
        }
    }

    @Test void outsideTheSelectionTheImageStays() {
        ImagePlus image = SampleImages.all().get("stack");
        image.setRoi(new Roi(0, 0, 5, 17));
        IJ.createImage("marker", "8-bit black", 23, 17, 6).show();
        IJ.run(image, "Reconstruction from Marker...", "marker=marker mask=Selection boundary=zero mode=slice-by-slice");
        for (int z = 1; z <= 6; z++)
            for (int k = 0; k < 23 * 17; k++)
                assertEquals(k % 23 < 5 ? 0 : image.getStack().getProcessor(z).get(k), result(image).getStack().getProcessor(z).getf(k));
    }

    /** A grey marker for red, green and blue. */
    @Test void colourStaysColour() {
        ImagePlus image = SampleImages.all().get("RGB"), marker = IJ.createImage("marker", "8-bit black", 23, 17, 1);
        marker.getProcessor().set(100);
        marker.show();
        IJ.run(image, "Reconstruction from Marker...", "marker=marker");
        int[] from = (int[]) image.getProcessor().getPixels(), expected = new int[from.length];
        for (int i = 0; i < from.length; i++)
            for (int shift = 0; shift < 24; shift += 8) expected[i] |= Math.min(100, from[i] >> shift & 0xff) << shift;
        assertArrayEquals(expected, colours(result(image)));
    }

    @Test void withoutAMarkerColourStaysAsItIs() {
        ImagePlus image = SampleImages.all().get("RGB");
        IJ.run(image, "Reconstruction from Marker...", "operation=erosion");
        assertArrayEquals(colours(image), colours(result(image)));
    }

    private static int[] colours(ImagePlus image) {
        return Arrays.stream((int[]) image.getProcessor().getPixels()).map(colour -> colour & 0xffffff).toArray();
    }
}
