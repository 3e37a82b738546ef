package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.Data;

/** Truncated and corrupted files end in a DicomException or an image: never in another error, a hang or exhausted memory. */
class DicomFuzzTest {

    private static final int CUTS = 200, FLIPS = 500;

    @ParameterizedTest
    @ValueSource(strings = {"no_meta.dcm", "MR_small_implicit.dcm", "MR_small_bigendian.dcm", "variants/ct_04_deflated.dcm", "test-SR.dcm",
        "rtstruct.dcm", "priv_SQ.dcm", "dicomdirtests/DICOMDIR", "highdicom/seg_image_ct_binary.dcm", "SC_ybr_full_422_uncompressed.dcm",
        "pydicom-data/liver_deflate.dcm", "meta_missing_tsyntax.dcm", "charset/chrH31.dcm", "MR_small_RLE.dcm", "badVR.dcm"})
    void everySpoiledFileIsAnErrorInWords(String name) throws IOException {
        byte[] file = Files.readAllBytes(Data.path("dicom/" + name));
        Random random = new Random(name.hashCode());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < CUTS; i++) open(Arrays.copyOf(file, i < 150 ? i * 4 : random.nextInt(file.length)));
            for (int i = 0; i < FLIPS; i++) {
                byte[] spoiled = file.clone();
                int header = Math.min(file.length, 4096), many = 1 + random.nextInt(8);
                for (int n = 0; n < many; n++) {
                    int at = random.nextInt(header);
                    spoiled[at] = random.nextInt(3) == 0 ? (byte) 0xFF : (byte) random.nextInt(256);
                }
                open(spoiled);
            }
        });
    }

    private static void open(byte[] bytes) {
        try {
            DicomFile file = DicomFile.read(bytes);
            HeaderText.lines(file);
            int frames = PixelFormat.of(file.dataSet()).frames;
            if (!file.dataSet().text(Tag.SERIES_INSTANCE).isEmpty()) stack(file);
            for (int n = 0; n < Math.min(frames, 2); n++) file.frame(n).values(PixelFormat.of(file.dataSet()));
        } catch (DicomException expected) {
            assertTrue(expected.getMessage().length() > 20, expected.getMessage());
        }
    }

    private static void stack(DicomFile file) {
        try {
            new DicomSeries(Slice.of(Paths.get("spoiled"), "spoiled", file)).geometry();
        } catch (DicomException expected) {
            assertTrue(expected.getMessage().length() > 20, expected.getMessage());
        }
    }

    @Test
    void hostileLengthsAreRefusedBeforeMemoryIsAsked() {
        DataSetWriter huge = new DataSetWriter().number(Tag.ROWS, 65535).number(Tag.COLUMNS, 32000).number(Tag.BITS_ALLOCATED, 8)
            .text(Tag.NUMBER_OF_FRAMES, "2147483647").bytes(Tag.PIXEL_DATA, ValueRepresentation.OW, new byte[100]);
        DicomFile file = DicomFile.read(huge.part10("1.2", "1.3"));
        assertThrows(DicomException.class, () -> file.frame(2147483646));
        byte[] bytes = new DataSetWriter().bytes(Tag.PIXEL_DATA, ValueRepresentation.OW, new byte[2]).part10("1.2", "1.3");
        Arrays.fill(bytes, bytes.length - 6, bytes.length - 3, (byte) 0xFE);
        assertThrows(DicomException.class, () -> DicomFile.read(bytes));
    }

    @Test
    void sequencesThatNestWithoutEndAreRefused() {
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        byte[] first = {8, 0, 5, 0, 0, 0, 0, 0}, sequence = {8, 0, 0x40, 0x11, -1, -1, -1, -1, -2, -1, 0, (byte) 0xE0, -1, -1, -1, -1};
        deep.write(first, 0, first.length);
        for (int i = 0; i < 100_000; i++) deep.write(sequence, 0, sequence.length);
        String message = assertThrows(DicomException.class, () -> DicomFile.read(deep.toByteArray())).getMessage();
        assertTrue(message.startsWith("Sequences must be nested at most"), message);
    }

    /** 64 MB of zeros in 64 kB. */
    @Test
    void deflatedDataThatExplodesIsRefused() {
        Deflater deflater = new Deflater(9, true);
        byte[] zeros = new byte[1 << 20], packed = new byte[1 << 12];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            deflater.setInput(zeros);
            for (int n; (n = deflater.deflate(packed)) > 0;) bomb.write(packed, 0, n);
        }
        deflater.end();
        assertThrows(DicomException.class, () -> Inflated.bytes(bomb.toByteArray(), 1 << 24));
    }
}
