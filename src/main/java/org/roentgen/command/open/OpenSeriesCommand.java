package org.roentgen.command.open;

import ij.IJ;
import ij.ImagePlus;

import java.nio.file.Paths;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.SeriesImage;
import org.roentgen.fiji.Value;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;
import org.roentgen.io.dicom.DicomFolder;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.OPEN + "Open DICOM Series...", visible = false, headless = true,
    description = "Opens one series of a folder as a calibrated stack: slices sorted by their position along the normal, values in Hounsfield units"
        + " or the unit stored, voxel size from the slices' positions. Uncompressed files, little or big endian. Gaps, duplicates, other series and"
        + " files that cannot be read are listed in the log and in the image's info; a macro can read how many as the value remarks.")
public final class OpenSeriesCommand extends RoentgenCommand {

    @Parameter(label = "Folder", style = "directory", persist = false, description = "Where the files are; their names do not matter.")
    private String folder = "";

    @Parameter(label = "Series", required = false, persist = false,
        description = "Which series to open when there are several: its number in the list that the error message gives, or its Series Instance UID.")
    private String series = "";

    @Parameter(label = "Subfolders", persist = false, description = "Whether folders within the folder are searched too.")
    private boolean subfolders = false;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus output;

    @Override protected void execute(Progress progress) {
        ImageSeries found = DicomFolder.scan(Paths.get(folder), subfolders, progress.part(0, 0.3)).read(series, progress.part(0.3, 1));
        ImagePlus image = SeriesImage.of(found);
        Value.put(image, "remarks", found.problems().size());
        if (!found.problems().isEmpty()) IJ.log(image.getTitle() + "\n" + SeriesImage.remarks(found.problems()));
        output = image;
    }
}
