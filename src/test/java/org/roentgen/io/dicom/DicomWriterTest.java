package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import ij.ImagePlus;
import ij.plugin.DICOM;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;

class DicomWriterTest {

    private static final Geometry GEOMETRY = new Geometry(new double[] {0.5, 0.75, 2}, "mm", new double[] {-10, 20, 30},
        new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

    @TempDir Path folder;

    private static Img<ShortType> stack(int nz) {
        short[] values = new short[3 * 2 * nz];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i * 97 - 1000);
        return ArrayImgs.shorts(values, 3, 2, nz);
    }

    private List<Path> write(String name, int nz) {
        return new DicomWriter(name).rescale(1, -1024).write(stack(nz), GEOMETRY, folder, Progress.NONE);
    }

    @Test
    void sameNameGivesTheSameBytesAndAnotherNameOthers() throws IOException {
        byte[] first = Files.readAllBytes(write("seeded", 2).get(1));
        assertArrayEquals(first, Files.readAllBytes(write("seeded", 2).get(1)));
        DicomDataSet one = DicomFile.read(first).dataSet(), other = DicomFile.read(write("other", 2).get(1)).dataSet();
        for (int tag : new int[] {Tag.SOP_INSTANCE, Tag.SERIES_INSTANCE, Tag.STUDY_INSTANCE, Tag.FRAME_OF_REFERENCE}) {
            assertTrue(one.text(tag).matches("2\\.25\\.[1-9]\\d{1,38}"), one.text(tag));
            assertTrue(!one.text(tag).equals(other.text(tag)));
        }
    }

    /** An independent reader: lengths, group length, and each type-1 attribute of the CT image (PS3.3 A.3). */
    @Test
    void fileIsWellFormed() throws IOException {
        byte[] bytes = Files.readAllBytes(write("formed", 1).get(0));
        assertEquals("DICM", new String(bytes, 128, 4, StandardCharsets.US_ASCII));
        DicomFile file = DicomFile.read(bytes);
        double metaLength = file.meta().number(0x00020000, 0);
        assertEquals(0x08, bytes[(int) (132 + 12 + metaLength)], "the data set begins behind the stated group length");
        assertEquals(file.dataSet().text(Tag.SOP_INSTANCE), file.meta().text(0x00020003));
        assertEquals("1.2.840.10008.5.1.4.1.1.2", file.meta().text(0x00020002));
        for (int tag : new int[] {Tag.IMAGE_TYPE, Tag.SOP_CLASS, Tag.MODALITY, Tag.SAMPLES_PER_PIXEL, Tag.PHOTOMETRIC_INTERPRETATION,
            Tag.ROWS, Tag.COLUMNS, Tag.BITS_ALLOCATED, Tag.BITS_STORED, Tag.HIGH_BIT, Tag.PIXEL_REPRESENTATION, Tag.PIXEL_SPACING,
            Tag.IMAGE_ORIENTATION, Tag.IMAGE_POSITION, Tag.RESCALE_SLOPE, Tag.RESCALE_INTERCEPT, Tag.PIXEL_DATA})
            assertTrue(file.dataSet().has(tag) && file.dataSet().element(tag).length() > 0, Tag.describe(tag));
        for (DicomElement element : file.dataSet().elements()) assertEquals(0, element.length() % 2, Tag.describe(element.tag()));
    }

    @Test
    void imageJReadsTheSameValuesAndSpacing() {
        Path file = write("peer", 2).get(1);
        DICOM reader = new DICOM();
        reader.open(file.toString());
        ImagePlus image = reader;
        assertEquals(0.5, image.getCalibration().pixelWidth);
        assertEquals(0.75, image.getCalibration().pixelHeight);
        for (int i = 0; i < 6; i++)
            assertEquals((6 + i) * 97 - 1000, image.getCalibration().getCValue(image.getProcessor().get(i % 3, i / 3)), 0);
    }

    @Test
    void cancelAndErrorsLeaveNothingBehind() throws IOException {
        Progress cancelled = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new DicomWriter("x").write(stack(2), GEOMETRY, folder, cancelled));
        Img<FloatType> nan = ArrayImgs.floats(new float[] {0, 1, Float.NaN, 2}, 2, 2, 1);
        assertThrows(IllegalArgumentException.class, () -> new DicomWriter("x").write(nan, GEOMETRY, folder, Progress.NONE));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void shorterStackDoesNotMixWithALongerOne() {
        write("stack", 3);
        assertThrows(IllegalArgumentException.class, () -> write("stack", 2));
    }

    @Test
    void decimalsKeepWhatSixteenCharactersCan() {
        assertEquals("-0.7071067811865", TextNumbers.decimal(-Math.sqrt(0.5)).substring(0, 16));
        for (double value : new double[] {Math.PI * 1e-7, -1.0 / 3, 1e300 / 7, 123456789.987654321, -1e-300, 5, -1024, 0.1 + 0.2}) {
            String text = TextNumbers.decimal(value);
            assertTrue(text.length() <= 16, text);
            // the longest sign and exponent, -1.123456789e-300, leave 10 digits
            assertEquals(value, Double.parseDouble(text), Math.abs(value) * 1e-9, text);
        }
    }
}
