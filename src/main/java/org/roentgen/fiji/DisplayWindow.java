package org.roentgen.fiji;

import ij.ImagePlus;
import ij.measure.Calibration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grey window of an opened series: the one that the scanner wrote into the header, else from the smallest to the greatest value. */
final class DisplayWindow {

    private DisplayWindow() { }

    static void fit(ImagePlus image, List<String> header) {
        double centre = number(header, "0028,1050"), width = number(header, "0028,1051");
        Calibration calibration = image.getCalibration();
        if (width > 0 && !Double.isNaN(centre))
            image.setDisplayRange(calibration.getRawValue(centre - width / 2), calibration.getRawValue(centre + width / 2));
        else Display.wholeRange(image);
    }

    /** The first number in the header line of a tag. */
    private static double number(List<String> header, String tag) {
        Pattern line = Pattern.compile(tag + ".*?: *([-+0-9.eE]+).*");
        for (String entry : header) {
            Matcher m = line.matcher(entry);
            if (m.matches()) return Double.parseDouble(m.group(1));
        }
        return Double.NaN;
    }
}
