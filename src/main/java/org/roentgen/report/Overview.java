package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import org.roentgen.image.Figures;
import org.roentgen.image.Spacing;

/**
 * One picture of a volume and what was found in it: slices in gray with coloured outlines and numbers of labels, slice positions, a
 * scale bar and a gray scale.
 * <p>Slices are spread evenly over those that hold labels (or all, where none do), near enough to show as many labels as they can.
 * Pixels are square in space: anisotropic voxels are stretched. Outlines are one pixel wide at the resolution of the picture; the
 * number of a label stands at its largest section shown. {@link #views} adds the middle coronal and sagittal sections, the last slice at the top.
 * <p>The pixels depend on the input only: text is drawn in strokes, without fonts, and no display is needed.
 */
public final class Overview {

    static final int BRIGHT = 0xf2f2f2, TEXT = 0xb9bec7;
    static final int MARGIN = 20, HEADER = 50, FOOTER = 34, SIDE = 96;
    static final StrokeFont LARGE = new StrokeFont(12), SMALL = new StrokeFont(9);

    private static final int BACKGROUND = 0x14161a, GAP = 10, CAPTION = 30;
    private static final long MOST_PIXELS = 100_000_000;

    private final RandomAccessibleInterval<? extends RealType<?>> image, labels;
    private final double[] spacing;
    private final String unit;
    private final LabelColours colours;
    private String title = "", valueUnit = "";
    private GrayWindow window;
    private int slices = 12;
    private int panelSize = 300;

    /**
     * @param image with two axes or three
     * @param labels of the same size, 0 for background; null for none
     * @param spacing x, y, z
     * @param colours red, green and blue of 256 entries; label l has entry 1 + (l − 1) mod 255
     */
    public Overview(RandomAccessibleInterval<? extends RealType<?>> image, RandomAccessibleInterval<? extends RealType<?>> labels,
                    double[] spacing, String unit, byte[][] colours) {
        if (image.numDimensions() < 2 || image.numDimensions() > 3)
            throw new IllegalArgumentException("Image must have two axes or three, but has " + image.numDimensions() + ". Pass one channel and frame.");
        if (labels != null && !size(image).equals(size(labels)))
            throw new IllegalArgumentException("Label image must have the size of the image (" + size(image) + "), but is " + size(labels)
                + ". Make it from this image.");
        this.image = image;
        this.labels = labels;
        this.spacing = spacing.clone();
        this.unit = unit;
        this.colours = new LabelColours(colours);
    }

    public Overview title(String text) {
        title = text;
        return this;
    }

    /** What the values are in, for the gray scale: "HU". */
    public Overview valueUnit(String text) {
        valueUnit = text;
        return this;
    }

    /** Values shown black and white; without it, the 0.5th and 99.5th percentile of the slices shown. */
    public Overview window(double low, double high) {
        window = new GrayWindow(low, high);
        return this;
    }

    /** How many slices at most; 12 without it. */
    public Overview slices(int count) {
        if (count < 1 || count > 400)
            throw new IllegalArgumentException("Slices must be 1 to 400, but are " + count + ". Enter a number such as 12.");
        slices = count;
        return this;
    }

    /** Pixels along the longer side of a slice; 300 without it. */
    public Overview panelSize(int pixels) {
        if (pixels < 64 || pixels > 2048)
            throw new IllegalArgumentException("Panel size must be 64 to 2048 pixels, but is " + pixels + ". Enter a number such as 300.");
        panelSize = pixels;
        return this;
    }

    /** Slices only. */
    public BufferedImage montage() {
        return picture(false).toImage();
    }

    /** Slices, and below them one coronal and one sagittal section; slices only for one slice, or where the third spacing is infinite. */
    public BufferedImage views() {
        return picture(hasDepth()).toImage();
    }

    private Picture picture(boolean withViews) {
        double scale = scale(withViews);
        int wide = pixels(0, scale), high = pixels(1, scale);
        SliceLabels contents = new SliceLabels(labels, depth());
        List<Integer> chosen = contents.choose(slices);
        int columns = columns(chosen.size(), wide, high), rows = (chosen.size() + columns - 1) / columns;
        int top = HEADER + MARGIN, viewTop = top + rows * (high + CAPTION);
        int across = Math.max(300, Math.max(columns * (wide + GAP) - GAP, withViews ? wide + GAP + pixels(1, scale) : 0));
        int down = viewTop + (withViews ? pixels(2, scale) + CAPTION : 0);
        Picture picture = empty(across + 2 * MARGIN + SIDE, down + FOOTER + MARGIN);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++)
            panels.add(new Panel(Section.of(image, labels, 2, chosen.get(i)), caption(chosen.get(i), wide),
                MARGIN + i % columns * (wide + GAP), top + i / columns * (high + CAPTION), wide, high));
        List<Panel> all = new ArrayList<>(panels);
        if (withViews) all.addAll(views(scale, viewTop));
        drawPanels(picture, panels, all);
        Legend legend = new Legend(picture);
        legend.header(title, size(image) + " voxels of " + voxel() + " " + unit);
        legend.scaleBar(Figures.roundBelow(0.5 * wide / scale), scale, unit, down);
        if (labels != null) legend.count(panels.stream().flatMap(panel -> panel.boxes().keySet().stream()).distinct().count(), contents.count(), down);
        return picture;
    }

    private static Picture empty(int width, int height) {
        if ((long) width * height > MOST_PIXELS)
            throw new IllegalArgumentException("Overview must have at most " + MOST_PIXELS + " pixels, but has " + width + " × " + height
                + ". Lower the number of slices or the panel size.");
        return new Picture(width, height, BACKGROUND);
    }

    private List<Panel> views(double scale, int top) {
        int x = pixels(0, scale), y = pixels(1, scale), z = pixels(2, scale);
        long midX = image.dimension(0) / 2, midY = image.dimension(1) / 2;
        return List.of(
            new Panel(Section.of(image, labels, 1, midY), "coronal, y " + place(midY, 1), MARGIN, top, x, z),
            new Panel(Section.of(image, labels, 0, midX), "sagittal, x " + place(midX, 0), MARGIN + x + GAP, top, y, z));
    }

    private void drawPanels(Picture picture, List<Panel> slicePanels, List<Panel> all) {
        List<Section> sections = new ArrayList<>();
        for (Panel panel : all) sections.add(panel.section);
        GrayWindow shown = window == null ? GrayWindow.of(sections) : window;
        for (Panel panel : all) {
            panel.draw(picture, shown, colours);
            SMALL.draw(picture, SMALL.fit(panel.caption, panel.width), panel.left, panel.top + panel.height + 15, TEXT);
        }
        new LabelNumbers(picture, SMALL, colours).draw(slicePanels);
        new Legend(picture).grayScale(shown, valueUnit);
    }

    private String voxel() {
        return Figures.text(spacing[0]) + " × " + Figures.text(spacing[1]) + (hasDepth() ? " × " + Figures.text(spacing[2]) : "");
    }

    private String caption(long slice, int wide) {
        if (depth() == 1) return "";
        String position = hasDepth() ? ", z " + place(slice, 2) : "";
        String full = "slice " + (slice + 1) + " of " + depth() + position;
        return SMALL.width(full) <= wide ? full : (slice + 1) + position;
    }

    /** Where a voxel's middle lies, from the outer face of the first. */
    private String place(long index, int axis) {
        return Figures.text((index + 0.5) * spacing[axis]) + " " + unit;
    }

    /** Pixels per unit of length: the longer side of a slice gets the panel size, and depth, where it is shown, at most twice that. */
    private double scale(boolean withViews) {
        double longest = Math.max(image.dimension(0) * spacing[0], image.dimension(1) * spacing[1]);
        double deepest = withViews ? depth() * spacing[2] : 0;
        return panelSize / Math.max(longest, deepest / 2);
    }

    private int pixels(int axis, double scale) {
        return Math.max(1, (int) Math.rint(image.dimension(axis) * spacing[axis] * scale));
    }

    /** About four wide to three high, and no empty place more than needed. */
    private static int columns(int panels, int wide, int high) {
        int columns = (int) Math.max(1, Math.min(panels, Math.rint(Math.sqrt(panels * 4.0 / 3 * high / wide))));
        int rows = (panels + columns - 1) / columns;
        return (panels + rows - 1) / rows;
    }

    /** Slices that lie somewhere: more than one, and not infinitely far apart. */
    private boolean hasDepth() {
        return depth() > 1 && !Spacing.isPlane(spacing);
    }

    private int depth() {
        return image.numDimensions() == 3 ? (int) image.dimension(2) : 1;
    }

    private static String size(RandomAccessibleInterval<?> image) {
        StringBuilder text = new StringBuilder();
        for (int d = 0; d < image.numDimensions(); d++) text.append(d == 0 ? "" : " × ").append(image.dimension(d));
        return text.toString();
    }
}
