package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Shape;

/** A picture as a canvas: the same pixels on every machine. */
public final class PictureCanvas implements Canvas {

    private static final int PAPER = 0xffffff;
    private static final double CAPITAL = 8.5 / 12, EDGE = 1;

    private final Picture picture;
    private final double scale;

    private PictureCanvas(double width, double height, double scale) {
        this.scale = scale;
        picture = new Picture((int) Math.ceil(scale * width), (int) Math.ceil(scale * height), PAPER);
    }

    /** @param scale pixels per point */
    public static BufferedImage of(Drawing drawing, double scale) {
        PictureCanvas canvas = new PictureCanvas(drawing.width(), drawing.height(), scale);
        drawing.draw(canvas);
        return canvas.picture.toImage();
    }

    private double[] scaled(double[] points) {
        double[] scaled = points.clone();
        for (int i = 0; i < scaled.length; i++) scaled[i] *= scale;
        return scaled;
    }

    private int pixel(double at) {
        return (int) Math.round(scale * at);
    }

    @Override public void stroke(List<double[]> runs, double width, Dash dash, int colour) {
        List<double[]> pieces = new ArrayList<>();
        for (double[] run : runs) {
            double[] points = scaled(run);
            double gone = 0;
            for (int i = 3; i < points.length; i += 2) {
                double[] piece = {points[i - 3], points[i - 2], points[i - 1], points[i]};
                if (dash == Dash.SOLID) pieces.add(piece);
                else gone = broken(piece, dash, gone, scale * width / 2, pieces);
            }
        }
        picture.stroke(pieces, scale * width / 2, colour, 1);
    }

    /** @param gone how far the run has come before
     * @param cap by which ends of strokes are longer
     * @return how far it has come after */
    private double broken(double[] piece, Dash dash, double gone, double cap, List<double[]> pieces) {
        double length = Math.hypot(piece[2] - piece[0], piece[3] - piece[1]), drawn = scale * dash.drawn, period = drawn + scale * dash.left;
        for (double start = Math.floor(gone / period) * period; start < gone + length; start += period) {
            double from = (Math.max(gone, start + cap) - gone) / length, to = (Math.min(gone + length, start + drawn - cap) - gone) / length;
            double dx = piece[2] - piece[0], dy = piece[3] - piece[1];
            if (from <= to) pieces.add(new double[] {piece[0] + from * dx, piece[1] + from * dy, piece[0] + to * dx, piece[1] + to * dy});
        }
        return gone + length;
    }

    @Override public void fill(double[] corners, int colour, double opacity) {
        picture.fill(scaled(corners), colour, opacity);
    }

    @Override public void bar(double left, double top, double width, double height, int colour) {
        int x = pixel(left), y = pixel(top);
        picture.fill(x, y, Math.max(1, pixel(left + width) - x), Math.max(1, pixel(top + height) - y), colour);
    }

    @Override public void tiles(List<double[]> boxes, int colour) {
        for (double[] box : boxes) bar(box[0], box[1], box[2], box[3], colour);
    }

    @Override public void marks(Shape shape, double[] xs, double[] ys, double radius, int colour, double opacity) {
        for (int i = 0; i < xs.length; i++) {
            picture.fill(shape.corners(scale * xs[i], scale * ys[i], scale * (radius + EDGE)), PAPER, opacity);
            picture.fill(shape.corners(scale * xs[i], scale * ys[i], scale * radius), colour, opacity);
        }
    }

    @Override public void mark(Shape shape, double x, double y, double radius, int colour, int row) {
        marks(shape, new double[] {x}, new double[] {y}, radius, colour, 1);
    }

    private StrokeFont font(double size) {
        return new StrokeFont(CAPITAL * size * scale);
    }

    @Override public void text(String text, double x, double y, Anchor anchor, double size, Style style, int colour) {
        double before = anchor == Anchor.START ? 0 : width(text, size) / (anchor == Anchor.MIDDLE ? 2 : 1);
        boolean turned = style == Style.TURNED;
        font(size).draw(picture, text, pixel(turned ? x : x - before), pixel(turned ? y + before : y), style, colour);
    }

    @Override public double width(String text, double size) {
        return font(size).width(text) / scale;
    }

    @Override public void within(double left, double top, double width, double height, Runnable drawing) {
        picture.within(pixel(left), pixel(top), pixel(left + width), pixel(top + height), drawing);
    }
}
