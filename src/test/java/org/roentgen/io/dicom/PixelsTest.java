package org.roentgen.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.Csv;
import org.roentgen.testing.Data;

/** Stored pixels of real files in every uncompressed syntax, against the checksums of two other decoders. */
class PixelsTest {

    @Test
    void everyFileOfTheReferenceIsExactOrAClearError() throws Exception {
        Path folder = Data.path("dicom");
        Map<String, Integer> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (Map<String, String> row : Csv.rows(Data.path("dicom/expected_pixels.csv"))) {
            String outcome = outcome(folder, row);
            counts.merge(outcome.replaceAll(":.*", ""), 1, Integer::sum);
            if (outcome.startsWith("MISS")) misses.add(row.get("file") + " " + outcome);
        }
        assertEquals(List.of(), misses, counts.toString());
        // opened: no_meta.dcm (CT_small behind a stray byte) and OT-PAL-8-face.dcm (no meta information), where the peer gave up
        assertEquals("{compressed refused=64, exact=107, no pixels=24, opened=2, refused=5}", counts.toString());
    }

    @Test
    void imageWithoutMetaInformationEqualsTheOneWithIt() {
        short[] bare = (short[]) DicomFile.read(Data.path("dicom/no_meta.dcm")).frame(0).words();
        assertArrayEquals((short[]) DicomFile.read(Data.path("dicom/CT_small.dcm")).frame(0).words(), bare);
    }

    private static String outcome(Path folder, Map<String, String> row) throws Exception {
        String syntax = row.get("transfer_syntax"), status = row.get("status");
        boolean compressed = syntax.startsWith("1.2.840.10008.1.2.4") || syntax.equals("1.2.840.10008.1.2.5");
        try {
            DicomFile file = DicomFile.read(folder.resolve(row.get("file")));
            if (!file.hasPixels()) return status.startsWith("ok") ? "MISS: no pixels" : "no pixels";
            String sum = checksum(file, syntax.equals(TransferSyntax.DEFLATED_FRAMES));
            if (compressed) return "MISS: decoded a compressed file";
            if (!status.startsWith("ok")) return "opened: the peer did not";
            return sum.equals(row.get("sha256_le")) || sum.equals(row.get("first8")) ? "exact" : "MISS: other pixels";
        } catch (DicomException e) {
            if (compressed) return e.getMessage().contains(syntax) || !status.startsWith("ok") ? "compressed refused" : "MISS: " + e.getMessage();
            return status.startsWith("ok") ? "MISS: " + e.getMessage() : "refused";
        }
    }

    /** SHA-256 over all frames, little endian; of packed bits when the reference has these. */
    private static String checksum(DicomFile file, boolean packed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int frames = PixelFormat.of(file.dataSet()).frames;
        for (int n = 0; n < frames; n++) {
            byte[] bytes = littleEndian(file.frame(n).words());
            digest.update(packed ? packed(bytes) : bytes);
        }
        StringBuilder hex = new StringBuilder();
        for (byte b : digest.digest()) hex.append(String.format("%02x", b));
        return hex.toString();
    }

    private static byte[] packed(byte[] bits) {
        byte[] packed = new byte[(bits.length + 7) / 8];
        for (int i = 0; i < bits.length; i++) packed[i >> 3] |= bits[i] << (i & 7);
        return packed;
    }

    private static byte[] littleEndian(Object words) {
        if (words instanceof byte[]) return (byte[]) words;
        ByteBuffer buffer = ByteBuffer.allocate(8 * Array.getLength(words)).order(ByteOrder.LITTLE_ENDIAN);
        if (words instanceof short[]) for (short w : (short[]) words) buffer.putShort(w);
        if (words instanceof int[]) for (int w : (int[]) words) buffer.putInt(w);
        if (words instanceof float[]) for (float w : (float[]) words) buffer.putFloat(w);
        if (words instanceof double[]) for (double w : (double[]) words) buffer.putDouble(w);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
