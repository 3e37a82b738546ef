package org.roentgen.fiji.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.WindowManager;
import ij.text.TextPanel;
import ij.text.TextWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.SampleTables;

/** Rows chosen in the map, in the table beside it and in the Results are the same. */
@Tag("window")
class CohortWindowTest {

    private JFrame frame;
    private JComponent map;
    private JTable table;

    @BeforeEach void open() {
        Desktop.start();
        IJ.run("Clear Results");
        IJ.runMacro("run('Explore Cohort...', 'table=" + SampleTables.table() + " key=patient colour=class clusters=3');");
        frame = (JFrame) Desktop.await("the window of the cohort", () -> {
            for (Frame open : Frame.getFrames()) if (open.isShowing() && open.getTitle().equals("patients.csv, cohort")) return open;
            return null;
        });
        Desktop.settle();
        map = (JComponent) find(frame, c -> c.getClass().getSimpleName().equals("ScatterPanel"));
        table = (JTable) find(frame, c -> c instanceof JTable);
    }

    @AfterEach void close() {
        Desktop.closeAll();
        assertTrue(!frame.isDisplayable(), "Close All closes it");
    }

    private static Component find(Container in, Predicate<Component> wanted) {
        for (Component part : in.getComponents()) {
            Component found = wanted.test(part) ? part : part instanceof Container ? find((Container) part, wanted) : null;
            if (found != null) return found;
        }
        return null;
    }

    /** Where the map says the name of a patient. */
    private Point place(String patient) {
        for (int y = 0; y < map.getHeight(); y += 2)
            for (int x = 0; x < map.getWidth(); x += 2) {
                String text = map.getToolTipText(event(MouseEvent.MOUSE_MOVED, x, y, 0));
                if (text != null && text.startsWith("patient " + patient + ", ")) return new Point(x, y);
            }
        throw new AssertionError(patient + " is not on the map");
    }

    private MouseEvent event(int type, int x, int y, int modifiers) {
        return new MouseEvent(map, type, System.currentTimeMillis(), modifiers, x, y, 1, false, MouseEvent.BUTTON1);
    }

    private void mouse(int type, int x, int y, int modifiers) throws Exception {
        EventQueue.invokeAndWait(() -> map.dispatchEvent(event(type, x, y, modifiers | InputEvent.BUTTON1_DOWN_MASK)));
    }

    private void click(Point at, int modifiers) throws Exception {
        mouse(MouseEvent.MOUSE_PRESSED, at.x, at.y, modifiers);
        mouse(MouseEvent.MOUSE_RELEASED, at.x, at.y, modifiers);
    }

    private Set<String> chosen() {
        Set<String> names = new TreeSet<>();
        for (int row : table.getSelectedRows()) names.add((String) table.getValueAt(row, 0));
        return names;
    }

    private static TextPanel results() {
        return ((TextWindow) WindowManager.getFrame("Results")).getTextPanel();
    }

    @Test void aClickChoosesAPoint() throws Exception {
        click(place("P7"), 0);
        assertEquals(Set.of("P7"), chosen());
        assertEquals(7, results().getSelectionStart());
        click(place("P30"), InputEvent.SHIFT_DOWN_MASK);
        assertEquals(Set.of("P7", "P30"), chosen());
        Desktop.settle();
        Desktop.screenshot("cohort-click");
        click(new Point(2, 2), 0);
        assertEquals(Set.of(), chosen());
        assertEquals(-1, results().getSelectionStart());
    }

    @Test void aLineAroundAllPointsChoosesAll() throws Exception {
        int right = map.getWidth() - 2, bottom = map.getHeight() - 2;
        mouse(MouseEvent.MOUSE_PRESSED, 1, 1, 0);
        for (Point corner : new Point[] {new Point(right, 1), new Point(right, bottom), new Point(1, bottom)}) mouse(MouseEvent.MOUSE_DRAGGED, corner.x, corner.y, 0);
        mouse(MouseEvent.MOUSE_RELEASED, 1, bottom, 0);
        assertEquals(60, chosen().size());
        assertArrayEquals(new int[] {0, 59}, new int[] {results().getSelectionStart(), results().getSelectionEnd()});
    }

    @Test void rowsOfTablesAreMarkedOnTheMap() throws Exception {
        int before = red();
        EventQueue.invokeAndWait(() -> table.getRowSorter().toggleSortOrder(2));
        EventQueue.invokeAndWait(() -> table.setRowSelectionInterval(0, 4));
        Desktop.settle();
        assertEquals(5, chosen().size());
        assertTrue(red() > before + 50, "rings around five points");
        Desktop.screenshot("cohort-sorted");
        results().setSelection(10, 12);
        Component lines = Arrays.stream(results().getComponents()).filter(c -> c instanceof java.awt.Canvas).findFirst().orElseThrow();
        EventQueue.invokeAndWait(() -> lines.dispatchEvent(
            new MouseEvent(lines, MouseEvent.MOUSE_RELEASED, System.currentTimeMillis(), 0, 5, 5, 1, false, MouseEvent.BUTTON1)));
        Set<String> expected = new TreeSet<>();
        for (int line = results().getSelectionStart(); line <= results().getSelectionEnd(); line++) expected.add("P" + line);
        assertEquals(expected, chosen());
    }

    private int red() {
        java.awt.image.BufferedImage picture = new java.awt.image.BufferedImage(map.getWidth(), map.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
        map.paint(picture.createGraphics());
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) for (int x = 0; x < picture.getWidth(); x++) if ((picture.getRGB(x, y) & 0xffffff) == 0xc0392b) count++;
        return count;
    }
}
