package org.roentgen.filter.texture;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** The 24 right-angle turns of a volume: six faces, four quarters each. */
final class Turns {

    private Turns() { }

    /** Each face forward once, and quarter turns around the axis that is then forward. */
    static RandomAccessibleInterval<FloatType> turn(RandomAccessibleInterval<FloatType> image, int face, int quarter) {
        RandomAccessibleInterval<FloatType> turned = image;
        if (face < 4) for (int i = 0; i < face; i++) turned = Views.rotate(turned, 0, 2);
        else for (int i = 0; i < 2 * (face - 4) + 1; i++) turned = Views.rotate(turned, 1, 2);
        for (int i = 0; i < quarter; i++) turned = Views.rotate(turned, 0, 1);
        return turned;
    }

    static RandomAccessibleInterval<FloatType> turnBack(RandomAccessibleInterval<FloatType> turned, int face, int quarter) {
        RandomAccessibleInterval<FloatType> image = turned;
        for (int i = 0; i < quarter; i++) image = Views.rotate(image, 1, 0);
        if (face < 4) for (int i = 0; i < face; i++) image = Views.rotate(image, 2, 0);
        else for (int i = 0; i < 2 * (face - 4) + 1; i++) image = Views.rotate(image, 2, 1);
        return Views.zeroMin(image);
    }
}
