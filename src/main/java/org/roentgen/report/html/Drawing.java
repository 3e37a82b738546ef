package org.roentgen.report.html;

/** A picture for a page, as SVG: sharp at any size, and the same text on every machine. */
public interface Drawing {

    /** One {@code svg} element that needs nothing from elsewhere. */
    String svg();
}
