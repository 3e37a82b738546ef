package org.roentgen.testing;

import ij.gui.OvalRoi;
import ij.gui.Roi;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import org.roentgen.fiji.RoiFiles;

/** Two selections in a file, which fit the sample images. */
public final class SampleOutlines {

    private SampleOutlines() { }

    public static Path file() {
        Path file = Paths.get("target/samples/outlines.zip").toAbsolutePath();
        Roi first = new Roi(1, 2, 5, 4), second = new OvalRoi(4, 3, 11, 9);
        first.setName("Label 3");
        second.setName("Label 7");
        RoiFiles.write(List.of(first, second), file.toString(), "File");
        return file;
    }
}
