package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.Data;

/** Truncated and corrupted files end in a DicomException or an image: never in another error, a hang or exhausted memory. */
class DicomFuzzTest {

    private static final int CUTS = 250, FLIPS = 700;

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
            for (int n = 0; n < Math.min(frames, 2); n++) file.frame(n).values(PixelFormat.of(file.dataSet()));
        } catch (DicomException expected) {
            assertTrue(expected.getMessage().length() > 20, expected.getMessage());
        }
    }
}
