package org.roentgen.fiji.cohort;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.function.IntFunction;

import javax.swing.JPanel;

import org.roentgen.learn.explore.Exploration;
import org.roentgen.report.PictureCanvas;
import org.roentgen.report.plot.ScatterPlot;

/** The map in a window: a click chooses a point, a line drawn around points chooses them, with Shift besides those chosen before; a click beside all chooses none. */
final class ScatterPanel extends JPanel {

    private static final Color CHOSEN = new Color(0xc0392b);
    private static final double NEAR = 8, STILL = 4;
    private static final int MOST_NAMED = 12;

    private final transient Exploration exploration;
    private final transient ChosenRows chosen;
    private final transient IntFunction<String> names;
    private transient ScatterPlot plot;
    private transient BufferedImage drawn;
    private transient Path2D lasso;
    private double drawnScale;

    ScatterPanel(Exploration exploration, ChosenRows chosen, IntFunction<String> names) {
        this.exploration = exploration;
        this.chosen = chosen;
        this.names = names;
        setPreferredSize(new Dimension(720, 560));
        setToolTipText("");
        chosen.tell(this::repaint);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    @Override protected void paintComponent(Graphics g) {
        Graphics2D graphics = (Graphics2D) g.create();
        draw(graphics.getTransform().getScaleX());
        graphics.drawImage(drawn, 0, 0, getWidth(), getHeight(), null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(CHOSEN);
        graphics.setStroke(new BasicStroke(2));
        BitSet rows = chosen.rows();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) mark(graphics, row, rows.cardinality() <= MOST_NAMED);
        if (lasso != null) graphics.draw(lasso);
        graphics.dispose();
    }

    private void draw(double scale) {
        if (drawn != null && plot != null && drawnScale == scale && drawn.getWidth() == (int) Math.ceil(scale * getWidth())
            && drawn.getHeight() == (int) Math.ceil(scale * getHeight())) return;
        plot = new ScatterPlot(exploration, getWidth(), getHeight());
        drawn = PictureCanvas.of(plot, scale);
        drawnScale = scale;
    }

    private void mark(Graphics2D graphics, int row, boolean named) {
        double r = plot.radius() + 3;
        graphics.draw(new Ellipse2D.Double(plot.x(row) - r, plot.y(row) - r, 2 * r, 2 * r));
        if (named) graphics.drawString(exploration.keys().text(row), (float) (plot.x(row) + r + 2), (float) (plot.y(row) - r));
    }

    @Override public String getToolTipText(MouseEvent e) {
        int row = nearest(e.getX(), e.getY());
        return row < 0 ? null : names.apply(row);
    }

    /** The row drawn near a place; −1 for none. */
    private int nearest(double x, double y) {
        int nearest = -1;
        double least = NEAR * NEAR;
        for (int row = 0; plot != null && row < plot.rows(); row++) {
            double dx = plot.x(row) - x, dy = plot.y(row) - y;
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                nearest = row;
            }
        }
        return nearest;
    }

    private final class Mouse extends MouseAdapter {

        private MouseEvent pressed;

        @Override public void mousePressed(MouseEvent e) {
            pressed = e;
            lasso = new Path2D.Double();
            lasso.moveTo(e.getX(), e.getY());
        }

        @Override public void mouseDragged(MouseEvent e) {
            lasso.lineTo(e.getX(), e.getY());
            repaint();
        }

        @Override public void mouseReleased(MouseEvent e) {
            BitSet rows = e.isShiftDown() ? chosen.rows() : new BitSet();
            boolean still = pressed.getPoint().distance(e.getPoint()) < STILL && lasso.getBounds2D().getWidth() < STILL && lasso.getBounds2D().getHeight() < STILL;
            int row = nearest(e.getX(), e.getY());
            if (still && row >= 0) rows.flip(row);
            else if (!still) for (int i = 0; i < plot.rows(); i++) if (lasso.contains(plot.x(i), plot.y(i))) rows.set(i);
            lasso = null;
            chosen.choose(rows);
            repaint();
        }
    }
}
