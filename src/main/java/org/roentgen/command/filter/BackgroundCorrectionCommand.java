package org.roentgen.command.filter;

import org.roentgen.command.Menus;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.background.FlatBackground;
import org.roentgen.filter.background.PolynomialBackground;
import org.roentgen.filter.background.RollingBall;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.FILTER + "Background Correction...", visible = false, headless = true,
    description = "Subtracts the background: what a ball touches that rolls below the image's surface, what is wider than a flat ball (top-hat), or the"
        + " polynomial that fits best within the mask. The result is 32-bit and may be the background itself.")
public final class BackgroundCorrectionCommand extends FilterCommand {

    @Parameter(label = "Method", persist = false, choices = {"rolling ball", "top-hat", "polynomial"},
        description = "A ball that rolls below the surface, a flat ball, or a polynomial.")
    private String method = "rolling ball";

    @Parameter(label = "Background", persist = false, choices = {"dark", "light"},
        description = "For ball and top-hat: whether objects are lighter than a dark background, or darker than a light one.")
    private String background = "dark";

    @Parameter(label = "Radius", min = "0", persist = false, attrs = @Attr(name = "unit", value = "length"),
        description = "Of the ball: larger than the largest object that is to stay.")
    private double radius = 10;

    @Parameter(label = "Ball height", min = "0", persist = false, attrs = @Attr(name = "unit", value = "intensity"),
        description = "How far the rolling ball reaches along the intensity: more lets it into narrower dips of the background. The radius in pixels"
            + " gives ImageJ's ball.")
    private double height = 50;

    @Parameter(label = "Exact", persist = false,
        description = "Whether a rolling ball larger than 16 voxels rolls over all voxels, instead of the least ones of small cells: slow.")
    private boolean exact = false;

    @Parameter(label = "Degree", min = "0", max = "8", style = "slider", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Of the polynomial: 0 is a constant, 1 a slope, 2 a shading.")
    private int degree = 2;

    @Parameter(label = "Outliers", min = "0", persist = false, attrs = @Attr(name = "unit", value = "standard deviations"),
        description = "Voxels farther from the polynomial than this are left out, and it is fitted again; 0 keeps all voxels.")
    private double outliers = 0;

    @Parameter(label = "Result", persist = false, choices = {"corrected image", "background"}, description = "The image less its background, or the background.")
    private String result = "corrected image";

    @Override protected VolumeFilter filter() {
        boolean light = background.equals("light"), itself = result.equals("background");
        switch (method) {
            case "rolling ball": return new RollingBall(radius, height, light, itself, exact);
            case "top-hat": return new FlatBackground(radius, light, itself);
            default: return new PolynomialBackground(degree, outliers, itself);
        }
    }
}
