package org.roentgen.filter.descriptor;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** A peer's input as its descriptors saw it: stretched to 0 … 255 and rounded. */
final class EightBits {

    private EightBits() { }

    static ArrayImg<FloatType, ?> of(String input) {
        ArrayImg<FloatType, ?> image = Peers.image("input_" + input);
        float[] v = Volumes.values(image);
        double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
        for (float f : v) {
            min = Math.min(min, f);
            max = Math.max(max, f);
        }
        for (int i = 0; i < v.length; i++) v[i] = (float) Math.rint((v[i] - min) / (max - min) * 255);
        return ArrayImgs.floats(v, image.dimensionsAsLongArray());
    }
}
