package org.roentgen.fiji.cohort;

import ij.IJ;
import ij.WindowManager;

import java.awt.BorderLayout;
import java.util.function.IntFunction;

import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;

import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.ExplorationTables;
import org.roentgen.learn.table.DataTable;

/** The map of a cohort beside its tables. Rows chosen in the map, in the table beside it, or in the Results are chosen in all three. */
final class CohortWindow extends JFrame {

    private static final String HINT = "Click a point or draw around several (Shift: add); the same rows are chosen in the table and in the Results, and the other way round.";

    private final transient ResultsLink results;

    /** @param first row of the Results that is the first of these rows */
    CohortWindow(Exploration exploration, ExplorationTables tables, String title, int first) {
        super(title + ", cohort");
        ChosenRows chosen = new ChosenRows();
        RowTable rows = new RowTable(tables.rows());
        rows.link(chosen);
        JSplitPane halves = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, new ScatterPanel(exploration, chosen, names(exploration)), tabs(exploration, tables, rows));
        halves.setResizeWeight(0.65);
        add(halves);
        JLabel hint = new JLabel("<html>" + String.join(". ", exploration.remarks()).replace("&", "&amp;").replace("<", "&lt;") + ".<br>" + HINT + "</html>");
        hint.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        add(hint, BorderLayout.SOUTH);
        results = new ResultsLink(chosen, tables.rows(), first);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        setIconImage(IJ.getInstance() == null ? null : IJ.getInstance().getIconImage());
        pack();
        setLocationByPlatform(true);
        WindowManager.addWindow(this);
    }

    @Override public void dispose() {
        WindowManager.removeWindow(this);
        results.end();
        super.dispose();
    }

    private static JTabbedPane tabs(Exploration exploration, ExplorationTables tables, RowTable rows) {
        JTabbedPane tabs = new JTabbedPane();
        tabs.addTab("Rows", new JScrollPane(rows));
        tab(tabs, tables.components());
        tab(tabs, tables.features());
        if (exploration.division().isPresent()) {
            tab(tabs, tables.clusters());
            if (exploration.division().get().trials().size() > 1) tab(tabs, tables.trials());
        }
        return tabs;
    }

    private static void tab(JTabbedPane tabs, DataTable table) {
        tabs.addTab(table.title, new JScrollPane(new RowTable(table)));
    }

    private static IntFunction<String> names(Exploration exploration) {
        return row -> exploration.keys().name + " " + exploration.keys().text(row)
            + exploration.colour().map(column -> ", " + column.name + " " + column.text(row)).orElse("")
            + exploration.division().map(division -> ", cluster " + (division.clusters().of(row) + 1)).orElse("");
    }
}
