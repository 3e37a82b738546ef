package org.roentgen.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Floats as their bits and back, by two block copies: a loop over {@code Float.floatToRawIntBits} is not vectorised. For one thread. */
final class FloatBits {

    /** The most values that one call takes. */
    static final int LENGTH = 1024;

    private final FloatBuffer floats;
    private final IntBuffer ints;

    FloatBits() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(4 * LENGTH).order(ByteOrder.nativeOrder());
        floats = bytes.asFloatBuffer();
        ints = bytes.asIntBuffer();
    }

    void toInts(float[] from, int[] to, int n) {
        floats.clear();
        floats.put(from, 0, n);
        ints.clear();
        ints.get(to, 0, n);
    }

    void toFloats(int[] from, float[] to, int n) {
        ints.clear();
        ints.put(from, 0, n);
        floats.clear();
        floats.get(to, 0, n);
    }
}
