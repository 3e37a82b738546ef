package org.roentgen.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;
import org.roentgen.image.phantom.ChestCt;
import org.roentgen.image.phantom.Grid;
import org.roentgen.io.dicom.DicomWriter;

/** A small CT series on disk, made from a phantom. */
public final class SampleSeries {

    private SampleSeries() { }

    public static synchronized Path folder() {
        Path folder = Paths.get("target/samples/series").toAbsolutePath();
        if (!Files.isDirectory(folder))
            new DicomWriter("sample").rescale(1, -1024).write(new ChestCt(new Grid(40, 32, 10, 9, 9, 12, "mm"), new double[] {20}, 30, 10, 0, 1).draw().image(),
                Geometry.axial(9, 9, 12, "mm"), folder, Progress.NONE);
        return folder;
    }
}
