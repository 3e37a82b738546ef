package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.command.open.OpenSeriesCommand;
import org.roentgen.image.Geometry;
import org.roentgen.testing.Data;
import org.roentgen.testing.Macros;
import org.roentgen.testing.Nifti;

/** The main job on patients: the CT as ImageJ gets it equals its NIfTI twin, and the workflow goes from series to report. */
class RealCtTest {

    @ParameterizedTest @CsvSource({
        "ibsi/ct_phantom/dicom/image, ibsi/ct_phantom/nifti/image/phantom.nii.gz, 60",
        "series/dicom/STS_008/CT/image, series/nifti/STS_008/CT_image.nii.gz, 51"})
    void theImageHasTheTwinsHounsfieldUnitsAndVoxelSize(String folder, String twin, int slices) {
        ImagePlus image = open(Data.path(folder));
        Nifti nifti = Nifti.read(Data.path(twin));
        assertEquals(slices, image.getNSlices());
        assertEquals(16, image.getBitDepth());
        assertEquals("HU", image.getCalibration().getValueUnit());
        assertEquals(nifti.spacing[0], image.getCalibration().pixelWidth, 1e-4);       // NIfTI keeps spacing as float, of rounded positions
        assertEquals(nifti.spacing[1], image.getCalibration().pixelHeight, 1e-4);
        assertEquals(nifti.spacing[2], image.getCalibration().pixelDepth, 1e-4);
        RandomAccessibleInterval<? extends RealType<?>> volume = Images.volume(image, 1, 1);
        RandomAccess<? extends RealType<?>> voxel = volume.randomAccess();
        Geometry geometry = SeriesImage.geometry(image);
        double sum = 0;
        for (int z = 0; z < nifti.nz; z++)
            for (int y = 0; y < nifti.ny; y += 3)
                for (int x = 0; x < nifti.nx; x++) {
                    int[] i = nifti.index(geometry.position(x, y, z));
                    sum += Math.abs(voxel.setPositionAndGet(x, y, z).getRealDouble() - nifti.value(i[0], i[1], i[2]));
                }
        assertEquals(0, sum);
    }

    private static ImagePlus open(Path folder) {
        OpenSeriesCommand command = new OpenSeriesCommand();
        Inputs.of(OpenSeriesCommand.class).set(command, MacroOptions.parse("folder=[" + folder.toAbsolutePath() + "]"));
        command.run();
        return (ImagePlus) Outputs.of(command).get(0);
    }

    /** Bone of a chest, and of a limb with its joint: a few large objects above 200 HU, each with a row. */
    @ParameterizedTest @CsvSource({"ibsi/ct_phantom/dicom/image", "series/dicom/STS_008/CT/image"})
    void theWorkflowGoesFromSeriesToReport(String folder, @TempDir Path output) throws Exception {
        String argument = Data.path(folder).toAbsolutePath() + "\n\n" + output.toAbsolutePath() + "/";
        Macros.Result result = Macros.run(Files.readString(Path.of("macros/CT_Workflow.ijm")), argument);
        assertEquals("", result.error(), result.printed);
        List<String> rows = Files.readAllLines(output.resolve("measurements.csv"));
        String[] headings = rows.get(0).split(","), largest = rows.get(1).split(",");
        assertTrue(rows.size() > 1 && rows.size() < 400, rows.size() + " rows");
        assertTrue(value(headings, largest, "Volume (mm^3)") > 1e4, "the largest bone is a large one");
        assertTrue(value(headings, largest, "Mean (HU)") > 200, "bone is above the threshold on average");
        assertTrue(Files.size(output.resolve("overview.png")) > 10_000);
        assertEquals(4, Files.readAllLines(output.resolve("provenance.txt")).size());
        Macros.closeAll();
    }

    private static double value(String[] headings, String[] row, String heading) {
        return Double.parseDouble(row[List.of(headings).indexOf(heading)]);
    }
}
