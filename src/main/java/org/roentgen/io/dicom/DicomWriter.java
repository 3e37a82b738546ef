package org.roentgen.io.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.roentgen.image.Geometry;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Writes a stack of Hounsfield units as a CT series, one file per slice (Part 10, Explicit VR Little Endian, CT Image Storage).
 * <p>Stored are signed 16-bit integers: round((value − intercept) / slope). All identifiers derive from the series' name, and no
 * date is written, so the same name, stack and geometry give the same bytes, always.
 * Files are written under a temporary name and appear in the folder when all are complete.  <b>Immutable.</b>
 */
public final class DicomWriter {

    private final String name, patient;
    private final int number;
    private final double slope, intercept;

    /** @param name the Series Description, the beginning of the file names, and the seed of all identifiers */
    public DicomWriter(String name) {
        this(name, "PHANTOM", 1, 1, 0);
    }

    private DicomWriter(String name, String patient, int number, double slope, double intercept) {
        if (name.isEmpty() || name.length() > 64 || name.contains("\\"))
            throw new IllegalArgumentException("Series name must have 1 to 64 characters and no backslash, but is '" + name
                + "'. Choose a short name.");
        if (patient.length() > 64 || patient.contains("\\"))
            throw new IllegalArgumentException("Patient name must have at most 64 characters and no backslash, but is '" + patient
                + "'. Choose a short name.");
        if (!(slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept)))
            throw new IllegalArgumentException("Rescale slope must be greater than 0, but is " + slope + " (intercept " + intercept
                + "). Use 1 and 0 for Hounsfield units as they are.");
        this.name = name;
        this.patient = patient;
        this.number = number;
        this.slope = slope;
        this.intercept = intercept;
    }

    /** Patient's name and ID. */
    public DicomWriter patient(String value) {
        return new DicomWriter(name, value, number, slope, intercept);
    }

    public DicomWriter seriesNumber(int value) {
        return new DicomWriter(name, patient, value, slope, intercept);
    }

    /** The line from stored integers to Hounsfield units: as scanners use 1 and -1024. */
    public DicomWriter rescale(double itsSlope, double itsIntercept) {
        return new DicomWriter(name, patient, number, itsSlope, itsIntercept);
    }

    /**
     * @param stack Hounsfield units, x y z
     * @param folder is made when absent; files of the same names are replaced
     * @return the files, in order of z
     */
    public List<Path> write(RandomAccessibleInterval<? extends RealType<?>> stack, Geometry geometry, Path folder, Progress progress) {
        if (stack.numDimensions() != 3 || stack.dimension(0) > 65535 || stack.dimension(1) > 65535)
            throw new IllegalArgumentException("Stack must have 3 axes of at most 65535 × 65535 pixels per slice, but has "
                + stack.numDimensions() + " axes. Write channels and frames on their own.");
        int slices = (int) stack.dimension(2);
        progress.task("Writing " + slices + " slices");
        try {
            checkNoOthers(folder, slices);
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, ".unfinished");
            try {
                writeAll(stack, geometry, unfinished, slices, progress);
                return moveAll(unfinished, folder, slices);
            } finally {
                delete(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAll(RandomAccessibleInterval<? extends RealType<?>> stack, Geometry geometry, Path to, int slices, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        InParallel.forEach(IntStream.range(0, slices).boxed().collect(Collectors.toList()), z -> {
            progress.checkCancelled();
            try {
                Files.write(to.resolve(fileName(z)), slice(stack, geometry, z));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.done(done.incrementAndGet() / (double) slices);
        });
    }

    private List<Path> moveAll(Path from, Path to, int slices) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int z = 0; z < slices; z++)
            files.add(Files.move(from.resolve(fileName(z)), to.resolve(fileName(z)), StandardCopyOption.REPLACE_EXISTING));
        return files;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> paths = Files.walk(folder)) {
            content = paths.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path path : content) Files.delete(path);
    }

    /** A longer stack of the same name must not mix with this one. */
    private void checkNoOthers(Path folder, int slices) throws IOException {
        if (!Files.isDirectory(folder)) return;
        Set<String> ours = IntStream.range(0, slices).mapToObj(this::fileName).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).filter(file -> file.matches(prefix() + "-\\d{4,}\\.dcm"))
                .filter(file -> !ours.contains(file)).sorted().findFirst().ifPresent(other -> {
                    throw new IllegalArgumentException("Folder must not hold slices of another stack, but holds " + other
                        + ". Choose an empty folder.");
                });
        }
    }

    private String prefix() {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private String fileName(int z) {
        return prefix() + String.format("-%04d.dcm", z + 1);
    }

    private byte[] slice(RandomAccessibleInterval<? extends RealType<?>> stack, Geometry geometry, int z) {
        String instance = DerivedUid.of(name + "/instance/" + (z + 1));
        DataSetWriter set = new DataSetWriter();
        describe(set, z);
        place(set, geometry, z);
        set.number(Tag.SAMPLES_PER_PIXEL, 1).text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
            .number(Tag.ROWS, (int) stack.dimension(1)).number(Tag.COLUMNS, (int) stack.dimension(0))
            .number(Tag.BITS_ALLOCATED, 16).number(Tag.BITS_STORED, 16).number(Tag.HIGH_BIT, 15).number(Tag.PIXEL_REPRESENTATION, 1)
            .decimals(Tag.RESCALE_INTERCEPT, intercept).decimals(Tag.RESCALE_SLOPE, slope).text(Tag.RESCALE_TYPE, "HU")
            .bytes(Tag.PIXEL_DATA, ValueRepresentation.OW, pixels(stack, z));
        return set.part10(SopClass.CT_IMAGE, instance);
    }

    private void describe(DataSetWriter set, int z) {
        set.text(Tag.CHARACTER_SET, "ISO_IR 192").text(Tag.IMAGE_TYPE, "DERIVED\\SECONDARY\\AXIAL")
            .text(Tag.STUDY_DATE, "").text(Tag.STUDY_TIME, "").text(Tag.ACCESSION_NUMBER, "").text(Tag.MODALITY, "CT")
            .text(Tag.MANUFACTURER, "Roentgen").text(Tag.REFERRING_PHYSICIAN, "").text(Tag.SERIES_DESCRIPTION, name)
            .text(Tag.PATIENT_NAME, patient).text(Tag.PATIENT_ID, patient).text(Tag.PATIENT_BIRTH_DATE, "").text(Tag.PATIENT_SEX, "")
            .text(Tag.KVP, "").text(Tag.STUDY_INSTANCE, DerivedUid.of(name + "/study"))
            .text(Tag.SERIES_INSTANCE, DerivedUid.of(name + "/series")).text(Tag.STUDY_ID, "")
            .text(Tag.SERIES_NUMBER, Integer.toString(number)).text(Tag.ACQUISITION_NUMBER, "")
            .text(Tag.INSTANCE_NUMBER, Integer.toString(z + 1));
    }

    private void place(DataSetWriter set, Geometry geometry, int z) {
        double[] spacing = geometry.spacing(), x = geometry.direction()[0], y = geometry.direction()[1];
        set.decimals(Tag.SLICE_THICKNESS, spacing[2]).text(Tag.PATIENT_POSITION, "HFS")
            .decimals(Tag.IMAGE_POSITION, geometry.position(0, 0, z))
            .decimals(Tag.IMAGE_ORIENTATION, x[0], x[1], x[2], y[0], y[1], y[2])
            .text(Tag.FRAME_OF_REFERENCE, DerivedUid.of(name + "/frame")).text(Tag.POSITION_REFERENCE, "")
            .decimals(Tag.PIXEL_SPACING, spacing[1], spacing[0]);
    }

    private byte[] pixels(RandomAccessibleInterval<? extends RealType<?>> stack, int z) {
        RandomAccessibleInterval<? extends RealType<?>> plane = Views.hyperSlice(stack, 2, stack.min(2) + z);
        ByteBuffer pixels = ByteBuffer.allocate((int) (2 * plane.dimension(0) * plane.dimension(1))).order(ByteOrder.LITTLE_ENDIAN);
        for (Cursor<? extends RealType<?>> cursor = Views.flatIterable(plane).cursor(); cursor.hasNext();)
            pixels.putShort(stored(cursor.next().getRealDouble()));
        return pixels.array();
    }

    private short stored(double value) {
        double stored = Math.rint((value - intercept) / slope);
        if (!(stored >= Short.MIN_VALUE && stored <= Short.MAX_VALUE))
            throw new IllegalArgumentException("Voxels must lie in " + (Short.MIN_VALUE * slope + intercept) + " to "
                + (Short.MAX_VALUE * slope + intercept) + " HU, but one is " + value + ". Clip them, or use a larger rescale slope.");
        return (short) stored;
    }
}
