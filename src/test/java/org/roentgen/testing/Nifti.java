package org.roentgen.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A gzipped NIfTI-1 volume, as far as the reference data needs it: little endian, values, and index → position in DICOM's LPS axes. */
public final class Nifti {

    public final int nx, ny, nz;
    public final double[] spacing;
    private final double[] values;
    private final double[][] affine;

    private Nifti(ByteBuffer file) {
        nx = file.getShort(42);
        ny = file.getShort(44);
        nz = file.getShort(46);
        spacing = new double[] {file.getFloat(80), file.getFloat(84), file.getFloat(88)};
        affine = file.getShort(254) > 0 ? srows(file) : quaternion(file);
        values = new double[nx * ny * nz];
        double slope = file.getFloat(112) == 0 ? 1 : file.getFloat(112), intercept = file.getFloat(112) == 0 ? 0 : file.getFloat(116);
        file.position((int) file.getFloat(108));
        for (int i = 0; i < values.length; i++) values[i] = slope * number(file, file.getShort(70)) + intercept;
    }

    public static Nifti read(Path path) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
            return new Nifti(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double value(int x, int y, int z) {
        return values[x + nx * (y + ny * z)];
    }

    /** The voxel whose centre is nearest to a position in LPS, for axes parallel to the patient's. */
    public int[] index(double[] lps) {
        int[] index = new int[3];
        for (int d = 0; d < 3; d++) {
            double ras = d < 2 ? -lps[d] : lps[d];
            index[d] = (int) Math.rint((ras - affine[d][3]) / affine[d][d]);
        }
        return index;
    }

    /** The centre of a voxel in LPS. */
    public double[] position(int x, int y, int z) {
        double[] lps = new double[3];
        for (int d = 0; d < 3; d++)
            lps[d] = (d < 2 ? -1 : 1) * (affine[d][0] * x + affine[d][1] * y + affine[d][2] * z + affine[d][3]);
        return lps;
    }

    private static double[][] srows(ByteBuffer file) {
        double[][] rows = new double[3][4];
        for (int r = 0; r < 3; r++)
            for (int c = 0; c < 4; c++) rows[r][c] = file.getFloat(280 + 16 * r + 4 * c);
        return rows;
    }

    /** NIfTI-1 method 2. */
    private double[][] quaternion(ByteBuffer file) {
        double b = file.getFloat(256), c = file.getFloat(260), d = file.getFloat(264);
        double a = Math.sqrt(Math.max(0, 1 - b * b - c * c - d * d)), flip = file.getFloat(76) < 0 ? -1 : 1;
        double[][] r = {{a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
            {2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)},
            {2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - c * c - b * b}};
        double[][] rows = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) rows[i][j] = r[i][j] * spacing[j] * (j == 2 ? flip : 1);
            rows[i][3] = file.getFloat(268 + 4 * i);
        }
        return rows;
    }

    private static double number(ByteBuffer file, int type) {
        switch (type) {
            case 2: return file.get() & 0xFF;
            case 4: return file.getShort();
            case 8: return file.getInt();
            case 16: return file.getFloat();
            case 64: return file.getDouble();
            case 512: return file.getShort() & 0xFFFF;
            default: throw new IllegalArgumentException("NIfTI data type must be known, but is " + type + ". Extend this reader.");
        }
    }
}
