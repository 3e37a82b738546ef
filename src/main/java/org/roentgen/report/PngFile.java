package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.roentgen.image.WholeFile;

/**
 * Writes a picture as PNG (ISO/IEC 15948), 8 bits of red, green and blue.
 * <p>{@code javax.imageio} would ask whichever writers are installed (Fiji brings more than plain ImageJ) and use a cache on disk;
 * the bytes of this one depend on the pixels and on the deflate of the Java in use alone.
 */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngFile() { }

    /** All of it or nothing; its folder is made. */
    public static void write(BufferedImage image, Path file) {
        WholeFile.write(file, unfinished -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(unfinished, encode(image));
        });
    }

    static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(image.getWidth());
        fields.writeInt(image.getHeight());
        fields.write(new byte[] {8, 2, 0, 0, 0});                  // bits, true colour, deflate, filtered, not interlaced
        chunk(bytes, "IHDR", header.toByteArray());
        chunk(bytes, "IDAT", compressed(image));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] compressed(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(6);
        try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            int[] row = new int[image.getWidth()], above = new int[image.getWidth()];
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                out.write(filtered(row, above));
                System.arraycopy(row, 0, above, 0, row.length);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Filter 2: the difference from the row above. */
    private static byte[] filtered(int[] row, int[] above) {
        byte[] line = new byte[3 * row.length + 1];
        line[0] = 2;
        for (int x = 0; x < row.length; x++)
            for (int c = 0; c < 3; c++)
                line[3 * x + c + 1] = (byte) ((row[x] >> 16 - 8 * c) - (above[x] >> 16 - 8 * c));
        return line;
    }

    private static void chunk(ByteArrayOutputStream bytes, String type, byte[] data) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
