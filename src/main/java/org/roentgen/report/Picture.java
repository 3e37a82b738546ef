package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A picture of 8-bit red, green and blue to paint on, without fonts or graphics devices: the same pixels on every machine. */
final class Picture {

    final int width, height;
    private final int[] pixels;

    Picture(int width, int height, int background) {
        this.width = width;
        this.height = height;
        pixels = new int[Math.multiplyExact(width, height)];
        fill(0, 0, width, height, background);
    }

    int get(int x, int y) {
        return pixels[y * width + x];
    }

    void set(int x, int y, int colour) {
        pixels[y * width + x] = colour & 0xffffff;
    }

    void fill(int left, int top, int wide, int high, int colour) {
        for (int y = Math.max(0, top); y < Math.min(height, top + high); y++)
            for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) set(x, y, colour);
    }

    /** Lines {x, y, x, y} with round, soft ends, as one stroke: where they overlap nothing gets darker. Pixel centres are at half-integers. */
    void stroke(List<double[]> lines, double halfWidth, int colour, double opacity) {
        Map<Integer, Double> cover = new TreeMap<>();
        for (double[] line : lines) {
            int top = bound(Math.min(line[1], line[3]) - halfWidth - 1, height), bottom = bound(Math.max(line[1], line[3]) + halfWidth + 1, height);
            int left = bound(Math.min(line[0], line[2]) - halfWidth - 1, width), right = bound(Math.max(line[0], line[2]) + halfWidth + 1, width);
            for (int y = top; y < bottom; y++)
                for (int x = left; x < right; x++) {
                    double share = Math.min(1, halfWidth + 0.5 - distance(x + 0.5, y + 0.5, line));
                    if (share > 0) cover.merge(y * width + x, share, Math::max);
                }
        }
        cover.forEach((pixel, share) -> pixels[pixel] = mix(pixels[pixel], colour, share * opacity));
    }

    /** A colour on the way from one to another. */
    static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff, b = to >> shift & 0xff;
            mixed |= (int) Math.rint(a + share * (b - a)) << shift;
        }
        return mixed;
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static int bound(double value, int size) {
        return (int) Math.max(0, Math.min(size, Math.ceil(value)));
    }

    private static double distance(double x, double y, double[] ends) {
        double dx = ends[2] - ends[0], dy = ends[3] - ends[1], square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, ((x - ends[0]) * dx + (y - ends[1]) * dy) / square));
        double ex = x - ends[0] - t * dx, ey = y - ends[1] - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
