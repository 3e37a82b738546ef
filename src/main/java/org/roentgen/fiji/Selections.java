package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/** Where ImageJ keeps selections: on an image, in its overlay, and in the ROI Manager, which is a window and absent where ImageJ runs headless. */
public final class Selections {

    private Selections() { }

    /** @throws IllegalArgumentException when ImageJ runs headless */
    public static void requireManager() {
        if (GraphicsEnvironment.isHeadless())
            throw new IllegalArgumentException("ROI Manager must have a display, but ImageJ runs headless. Use a file of outlines instead.");
    }

    /** Adds to what the window holds. */
    public static void addToManager(List<Roi> rois) {
        requireManager();
        RoiManager manager = RoiManager.getRoiManager();
        for (Roi roi : rois) manager.addRoi((Roi) roi.clone());
    }

    /** What the window holds; nothing when it is not open. */
    public static List<Roi> ofManager() {
        requireManager();
        RoiManager manager = RoiManager.getInstance2();
        return manager == null ? List.of() : Arrays.asList(manager.getRoisAsArray());
    }

    /** The selections of an image's overlay, or the one being drawn on it. */
    public static List<Roi> of(ImagePlus image, boolean overlay) {
        if (!overlay) return image.getRoi() == null ? List.of() : List.of(image.getRoi());
        return image.getOverlay() == null ? List.of() : Arrays.asList(image.getOverlay().toArray());
    }
}
