package org.roentgen.fiji;

/** ImageJ's signed 16-bit images: unsigned ones, raised by 32768 and calibrated back by a straight line. */
final class SignedPixels {

    static final int OFFSET = 32768;

    private SignedPixels() { }

    /** From signed to raised, in place. */
    static void raise(short[] pixels) {
        for (int i = 0; i < pixels.length; i++) pixels[i] ^= (short) 0x8000;
    }
}
