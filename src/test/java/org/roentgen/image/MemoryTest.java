package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.ErrorForm;

class MemoryTest {

    @Test void whatFitsPasses() {
        Memory.require(1 << 20, "this image", "Crop the image");
        assertTrue(Memory.free(1) > 0 && Memory.free(Long.MAX_VALUE) <= Runtime.getRuntime().maxMemory());
    }

    @Test void whatDoesNotFitIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
            () -> Memory.require(Runtime.getRuntime().maxMemory(), "this image", "Crop the image")).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("for this image") && message.contains("Crop the image, or raise it"), message);
    }
}
