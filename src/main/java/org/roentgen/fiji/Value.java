package org.roentgen.fiji;

import ij.ImagePlus;
import ij.WindowManager;

/**
 * Single numbers that a command found out, kept on its output image: the threshold it chose, the objects it counted. A macro reads them from
 * the current image with {@code call("org.roentgen.fiji.Value.of", "threshold")}, or with {@code Ext.roentgenValue} (see {@link MacroFunctions}).
 */
public final class Value {

    private static final String PREFIX = "Roentgen ";

    private Value() { }

    public static void put(ImagePlus image, String name, double value) {
        image.setProp(PREFIX + name, value);
    }

    /** The number as text; NaN when the current image has none of that name. */
    public static String of(String name) {
        ImagePlus image = WindowManager.getCurrentImage();
        String value = image == null ? null : image.getProp(PREFIX + name);
        return value == null ? "NaN" : value;
    }
}
