package org.roentgen.report;

import static org.roentgen.report.Overview.BRIGHT;
import static org.roentgen.report.Overview.FOOTER;
import static org.roentgen.report.Overview.HEADER;
import static org.roentgen.report.Overview.LARGE;
import static org.roentgen.report.Overview.MARGIN;
import static org.roentgen.report.Overview.SIDE;
import static org.roentgen.report.Overview.SMALL;
import static org.roentgen.report.Overview.TEXT;

import org.roentgen.image.Figures;


/** What stands around the slices of an {@link Overview}: two lines above, a scale bar and a count below, a gray scale at the right. */
final class Legend {

    private final Picture picture;

    Legend(Picture picture) {
        this.picture = picture;
    }

    void header(String title, String voxels) {
        int width = picture.width - 2 * MARGIN;
        LARGE.draw(picture, LARGE.fit(title, width), MARGIN, MARGIN + 12, BRIGHT);
        SMALL.draw(picture, SMALL.fit(voxels, width), MARGIN, MARGIN + 34, TEXT);
    }

    /** @param scale pixels per unit of length */
    void scaleBar(double length, double scale, String unit, int top) {
        int end = MARGIN + (int) Math.rint(length * scale), y = top + 16;
        picture.fill(MARGIN, y, end - MARGIN + 1, 3, BRIGHT);
        picture.fill(MARGIN, y - 4, 2, 11, BRIGHT);
        picture.fill(end - 1, y - 4, 2, 11, BRIGHT);
        SMALL.draw(picture, Figures.text(length) + " " + unit, end + 12, y + 6, BRIGHT);
    }

    void grayScale(GrayWindow shown, String unit) {
        int left = picture.width - MARGIN - SIDE + 18, top = HEADER + MARGIN + 14, height = Math.min(180, picture.height - top - FOOTER - MARGIN - 40);
        picture.fill(left - 1, top - 1, 16, height + 2, TEXT);
        for (int y = 0; y < height; y++) picture.fill(left, top + y, 14, 1, 0x010101 * (int) Math.rint(255.0 * (height - 1 - y) / (height - 1)));
        SMALL.draw(picture, SMALL.fit(Figures.text(shown.high), SIDE - 24), left + 22, top + 9, TEXT);
        SMALL.draw(picture, SMALL.fit(Figures.text(shown.low), SIDE - 24), left + 22, top + height, TEXT);
        SMALL.draw(picture, SMALL.fit(unit, SIDE - 18), left, top + height + 20, TEXT);
    }

    void count(long shown, long all, int top) {
        String text = shown + " of " + all + (all == 1 ? " label shown" : " labels shown");
        SMALL.draw(picture, text, picture.width - MARGIN - (int) Math.ceil(SMALL.width(text)), top + 22, TEXT);
    }
}
