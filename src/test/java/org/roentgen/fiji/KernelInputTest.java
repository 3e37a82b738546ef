package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.process.FloatProcessor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Block;

class KernelInputTest {

    @AfterEach void close() {
        WindowManager.setTempCurrentImage(null);
    }

    /** Of any size, in calibrated values. */
    @Test void readsTheImageOfThatTitle() {
        WindowManager.setTempCurrentImage(new ImagePlus("psf", new FloatProcessor(3, 2, new float[] {1, 2, 3, 4, 5, 6})));
        Block kernel = KernelInput.of("psf", "Kernel");
        assertEquals(3, kernel.nx);
        assertEquals(2, kernel.ny);
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, kernel.data);
    }

    @Test void noneIsNone() {
        assertTrue(KernelInput.isNone("None") && KernelInput.isNone("") && !KernelInput.isNone("psf"));
    }

    @Test void refusesColoursAndStrangers() {
        WindowManager.setTempCurrentImage(IJ.createImage("colour", "RGB", 3, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> KernelInput.of("colour", "Kernel"));
        assertThrows(IllegalArgumentException.class, () -> KernelInput.of("nowhere", "Kernel"));
    }
}
