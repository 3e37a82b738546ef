package org.roentgen.fiji.cohort;

import java.util.BitSet;

import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A table to look at, sorted by a click on a heading. */
final class RowTable extends JTable {

    private static final int NARROWEST = 90, LETTER = 7, WIDEST = 600;

    RowTable(DataTable table) {
        super(new Cells(table));
        setAutoCreateRowSorter(true);
        setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        setDefaultRenderer(Double.class, new Numbers());
        for (int c = 0; c < table.columns().size(); c++) getColumnModel().getColumn(c).setPreferredWidth(width(table.columns().get(c)));
    }

    private static int width(DataColumn column) {
        int letters = column.name.length();
        if (column.kind != DataColumn.Kind.NUMBER) for (int i = 0; i < Math.min(column.rows(), 100); i++) letters = Math.max(letters, column.text(i).length());
        return Math.min(WIDEST, Math.max(NARROWEST, LETTER * letters + 20));
    }

    /** What is chosen here is chosen there, and the other way round. */
    void link(ChosenRows chosen) {
        getSelectionModel().setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        chosen.tell(() -> show(chosen.rows()));
        getSelectionModel().addListSelectionListener(e -> {
            if (e.getValueIsAdjusting()) return;
            BitSet rows = new BitSet();
            for (int row : getSelectedRows()) rows.set(convertRowIndexToModel(row));
            chosen.choose(rows);
        });
    }

    private void show(BitSet rows) {
        BitSet places = new BitSet();
        rows.stream().map(this::convertRowIndexToView).forEach(places::set);
        BitSet now = new BitSet();
        for (int place : getSelectedRows()) now.set(place);
        if (now.equals(places)) return;
        getSelectionModel().setValueIsAdjusting(true);
        clearSelection();
        for (int from = places.nextSetBit(0); from >= 0; from = places.nextSetBit(places.nextClearBit(from)))
            addRowSelectionInterval(from, places.nextClearBit(from) - 1);
        getSelectionModel().setValueIsAdjusting(false);
        if (!places.isEmpty()) scrollRectToVisible(getCellRect(places.nextSetBit(0), 0, true));
    }

    private static final class Cells extends AbstractTableModel {

        private final transient DataTable table;

        Cells(DataTable table) {
            this.table = table;
        }

        @Override public int getRowCount() {
            return table.rows();
        }

        @Override public int getColumnCount() {
            return table.columns().size();
        }

        @Override public String getColumnName(int column) {
            return table.names().get(column);
        }

        @Override public Class<?> getColumnClass(int column) {
            return table.columns().get(column).kind == DataColumn.Kind.NUMBER ? Double.class : String.class;
        }

        @Override public Object getValueAt(int row, int column) {
            DataColumn cells = table.columns().get(column);
            if (cells.kind != DataColumn.Kind.NUMBER) return cells.text(row);
            return cells.isMissing(row) ? null : (Object) cells.number(row);
        }
    }

    /** Whole numbers without a point, others with four digits behind it. */
    private static final class Numbers extends DefaultTableCellRenderer {

        Numbers() {
            setHorizontalAlignment(RIGHT);
        }

        @Override protected void setValue(Object value) {
            double number = value == null ? Double.NaN : (Double) value;
            setText(value == null ? "" : number == Math.rint(number) ? String.valueOf((long) number) : String.format(java.util.Locale.ROOT, "%.4f", number));
        }
    }
}
