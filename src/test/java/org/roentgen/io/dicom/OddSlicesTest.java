package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;
import org.roentgen.testing.Data;

/** Series whose headers are legal but unusual: few bits, echoes, tilt, no position, many frames, doses. */
class OddSlicesTest {

    @TempDir Path folder;

    /** A 2 × 1 slice of the series "s" at height z, to which a test adds what matters. */
    private static DataSetWriter slice(double z) {
        return place(new DataSetWriter(), 0, z).text(Tag.SERIES_INSTANCE, "1.2").text(Tag.MODALITY, "MR")
            .number(Tag.SAMPLES_PER_PIXEL, 1).text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2").number(Tag.ROWS, 1).number(Tag.COLUMNS, 2)
            .decimals(Tag.PIXEL_SPACING, 0.5, 0.25);
    }

    private static DataSetWriter place(DataSetWriter set, double y, double z) {
        return set.decimals(Tag.IMAGE_POSITION, 0, y, z).decimals(Tag.IMAGE_ORIENTATION, 1, 0, 0, 0, 1, 0);
    }

    private static DataSetWriter bits(DataSetWriter set, int allocated, int stored, int high, int signed, int... bytes) {
        byte[] pixels = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) pixels[i] = (byte) bytes[i];
        return set.number(Tag.BITS_ALLOCATED, allocated).number(Tag.BITS_STORED, stored).number(Tag.HIGH_BIT, high)
            .number(Tag.PIXEL_REPRESENTATION, signed).bytes(Tag.PIXEL_DATA, ValueRepresentation.OW, pixels);
    }

    private static DataSetWriter plain(double z, int value) {
        return bits(slice(z), 8, 8, 7, 0, value, value);
    }

    private void save(DataSetWriter set, String uid) throws IOException {
        Files.write(folder.resolve(uid + ".dcm"), set.part10("1.2.840.10008.5.1.4.1.1.4", uid));
    }

    private DicomFolder scan() {
        return DicomFolder.scan(folder, false, Progress.NONE);
    }

    private ImageSeries read() {
        return scan().read("", Progress.NONE);
    }

    @Test
    void twelveSignedBitsKeepTheirSignAndLoseForeignBits() throws IOException {
        save(bits(slice(0), 16, 12, 11, 1, 0xFF, 0x0F, 0x01, 0xF8), "1");         // 0x0FFF = -1; 0xF801: overlay bits above 0x801
        assertArrayEquals(new short[] {-1, 0x801 - 0x1000}, (short[]) read().plane(0));
    }

    @Test
    void bitsAboveALowEndAreShiftedDown() throws IOException {
        save(bits(slice(0), 16, 12, 15, 0, 0x3A, 0x12, 0xFF, 0xFF), "1");
        assertArrayEquals(new short[] {0x123, 0xFFF}, (short[]) read().plane(0));
    }

    @Test
    void eightSignedBitsBecomeShorts() throws IOException {
        save(bits(slice(0), 8, 8, 7, 1, 0x80, 0x7F), "1");
        assertArrayEquals(new short[] {-128, 127}, (short[]) read().plane(0));
    }

    @Test
    void thirtyTwoBitsBecomeFloatsWithTheirValue() throws IOException {
        save(bits(slice(0), 32, 32, 31, 0, 0, 0, 0, 0x80, 5, 0, 0, 0).decimals(Tag.RESCALE_SLOPE, 0.5).decimals(Tag.RESCALE_INTERCEPT, 1), "1");
        ImageSeries series = read();
        assertArrayEquals(new float[] {0x1p30f, 3.5f}, (float[]) series.plane(0));
        assertEquals(1, series.problems().size(), series.problems().toString());
    }

    @Test
    void unsignedAndSignedSlicesMeetInARangeThatHoldsBoth() throws IOException {
        save(bits(slice(0), 16, 16, 15, 0, 0xFF, 0xFF, 1, 0), "1");
        save(bits(slice(1), 16, 16, 15, 1, 0xFF, 0xFF, 1, 0), "2");
        ImageSeries series = read();
        assertArrayEquals(new float[] {65535, 1}, (float[]) series.plane(0));
        assertArrayEquals(new float[] {-1, 1}, (float[]) series.plane(1));
    }

    @Test
    void rowDistanceIsTheSizeAlongY() throws IOException {
        save(plain(0, 1), "1");
        assertArrayEquals(new double[] {0.25, 0.5, 1}, read().geometry().spacing());
    }

    @Test
    void echoesAtTheSamePositionsAreSeriesOfTheirOwn() throws IOException {
        for (int z = 0; z < 3; z++) {
            save(plain(z, 10 + z).decimals(Tag.ECHO_TIME, 4.6), "1." + z);
            save(plain(z, 20 + z).decimals(Tag.ECHO_TIME, 9.2), "2." + z);
        }
        DicomFolder scan = scan();
        assertEquals(2, scan.series().size());
        assertEquals(List.of("1.0.dcm", "1.1.dcm", "1.2.dcm"), scan.series().get(0).labels());
        assertArrayEquals(new byte[] {21, 21}, (byte[]) scan.read("2", Progress.NONE).plane(1));
        assertThrows(DicomException.class, () -> scan.choose("1.2"));
    }

    @Test
    void otherSizesAndOrientationsAreSeriesOfTheirOwn() throws IOException {
        save(plain(0, 1), "1");
        save(plain(1, 2), "2");
        save(plain(2, 3).decimals(Tag.IMAGE_ORIENTATION, 0, 1, 0, 0, 0, -1), "3");
        assertEquals(2, scan().series().size());
        assertEquals(List.of("1.dcm", "2.dcm"), scan().choose("1").labels());
    }

    @Test
    void tiltAndUnevenDistancesAreReported() throws IOException {
        for (int z = 0; z < 4; z++) save(place(plain(0, z), z * 0.5, z == 3 ? 3.2 : z), "" + z);
        List<String> problems = read().problems();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("Uneven slices: distances range from 1.000 to 1.200 mm; the median, 1.000 mm"), problems.get(0));
        assertTrue(problems.get(1).startsWith("Tilted stack: slices are shifted sideways by 1.500 mm over 3.200 mm"), problems.get(1));
    }

    @Test
    void withoutPositionsInstanceNumbersGiveTheOrder() throws IOException {
        for (int i = 0; i < 3; i++)
            save(plain(0, i).text(Tag.IMAGE_POSITION, "").text(Tag.INSTANCE_NUMBER, "" + (12 - i)).decimals(Tag.SPACING_BETWEEN_SLICES, 4), "" + i);
        ImageSeries series = read();
        assertEquals(List.of("2.dcm", "1.dcm", "0.dcm"), series.labels());
        assertEquals(4, series.geometry().spacing()[2]);
        assertTrue(series.problems().get(0).startsWith("No positions"), series.problems().toString());
    }

    @Test
    void framesOfADoseGridBecomeSlices() throws IOException {
        DataSetWriter dose = bits(slice(5), 16, 16, 15, 0, 1, 0, 2, 0, 3, 0, 4, 0).text(Tag.NUMBER_OF_FRAMES, "2")
            .text(Tag.MODALITY, "RTDOSE").decimals(Tag.GRID_FRAME_OFFSETS, 0, 2.5).text(Tag.DOSE_UNITS, "GY")
            .decimals(Tag.DOSE_GRID_SCALING, 1e-3);
        save(dose, "1");
        ImageSeries series = read();
        assertArrayEquals(new short[] {3, 4}, (short[]) series.plane(1));
        assertEquals("GY", series.valueUnit());
        assertEquals(1e-3, series.slope());
        assertEquals(2.5, series.geometry().spacing()[2]);
        assertEquals(List.of("1.dcm frame 1", "1.dcm frame 2"), series.labels());
    }

    @Test
    void enhancedCompressedAndColourImagesSaySo() {
        String enhanced = assertThrows(DicomException.class, () -> Slice.of(Data.path("dicom/highdicom/seg_image_ct_binary.dcm"), "x")).getMessage();
        assertTrue(enhanced.contains("is a segmentation with functional groups"), enhanced);
        String colour = assertThrows(DicomException.class, () -> Slice.of(Data.path("dicom/SC_rgb_small_odd.dcm"), "x")).getMessage();
        assertTrue(colour.contains("must be grey"), colour);
        DicomSeries series = DicomFolder.scan(Data.path("dicom/MR_small_RLE.dcm"), false, Progress.NONE).choose("");
        String compressed = assertThrows(DicomException.class, () -> series.read(Progress.NONE)).getMessage();
        assertTrue(compressed.contains("compressed as RLE Lossless (1.2.840.10008.1.2.5)"), compressed);
    }

    @Test
    void aStackLargerThanMemoryIsRefusedBeforeReading() throws IOException {
        long side = 40_000, bytes = 2 * side * side;
        assumeTrue(Runtime.getRuntime().maxMemory() < bytes, "this machine's heap would hold it");
        byte[] file = Files.readAllBytes(Data.path("dicom/MR_small_RLE.dcm"));        // compressed: its size says nothing about pixels
        for (int i = 0; i < file.length - 10; i++)
            if (file[i] == 0x28 && file[i + 1] == 0 && (file[i + 2] == 0x10 || file[i + 2] == 0x11) && file[i + 3] == 0 && file[i + 4] == 'U') {
                file[i + 8] = (byte) side;
                file[i + 9] = (byte) (side >> 8);
            }
        Files.write(folder.resolve("huge.dcm"), file);
        String message = assertThrows(DicomException.class, this::read).getMessage();
        assertTrue(message.startsWith("Series must fit into memory, but needs 3052 MB"), message);
    }

    /** Every reference file in one folder tree: the scan ends, and each file is in a series or listed. */
    @Test
    void nothingInTheReferenceFolderStopsTheScan() throws IOException {
        Path all = Data.path("dicom");
        DicomFolder scan = DicomFolder.scan(all, true, Progress.NONE);
        long files;
        try (var paths = Files.walk(all)) {
            files = paths.filter(Files::isRegularFile).count();
        }
        long inSeries = scan.series().stream().flatMap(s -> s.labels().stream()).map(l -> l.replaceAll(" frame \\d+$", "")).distinct().count();
        long leftOut = scan.series().stream().flatMap(s -> s.problems().stream()).filter(p -> p.startsWith("Duplicate slice")).count();
        assertEquals(files, inSeries + leftOut + scan.problems().size());
        for (DicomSeries series : scan.series())
            try {
                series.read(Progress.NONE);
            } catch (DicomException e) {
                assertTrue(e.getMessage().contains("compressed as"), e.getMessage());
            }
    }
}
