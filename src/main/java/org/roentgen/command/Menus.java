package org.roentgen.command;

/** Where commands stand in ImageJ's menu. */
public final class Menus {

    public static final String ROOT = "Plugins>Roentgen>";
    public static final String OPEN = ROOT + "Open>";
    public static final String FILTER = ROOT + "Filter>";
    public static final String EDGES = ROOT + "Edges>";
    public static final String SEGMENT = ROOT + "Segment>";
    public static final String MEASURE = ROOT + "Measure>";
    public static final String LEARN = ROOT + "Learn>";

    private Menus() { }
}
