package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.integer.ShortType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;

/** Series made by the writer, whole and spoiled in the ways that folders are spoiled. */
class DicomSeriesTest {

    @TempDir Path folder;

    private static final double[] SPACING = {0.7, 0.9, 2.5}, ORIGIN = {-12.5, 34.25, -100};

    /** Voxel (x, y, z) is x + 10 y + 100 z. */
    private static ArrayImg<ShortType, ShortArray> ramp(int nx, int ny, int nz) {
        short[] values = new short[nx * ny * nz];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i % nx + 10 * (i / nx % ny) + 100 * (i / nx / ny));
        return ArrayImgs.shorts(values, nx, ny, nz);
    }

    private List<Path> write(String name, int slices, double[][] axes) {
        return new DicomWriter(name).write(ramp(5, 4, slices), new Geometry(SPACING, "mm", ORIGIN, axes), folder, Progress.NONE);
    }

    private List<Path> writeAxial(String name, int slices) {
        return write(name, slices, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    private ImageSeries read() {
        return DicomFolder.scan(folder, false, Progress.NONE).read("", Progress.NONE);
    }

    private static void assertRamp(ImageSeries series, int slices) {
        assertArrayEquals(new long[] {5, 4, slices}, series.image().dimensionsAsLongArray());
        for (int z = 0; z < slices; z++)
            assertArrayEquals(Arrays.copyOfRange(ramp(5, 4, slices).update(null).getCurrentStorageArray(), 20 * z, 20 * z + 20),
                (short[]) series.plane(z), "slice " + z);
    }

    @ParameterizedTest @CsvSource({"1,0,0, 0,1,0", "0,1,0, 0,0,-1", "1,0,0, 0,0,-1", "0.8,0.6,0, -0.36,0.48,0.8"})
    void axialSagittalCoronalAndObliqueStacksComeBack(double xx, double xy, double xz, double yx, double yy, double yz) throws IOException {
        double[] x = {xx, xy, xz}, y = {yx, yy, yz};
        double[] z = {xy * yz - xz * yy, xz * yx - xx * yz, xx * yy - xy * yx};
        List<Path> files = write("oblique", 6, new double[][] {x, y, z});
        for (int i = 0; i < files.size(); i++) Files.move(files.get(i), folder.resolve("file" + (i * 5 % 6)));    // names out of order
        ImageSeries series = read();
        assertRamp(series, 6);
        assertEquals(List.of(), series.problems());
        assertArrayEquals(SPACING, series.geometry().spacing(), 1e-9);         // 16 characters per decimal
        assertArrayEquals(ORIGIN, series.geometry().origin(), 1e-9);
        for (int d = 0; d < 3; d++) assertArrayEquals(new double[][] {x, y, z}[d], series.geometry().direction()[d], 1e-12);
        assertEquals("HU", series.valueUnit());
        assertEquals("oblique", series.title());
    }

    @Test
    void aGapIsReportedAndDoesNotStretchTheSpacing() throws IOException {
        List<Path> files = writeAxial("gap", 7);
        Files.delete(files.get(3));
        ImageSeries series = read();
        assertEquals(2.5, series.geometry().spacing()[2], 1e-9);
        assertEquals(List.of("Gap: about 1 missing between gap-0003.dcm and gap-0005.dcm, which are 5.000 mm apart where others are 2.500 mm."),
            series.problems());
    }

    @Test
    void aCopiedFileAndASecondImageAtOnePositionAreLeftOut() throws IOException {
        List<Path> files = writeAxial("twice", 5);
        Files.copy(files.get(2), folder.resolve("zcopy.dcm"));
        byte[] other = Files.readAllBytes(files.get(3));
        replace(other, DerivedUid.of("twice/instance/4"), DerivedUid.of("twice/instance/4").replace("2.25.", "2.26."));
        Files.write(folder.resolve("zother.dcm"), other);
        DicomFolder scan = DicomFolder.scan(folder, false, Progress.NONE);
        assertRamp(scan.read("", Progress.NONE), 5);
        assertEquals(List.of("Duplicate slice: zother.dcm is at the position of twice-0004.dcm and was left out."),
            scan.series().get(0).problems());
        assertEquals(1, scan.problems().size());
        assertTrue(scan.problems().get(0).startsWith("zcopy.dcm: Duplicate file"), scan.problems().get(0));
    }

    @Test
    void mixedSeriesAreListedAndOneIsChosenByNumberOrUid() {
        writeAxial("first", 3);
        new DicomWriter("second").seriesNumber(2).write(ramp(5, 4, 4), Geometry.axial(1, 1, 1, "mm"), folder, Progress.NONE);
        DicomFolder scan = DicomFolder.scan(folder, false, Progress.NONE);
        assertEquals(2, scan.series().size());
        assertRamp(scan.read("1", Progress.NONE), 3);
        assertRamp(scan.read("2", Progress.NONE), 4);
        assertRamp(scan.read(DerivedUid.of("second/series"), Progress.NONE), 4);
        String message = assertThrows(DicomException.class, () -> scan.choose("")).getMessage();
        assertTrue(message.contains("1 = CT 'first', 3 slices of 5 × 4") && message.contains("2 = CT 'second'"), message);
        assertThrows(DicomException.class, () -> scan.choose("3"));
    }

    @Test
    void damagedAndForeignFilesAreListedWithTheirReason() throws IOException {
        List<Path> files = writeAxial("spoiled", 5);
        byte[] whole = Files.readAllBytes(files.get(4));
        Files.write(files.get(4), Arrays.copyOf(whole, whole.length - 7));
        Files.write(folder.resolve("notes.txt"), "not an image, only words".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("empty"), new byte[0]);
        DicomFolder scan = DicomFolder.scan(folder, false, Progress.NONE);
        assertRamp(scan.read("", Progress.NONE), 4);
        assertEquals(3, scan.problems().size());
        assertTrue(scan.problems().get(0).startsWith("empty: File must be DICOM"), scan.problems().get(0));
        assertTrue(scan.problems().get(1).startsWith("notes.txt: File must be DICOM"), scan.problems().get(1));
        assertTrue(scan.problems().get(2).startsWith("spoiled-0005.dcm: Pixel Data (7FE0,0010) must fit into the file"), scan.problems().get(2));
    }

    @Test
    void aFolderWithoutImagesSaysWhatItHolds() throws IOException {
        Files.write(folder.resolve("notes.txt"), new byte[300]);
        DicomFolder scan = DicomFolder.scan(folder, false, Progress.NONE);
        assertTrue(assertThrows(DicomException.class, () -> scan.choose("")).getMessage().contains("notes.txt"));
        assertThrows(IllegalArgumentException.class, () -> DicomFolder.scan(folder.resolve("absent"), false, Progress.NONE));
    }

    @Test
    void foldersWithinAreReadOnlyWhenAsked() throws IOException {
        for (Path file : writeAxial("deep", 3)) Files.move(file, Files.createDirectories(folder.resolve("a/b")).resolve(file.getFileName()));
        assertEquals(0, DicomFolder.scan(folder, false, Progress.NONE).series().size());
        assertEquals(List.of("a/b/deep-0001.dcm", "a/b/deep-0002.dcm", "a/b/deep-0003.dcm"),
            DicomFolder.scan(folder, true, Progress.NONE).series().get(0).labels());
    }

    @Test
    void unequalSlopesBecomeFloatValues() throws IOException {
        List<Path> files = writeAxial("slopes", 3);
        byte[] steep = Files.readAllBytes(files.get(1));
        int at = new String(steep, StandardCharsets.ISO_8859_1).indexOf("S\u0002\u00001 ", steep.length - 40 - 40);
        steep[at + 3] = '3';
        Files.write(files.get(1), steep);
        ImageSeries series = read();
        assertEquals(1, series.slope());
        assertEquals(3 * 100f, ((float[]) series.plane(1))[0]);
        assertEquals(200f, ((float[]) series.plane(2))[0]);
    }

    @Test
    void rescaleStaysALineOverStoredIntegers() {
        new DicomWriter("line").rescale(2, -1024).write(ramp(5, 4, 2), Geometry.axial(1, 1, 1, "mm"), folder, Progress.NONE);
        ImageSeries series = read();
        assertEquals(2, series.slope());
        assertEquals(-1024, series.intercept());
        assertEquals((100 + 1024) / 2, ((short[]) series.plane(1))[0]);
    }

    @Test
    void oneThreadAndManyReadTheSame() {
        writeAxial("threads", 9);
        ImageSeries many = read(), one = Parallelization.runSingleThreaded(this::read);
        for (int z = 0; z < 9; z++) assertArrayEquals((short[]) one.plane(z), (short[]) many.plane(z));
        assertEquals(one.labels(), many.labels());
    }

    @Test
    void cancelStopsScanAndRead() {
        writeAxial("cancel", 3);
        Progress cancelled = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> DicomFolder.scan(folder, false, cancelled));
        DicomSeries series = DicomFolder.scan(folder, false, Progress.NONE).choose("");
        assertThrows(CancellationException.class, () -> series.read(cancelled));
    }

    private static void replace(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1))
            System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, to.length());
    }
}
