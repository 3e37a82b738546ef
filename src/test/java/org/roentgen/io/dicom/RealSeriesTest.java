package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;
import org.roentgen.testing.Csv;
import org.roentgen.testing.Data;
import org.roentgen.testing.Nifti;

/** Series of patients: order, spacing, values against their NIfTI twins (other people's conversion) and published statistics. */
class RealSeriesTest {

    @ParameterizedTest @CsvSource({
        "ibsi/ct_phantom/dicom/image, ibsi/ct_phantom/nifti/image/phantom.nii.gz, 0",
        "series/dicom/STS_008/CT/image, series/nifti/STS_008/CT_image.nii.gz, 0",
        "series/dicom/STS_008/MR_T1/image, series/nifti/STS_008/MR_T1_image.nii.gz, 0",
        "series/dicom/STS_008/PET/image, series/nifti/STS_008/PET_image.nii.gz, 1e-6"})    // PET: floats on both sides
    void equalsItsNiftiTwinVoxelByVoxel(String folder, String twin, double tolerance) {
        ImageSeries series = DicomFolder.scan(Data.path(folder), false, Progress.NONE).choose("").read(Progress.NONE);
        Nifti nifti = Nifti.read(Data.path(twin));
        Geometry geometry = series.geometry();
        assertArrayEquals(new long[] {nifti.nx, nifti.ny, nifti.nz}, series.image().dimensionsAsLongArray());
        assertArrayEquals(nifti.spacing, geometry.spacing(), 1e-4);             // NIfTI keeps spacing as float, of rounded positions
        double worst = 0;
        RandomAccess<? extends RealType<?>> voxel = series.image().randomAccess();
        for (int z = 0; z < nifti.nz; z++)
            for (int y = 0; y < nifti.ny; y++)
                for (int x = 0; x < nifti.nx; x++) {
                    int[] i = nifti.index(geometry.position(x, y, z));
                    worst = Math.max(worst, Math.abs(value(series, voxel, x, y, z) - nifti.value(i[0], i[1], i[2])));
                }
        assertEquals(0, worst, tolerance * maximum(series));
        int[] last = nifti.index(geometry.position(nifti.nx - 1, nifti.ny - 1, nifti.nz - 1));
        double[] theirs = nifti.position(last[0], last[1], last[2]);
        assertArrayEquals(theirs, geometry.position(nifti.nx - 1, nifti.ny - 1, nifti.nz - 1), 0.01);   // positions have 2 decimals
    }

    @ParameterizedTest @CsvSource({"ibsi/ct_phantom/dicom/image", "series/STS_001_raw_PET40", "series/dicom/STS_008/CT/image",
        "series/dicom/STS_008/MR_T1/image", "series/dicom/STS_008/PET/image"})
    void hasThePublishedOrderSpacingAndStatistics(String folder) {
        Map<String, String> row = Csv.rows(Data.path("series/expected_series.csv")).stream()
            .filter(r -> r.get("series").equals(folder)).findFirst().get();
        DicomFolder scan = DicomFolder.scan(Data.path(folder), false, Progress.NONE);
        assertEquals(List.of(), scan.problems());
        ImageSeries series = scan.read("", Progress.NONE);
        // the beds of the raw PET overlap: two neighbours are 3.19 mm apart
        assertEquals(folder.contains("STS_001") ? List.of("Uneven slices: distances range from 3.190 to 3.270 mm; the median, "
            + "3.270 mm, was taken for all.") : List.of(), series.problems());
        assertEquals(row.get("kind"), scan.series().get(0).modality());
        assertEquals(number(row, "n"), series.labels().size());
        assertEquals(row.get("first_file"), series.labels().get(0));
        assertEquals(row.get("last_file"), series.labels().get(series.labels().size() - 1));
        assertArrayEquals(new double[] {number(row, "px_col_mm"), number(row, "px_row_mm"), number(row, "slice_gap_mm")},
            series.geometry().spacing(), 1e-9);                                   // the table's own rounding of decimals
        String[] first = row.get("first_ipp").split("\\\\");
        for (int d = 0; d < 3; d++) assertEquals(Double.parseDouble(first[d]), series.geometry().origin()[d]);
        assertEquals(row.get("units").isEmpty() ? row.get("kind").equals("CT") ? "HU" : "" : row.get("units"), series.valueUnit());
        statistics(series, row);
    }

    private static void statistics(ImageSeries series, Map<String, String> row) {
        double min = Double.MAX_VALUE, max = -min, sum = 0, squares = 0;
        int n = 0;
        RandomAccess<? extends RealType<?>> voxel = series.image().randomAccess();
        for (int z = 0; z < series.labels().size(); z++)
            for (int y = 0; y < series.image().dimension(1); y++)
                for (int x = 0; x < series.image().dimension(0); x++, n++) {
                    double v = value(series, voxel, x, y, z);
                    min = Math.min(min, v);
                    max = Math.max(max, v);
                    sum += v;
                    squares += v * v;
                }
        double mean = sum / n, relative = 1e-6;                                   // floats of PET keep 24 bits
        assertEquals(number(row, "min"), min, 0);
        assertEquals(number(row, "max"), max, relative * max);
        assertEquals(number(row, "mean"), mean, relative * Math.abs(mean));
        assertEquals(number(row, "std"), Math.sqrt(squares / n - mean * mean), relative * max);
        long[] size = series.image().dimensionsAsLongArray();
        assertEquals(number(row, "center"), value(series, voxel, (int) size[0] / 2, (int) size[1] / 2, (int) size[2] / 2), relative * max);
    }

    @Test
    void structureSetsAndOtherSeriesInOneTreeAreToldApart() {
        DicomFolder scan = DicomFolder.scan(Data.path("series/dicom/STS_008"), true, Progress.NONE);
        assertEquals(List.of("CT 51", "MR 28", "PT 51"),
            scan.series().stream().map(s -> s.modality() + " " + s.slices()).sorted().collect(Collectors.toList()));
        assertEquals(3, scan.problems().size());
        assertTrue(scan.problems().get(0).startsWith("CT/mask/RS.dcm: File must hold pixels, but is a radiotherapy structure set"),
            scan.problems().get(0));
        for (DicomSeries series : scan.series()) assertEquals(series, scan.choose(series.uid()));
    }

    @Test
    void fileNamesDoNotMatter(@TempDir Path shuffled) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Data.path("ibsi/ct_phantom/dicom/image"))) {
            files = all.sorted().collect(Collectors.toList());
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) numbers.add(i);
        Collections.shuffle(numbers, new Random(7));
        for (int i = 0; i < files.size(); i++) Files.copy(files.get(i), shuffled.resolve("x" + numbers.get(i)));
        ImageSeries expected = DicomFolder.scan(files.get(0).getParent(), false, Progress.NONE).read("", Progress.NONE);
        ImageSeries series = DicomFolder.scan(shuffled, false, Progress.NONE).read("", Progress.NONE);
        assertEquals(expected.geometry(), series.geometry());
        for (int z = 0; z < 60; z++) assertTrue(Arrays.equals((short[]) expected.plane(z), (short[]) series.plane(z)), "slice " + z);
    }

    @Test
    void headerReadsLikeImageJs() {
        ImageSeries series = DicomFolder.scan(Data.path("series/dicom/STS_008/CT/image"), false, Progress.NONE).read("", Progress.NONE);
        assertTrue(series.header().contains("0008,0060  Modality: CT"), series.header().toString());
        assertTrue(series.header().contains("0028,0010  Rows: 137"));
        assertFalse(series.header().isEmpty());
    }

    private static double value(ImageSeries series, RandomAccess<? extends RealType<?>> voxel, int x, int y, int z) {
        voxel.setPosition(x, 0);
        voxel.setPosition(y, 1);
        voxel.setPosition(z, 2);
        return series.slope() * voxel.get().getRealDouble() + series.intercept();
    }

    private static double maximum(ImageSeries series) {
        double max = 0;
        for (RealType<?> voxel : series.image()) max = Math.max(max, Math.abs(series.slope() * voxel.getRealDouble() + series.intercept()));
        return max;
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }
}
