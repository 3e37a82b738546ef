package org.roentgen.fiji.cohort;

import ij.WindowManager;
import ij.text.TextPanel;
import ij.text.TextWindow;

import java.awt.Canvas;
import java.awt.Component;
import java.awt.Frame;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.BitSet;

import org.roentgen.learn.table.DataTable;

/**
 * Chosen rows in ImageJ's Results, which can mark one run of rows: the first one of those chosen. Rows that have since been deleted or replaced are left alone.
 */
final class ResultsLink {

    private final ChosenRows chosen;
    private final DataTable rows;
    private final int first;
    private final Listener listener = new Listener();
    private final TextPanel panel;

    ResultsLink(ChosenRows chosen, DataTable rows, int first) {
        this.chosen = chosen;
        this.rows = rows;
        this.first = first;
        Frame window = WindowManager.getFrame("Results");
        panel = window instanceof TextWindow ? ((TextWindow) window).getTextPanel() : null;
        if (panel == null) return;
        for (Component part : panel.getComponents()) if (part instanceof Canvas) part.addMouseListener(listener);
        chosen.tell(this::show);
    }

    void end() {
        if (panel == null) return;
        for (Component part : panel.getComponents()) part.removeMouseListener(listener);
    }

    private void show() {
        BitSet marked = chosen.rows();
        int from = marked.nextSetBit(0), to = from < 0 ? -1 : marked.nextClearBit(from) - 1;
        if (marked.equals(marked())) return;
        if (from < 0) panel.resetSelection();
        else if (isHere(from) && isHere(to)) panel.setSelection(first + from, first + to);
    }

    private BitSet marked() {
        BitSet marked = new BitSet();
        if (panel.getSelectionStart() < 0) return marked;
        for (int line = panel.getSelectionStart(); line <= panel.getSelectionEnd(); line++) if (isHere(line - first)) marked.set(line - first);
        return marked;
    }

    /** Does the line still say the same row? */
    private boolean isHere(int row) {
        if (row < 0 || row >= rows.rows() || first + row >= panel.getLineCount()) return false;
        return ("\t" + panel.getLine(first + row) + "\t").contains("\t" + rows.columns().get(0).text(row) + "\t");
    }

    private final class Listener extends MouseAdapter {

        @Override public void mouseReleased(MouseEvent e) {
            chosen.choose(marked());
        }
    }
}
