package org.roentgen.image;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.nio.FloatBufferAccess;
import net.imglib2.img.basictypeaccess.nio.ShortBufferAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

/**
 * A new image that lives in a file instead of the heap: for results larger than memory.
 * <p>The file holds the bare voxels, little-endian, x fastest, then y, then z. It grows under a temporary name beside the
 * final one, which it gets from {@link #finish}; closed before that, it vanishes.
 * <pre>
 * try (MappedImage&lt;FloatType&gt; result = MappedImage.floats(file, 2048, 2048, 1000)) {
 *     runner.run(filter, image, result.image());
 *     result.finish();
 * }
 * </pre>
 */
public final class MappedImage<T extends NativeType<T>> implements Closeable {

    private final Path file, temporary;
    private final FileChannel channel;
    private PlanarImg<T, ?> image;
    private boolean finished;

    private MappedImage(Path file, Path temporary, FileChannel channel) {
        this.file = file;
        this.temporary = temporary;
        this.channel = channel;
    }

    public static MappedImage<FloatType> floats(Path file, long... size) throws IOException {
        MappedImage<FloatType> mapped = create(file, Float.BYTES, size);
        PlanarImg<FloatType, FloatBufferAccess> image =
            mapped.planes(Float.BYTES, size, bytes -> new FloatBufferAccess(bytes.asFloatBuffer()));
        image.setLinkedType(new FloatType(image));
        mapped.image = image;
        return mapped;
    }

    public static MappedImage<UnsignedShortType> unsignedShorts(Path file, long... size) throws IOException {
        MappedImage<UnsignedShortType> mapped = create(file, Short.BYTES, size);
        PlanarImg<UnsignedShortType, ShortBufferAccess> image =
            mapped.planes(Short.BYTES, size, bytes -> new ShortBufferAccess(bytes.asShortBuffer()));
        image.setLinkedType(new UnsignedShortType(image));
        mapped.image = image;
        return mapped;
    }

    private static <T extends NativeType<T>> MappedImage<T> create(Path file, int bytesPerVoxel, long[] size) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        long bytes = bytesPerVoxel, free = Files.getFileStore(directory).getUsableSpace();
        for (long n : size) bytes = Math.multiplyExact(bytes, n);
        if (bytes > free)
            throw new IOException("Disk must have " + bytes + " bytes free for " + file.getFileName() + ", but has " + free
                + ". Choose another folder.");
        Path temporary = WholeFile.beside(file);
        return new MappedImage<>(file, temporary,
            FileChannel.open(temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
    }

    private <A extends ArrayDataAccess<A>> PlanarImg<T, A> planes(int bytesPerVoxel, long[] size, Function<ByteBuffer, A> access)
            throws IOException {
        try {
            long plane = bytesPerVoxel * Math.multiplyExact(size[0], size.length > 1 ? size[1] : 1);
            long count = 1;
            for (int d = 2; d < size.length; d++) count *= size[d];
            List<A> planes = new ArrayList<>();
            for (long i = 0; i < count; i++)
                planes.add(access.apply(channel.map(FileChannel.MapMode.READ_WRITE, i * plane, plane).order(ByteOrder.LITTLE_ENDIAN)));
            return new PlanarImg<>(planes, size, new Fraction());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public PlanarImg<T, ?> image() {
        return image;
    }

    /** Gives the file its name; an older file of that name is replaced. The image can still be read. */
    public void finish() throws IOException {
        channel.force(true);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        finished = true;
    }

    /** Deletes the file unless it is finished. */
    @Override public void close() throws IOException {
        channel.close();
        if (!finished) Files.deleteIfExists(temporary);
    }
}
