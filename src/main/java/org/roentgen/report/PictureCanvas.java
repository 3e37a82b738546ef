package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.List;

/** A picture as a canvas: the same pixels on every machine. */
public final class PictureCanvas implements Canvas {

    private static final int PAPER = 0xffffff, SAMPLES = 4;
    private static final double CAPITAL = 8.5, EDGE = 1;

    private final Picture picture;
    private final StrokeFont font;
    private final double scale;

    /** @param scale pixels per point */
    public PictureCanvas(double width, double height, double scale) {
        this.scale = scale;
        picture = new Picture((int) Math.ceil(scale * width), (int) Math.ceil(scale * height), PAPER);
        font = new StrokeFont(CAPITAL * scale);
    }

    public BufferedImage image() {
        return picture.toImage();
    }

    @Override public void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        picture.stroke(List.of(new double[] {scale * fromX, scale * fromY, scale * toX, scale * toY}), scale * width / 2, colour, 1);
    }

    @Override public void bar(double left, double top, double width, double height, int colour) {
        int x = (int) Math.round(scale * left), y = (int) Math.round(scale * top);
        picture.fill(x, y, Math.max(1, (int) Math.round(scale * (left + width)) - x), Math.max(1, (int) Math.round(scale * (top + height)) - y), colour);
    }

    /** With a white edge, so that marks which overlap can be told apart. */
    @Override public void mark(Shape shape, double x, double y, double radius, int colour, int row) {
        fill(shape, scale * x, scale * y, scale * (radius + EDGE), PAPER);
        fill(shape, scale * x, scale * y, scale * radius, colour);
    }

    /** Each pixel by the share of it that the shape covers. */
    private void fill(Shape shape, double x, double y, double r, int colour) {
        int left = (int) Math.max(0, Math.floor(x - r)), right = (int) Math.min(picture.width - 1, Math.ceil(x + r));
        int top = (int) Math.max(0, Math.floor(y - r)), bottom = (int) Math.min(picture.height - 1, Math.ceil(y + r));
        for (int py = top; py <= bottom; py++)
            for (int px = left; px <= right; px++) {
                double share = covered(shape, (px - x) / r, (py - y) / r, 1 / r);
                if (share > 0) picture.set(px, py, Picture.mix(picture.get(px, py), colour, share));
            }
    }

    private static double covered(Shape shape, double left, double top, double side) {
        int inside = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double down = top + (i + 0.5) / SAMPLES * side, half = Math.abs(down) <= 1 ? halfWidth(shape, down) : -1;
            for (int j = 0; j < SAMPLES; j++) if (Math.abs(left + (j + 0.5) / SAMPLES * side) <= half) inside++;
        }
        return inside / (double) (SAMPLES * SAMPLES);
    }

    /** Of a shape of radius 1, at a height from −1 at the top to 1; negative where it is not. */
    private static double halfWidth(Shape shape, double down) {
        switch (shape) {
            case SQUARE: return Math.abs(down) <= 0.85 ? 0.85 : -1;
            case TRIANGLE: return down <= 0.8 ? 0.55 * (down + 1) : -1;
            case TURNED_TRIANGLE: return down >= -0.8 ? 0.55 * (1 - down) : -1;
            case DIAMOND: return 1 - Math.abs(down);
            case CROSS: return Math.abs(down) <= 0.35 ? 1 : 0.35;
            default: return Math.sqrt(Math.max(0, 1 - down * down));
        }
    }

    @Override public void text(String text, double x, double y, Anchor anchor, int colour) {
        double before = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? font.width(text) / 2 : font.width(text);
        font.draw(picture, text, (int) Math.round(scale * x - before), (int) Math.round(scale * y), colour);
    }

    @Override public double width(String text) {
        return font.width(text) / scale;
    }
}
