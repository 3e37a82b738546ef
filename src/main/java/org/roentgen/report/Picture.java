package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.roentgen.report.plot.Palette;

/** A picture of 8-bit red, green and blue to paint on, without fonts or graphics devices: the same pixels on every machine. */
final class Picture {

    final int width, height;
    private final int[] pixels;
    private int left, top, right, bottom;                      // of the box that is drawn in

    Picture(int width, int height, int background) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
        right = width;
        bottom = height;
        fill(0, 0, width, height, background);
    }

    int get(int x, int y) {
        return pixels[y * width + x];
    }

    void set(int x, int y, int colour) {
        pixels[y * width + x] = colour & 0xffffff;
    }

    void fill(int left, int top, int wide, int high, int colour) {
        for (int y = Math.max(this.top, top); y < Math.min(bottom, top + high); y++)
            for (int x = Math.max(this.left, left); x < Math.min(right, left + wide); x++) set(x, y, colour);
    }

    /** A polygon with corners {x, y, x, y, …} and soft edges. */
    void fill(double[] corners, int colour, double opacity) {
        Polygon polygon = new Polygon(corners);
        double[] across = polygon.range(0), down = polygon.range(1);
        int from = bound(Math.floor(across[0]), left, right), to = bound(across[1], left, right);
        for (int y = bound(Math.floor(down[0]), top, bottom); y < bound(down[1], top, bottom); y++) {
            double[] cover = polygon.cover(y, from, to);
            for (int x = from; x < to; x++) if (cover[x - from] > 0) set(x, y, Palette.mix(get(x, y), colour, cover[x - from] * opacity));
        }
    }

    /** Keeps strokes and fills that are drawn meanwhile inside a box. */
    void within(int left, int top, int right, int bottom, Runnable drawing) {
        int[] before = {this.left, this.top, this.right, this.bottom};
        box(Math.max(left, before[0]), Math.max(top, before[1]), Math.min(right, before[2]), Math.min(bottom, before[3]));
        drawing.run();
        box(before[0], before[1], before[2], before[3]);
    }

    private void box(int left, int top, int right, int bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** Lines {x, y, x, y} with round, soft ends, as one stroke: where they overlap nothing gets darker. Pixel centres are at half-integers. */
    void stroke(List<double[]> lines, double halfWidth, int colour, double opacity) {
        Map<Integer, Double> cover = new TreeMap<>();
        for (double[] line : lines) {
            int top = bound(Math.min(line[1], line[3]) - halfWidth - 1, this.top, this.bottom);
            int bottom = bound(Math.max(line[1], line[3]) + halfWidth + 1, this.top, this.bottom);
            int left = bound(Math.min(line[0], line[2]) - halfWidth - 1, this.left, this.right);
            int right = bound(Math.max(line[0], line[2]) + halfWidth + 1, this.left, this.right);
            for (int y = top; y < bottom; y++)
                for (int x = left; x < right; x++) {
                    double share = Math.min(1, halfWidth + 0.5 - distance(x + 0.5, y + 0.5, line));
                    if (share > 0) cover.merge(y * width + x, share, Math::max);
                }
        }
        cover.forEach((pixel, share) -> pixels[pixel] = Palette.mix(pixels[pixel], colour, share * opacity));
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static int bound(double value, int least, int most) {
        return (int) Math.max(least, Math.min(most, Math.ceil(value)));
    }

    private static double distance(double x, double y, double[] ends) {
        double dx = ends[2] - ends[0], dy = ends[3] - ends[1], square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, ((x - ends[0]) * dx + (y - ends[1]) * dy) / square));
        double ex = x - ends[0] - t * dx, ey = y - ends[1] - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
