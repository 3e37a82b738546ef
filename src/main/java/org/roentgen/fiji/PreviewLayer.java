package org.roentgen.fiji;

import ij.gui.ImageRoi;
import ij.process.ColorProcessor;
import ij.process.LUT;

import java.awt.Color;

/** Pictures to lay over a slice while a dialog is open. */
public final class PreviewLayer {

    /** From black to white. */
    public static final LUT GREY = LUT.createLutFromColor(Color.WHITE);

    private static final int RED = 0xd03030;
    private static final double OPACITY = 0.5;

    private PreviewLayer() { }

    /** Half-transparent red where the mask is not 0. */
    public static ImageRoi mask(byte[] inside, int width, int height) {
        int[] colours = new int[inside.length];
        for (int i = 0; i < inside.length; i++) colours[i] = inside[i] == 0 ? 0 : RED;
        ImageRoi layer = new ImageRoi(0, 0, new ColorProcessor(width, height, colours));
        layer.setZeroTransparent(true);
        layer.setOpacity(OPACITY);
        return layer;
    }
}
