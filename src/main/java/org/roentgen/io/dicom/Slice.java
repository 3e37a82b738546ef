package org.roentgen.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One image plane in a file: where it lies, what its values mean, and what tells it from others at the same place. */
final class Slice {

    /** What tells images at one position apart, in the order in which it is tried. */
    static final int[] PHASES = {Tag.IMAGE_TYPE, Tag.ECHO_TIME, Tag.TEMPORAL_POSITION, Tag.DIFFUSION_B_VALUE, Tag.TRIGGER_TIME,
        Tag.ACQUISITION_NUMBER};

    /** Farther away, or larger, is an error in the header, in mm. */
    private static final double FAR = 1e6;
    private static final int MOST_FRAMES = 100_000;

    final Path file;
    final int frame;
    final String label;
    final String series, instanceUid, modality, description, frameOfReference;
    final int seriesNumber, instance;
    final TransferSyntax syntax;
    final PixelFormat format;
    final Rescale rescale;
    /** Unit vectors of the row and the column direction; null when the file does not say. */
    final double[] row, column;
    /** Centre of the first pixel; null when the file does not say. */
    final double[] position;
    /** Pixel sizes along x and y in mm; null when the file does not say. */
    final double[] pixelSize;
    /** Distance to the next slice as the header claims; 0 when it does not. */
    final double claimedDistance;
    final Map<Integer, String> phases = new LinkedHashMap<>();
    /** What is odd about this file, empty when nothing is. */
    final String note;

    private Slice(Path file, int frame, String name, DicomFile dicom, PixelFormat format, double offset) {
        DicomDataSet set = dicom.dataSet();
        this.file = file;
        this.frame = frame;
        this.format = format;
        label = format.frames == 1 ? name : name + " frame " + (frame + 1);
        series = set.text(Tag.SERIES_INSTANCE);
        instanceUid = set.text(Tag.SOP_INSTANCE);
        modality = set.text(Tag.MODALITY);
        description = set.text(Tag.SERIES_DESCRIPTION);
        frameOfReference = set.text(Tag.FRAME_OF_REFERENCE);
        seriesNumber = set.integer(Tag.SERIES_NUMBER, 0);
        instance = set.integer(Tag.INSTANCE_NUMBER, 0);
        syntax = dicom.syntax();
        rescale = Rescale.of(set);
        double[] orientation = set.vector(Tag.IMAGE_ORIENTATION, 6);
        row = orientation == null ? null : unit(orientation, 0);
        column = orientation == null ? null : unit(orientation, 3);
        if (row != null && Math.abs(dot(row, column)) > 1e-3)
            throw new DicomException(Tag.describe(Tag.IMAGE_ORIENTATION) + " must hold two perpendicular directions, but is "
                + set.text(Tag.IMAGE_ORIENTATION) + ". Correct the header of this file.");
        position = position(set, offset);
        pixelSize = pixelSize(set);
        claimedDistance = Math.abs(set.number(Tag.SPACING_BETWEEN_SLICES, set.number(Tag.SLICE_THICKNESS, 0)));
        for (int tag : PHASES) phases.put(tag, set.text(tag));
        note = note(set);
    }

    /** The planes of a file. @throws DicomException naming the reason when it cannot be part of a calibrated stack */
    static List<Slice> of(Path file, String name) {
        return of(file, name, DicomFile.read(file));
    }

    static List<Slice> of(Path file, String name, DicomFile dicom) {
        DicomDataSet set = dicom.dataSet();
        if (set.has(Tag.SHARED_FUNCTIONAL_GROUPS) || set.has(Tag.PER_FRAME_FUNCTIONAL_GROUPS))
            throw new DicomException("File must be a classic image, but is " + SopClass.describe(set)
                + " with functional groups. Convert it to single frames first, for example with 'emf2sf'.");
        PixelFormat format = PixelFormat.of(set);
        if (format.isColour())
            throw new DicomException("Image must be grey for a calibrated stack, but is " + format.photometric
                + ". Open it with File ▸ Open… as a colour picture.");
        if (format.frames > MOST_FRAMES)
            throw new DicomException(Tag.describe(Tag.NUMBER_OF_FRAMES) + " must be at most " + MOST_FRAMES + " for a stack, but is "
                + format.frames + ". Export parts of it.");
        if (dicom.syntax().isNative()) dicom.checkPixels();
        double[] offsets = set.numbers(Tag.GRID_FRAME_OFFSETS);
        List<Slice> slices = new ArrayList<>();
        for (int n = 0; n < format.frames; n++)
            slices.add(new Slice(file, n, name, dicom, format, offsets.length == format.frames ? offsets[n] - offsets[0] : Double.NaN));
        return slices;
    }

    /** Null for the frames of a file that does not say how far they are apart. */
    private double[] position(DicomDataSet set, double offset) {
        double[] first = set.vector(Tag.IMAGE_POSITION, 3);
        if (first != null && Slice.dot(first, first) > FAR * FAR)
            throw new DicomException(Tag.describe(Tag.IMAGE_POSITION) + " must be within 1 km, but is " + set.text(Tag.IMAGE_POSITION)
                + ". Correct the header of this file.");
        if (first == null || row == null || format.frames > 1 && Double.isNaN(offset)) return null;
        if (format.frames == 1) return first;
        double[] normal = normal();
        for (int d = 0; d < 3; d++) first[d] += offset * normal[d];
        return first;
    }

    /** DICOM stores the distance of rows first, which is the size along y. */
    private static double[] pixelSize(DicomDataSet set) {
        int tag = set.has(Tag.PIXEL_SPACING) ? Tag.PIXEL_SPACING : Tag.IMAGER_PIXEL_SPACING;
        double[] spacing = set.vector(tag, 2);
        if (spacing == null) return null;
        if (!(spacing[0] > 0 && spacing[1] > 0 && spacing[0] < FAR && spacing[1] < FAR))
            throw new DicomException(Tag.describe(tag) + " must be greater than 0 and less than 1 km, but is " + set.text(tag) + ". Correct the header of this file.");
        return new double[] {spacing[1], spacing[0]};
    }

    private static String note(DicomDataSet set) {
        if (!set.items(Tag.MODALITY_LUT).isEmpty())
            return "Values are as stored: the Modality LUT (0028,3000) of the files is not applied.";
        if (!set.has(Tag.PIXEL_SPACING) && set.has(Tag.IMAGER_PIXEL_SPACING))
            return "Pixel size is that at the detector (0018,1164), not corrected for magnification.";
        if (set.text(Tag.MODALITY).equals("CT") && !set.has(Tag.RESCALE_INTERCEPT))
            return "Values are as stored: the files have no Rescale Intercept (0028,1052), so Hounsfield units are not known.";
        return "";
    }

    /** Direction from slice to slice: row × column. */
    double[] normal() {
        return new double[] {row[1] * column[2] - row[2] * column[1], row[2] * column[0] - row[0] * column[2],
            row[0] * column[1] - row[1] * column[0]};
    }

    /** Whether it can lie in one stack with another: same series, size, orientation and pixel size. */
    boolean fits(Slice that) {
        return series.equals(that.series) && format.looksLike(that.format) && format.frames == that.format.frames
            && (format.frames == 1 || file.equals(that.file)) && (position == null) == (that.position == null)
            && frameOfReference.equals(that.frameOfReference) && rescale.unit.equals(that.rescale.unit)
            && near(row, that.row, 1e-3) && near(column, that.column, 1e-3) && near(pixelSize, that.pixelSize, 1e-4);
    }

    /** Relative to 1 or the larger number; two absent vectors are near each other. */
    private static boolean near(double[] a, double[] b, double tolerance) {
        if (a == null || b == null) return a == b;
        boolean near = true;
        for (int d = 0; d < a.length; d++) near &= Math.abs(a[d] - b[d]) <= tolerance * Math.max(1, Math.abs(a[d]));
        return near;
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] unit(double[] v, int from) {
        double length = Math.sqrt(v[from] * v[from] + v[from + 1] * v[from + 1] + v[from + 2] * v[from + 2]);
        if (!(length > 0.5 && length < 2))
            throw new DicomException(Tag.describe(Tag.IMAGE_ORIENTATION) + " must hold unit vectors, but one has length " + length
                + ". Correct the header of this file.");
        return new double[] {v[from] / length, v[from + 1] / length, v[from + 2] / length};
    }
}
