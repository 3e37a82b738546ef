package org.roentgen.io.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes at positions: of an array, or of a file that is opened for each read and so never left open.
 * Reading outside is a {@link DicomException}, before anything is allocated.
 */
abstract class ByteSource {

    abstract long size();

    abstract byte[] fetch(long position, int count);

    /** A new array with the bytes from a position on. */
    final byte[] read(long position, long count) {
        if (position < 0 || count < 0 || count > size() - position)
            throw new DicomException("File must hold " + count + " bytes from position " + position + " on, but ends at " + size()
                + ". It is truncated or damaged: copy it again from its source.");
        if (count > Integer.MAX_VALUE - 16)
            throw new DicomException("Value must be shorter than 2 GB, but has " + count + " bytes. Export the image in smaller parts.");
        return fetch(position, (int) count);
    }

    static ByteSource of(byte[] bytes) {
        return new ByteSource() {

            @Override long size() {
                return bytes.length;
            }

            @Override byte[] fetch(long position, int count) {
                byte[] copy = new byte[count];
                System.arraycopy(bytes, (int) position, copy, 0, count);
                return copy;
            }
        };
    }

    /** Small reads go through a window, so that a header costs one access. Thread-safe. */
    static ByteSource of(Path file) {
        return new FileSource(file);
    }

    private static final class FileSource extends ByteSource {

        private static final int WINDOW = 1 << 15;

        private final Path file;
        private final long size;
        private byte[] window = {};
        private long windowStart;

        FileSource(Path file) {
            this.file = file;
            try {
                size = Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override long size() {
            return size;
        }

        @Override synchronized byte[] fetch(long position, int count) {
            if (count > WINDOW) return load(position, count);
            if (position < windowStart || position + count > windowStart + window.length) {
                window = load(position, (int) Math.min(WINDOW, size - position));
                windowStart = position;
            }
            byte[] copy = new byte[count];
            System.arraycopy(window, (int) (position - windowStart), copy, 0, count);
            return copy;
        }

        private byte[] load(long position, int count) {
            ByteBuffer buffer = ByteBuffer.allocate(count);
            try (FileChannel channel = FileChannel.open(file)) {
                while (buffer.hasRemaining())
                    if (channel.read(buffer, position + buffer.position()) < 0)
                        throw new DicomException("File must hold " + size + " bytes, but has become shorter. Wait until it is copied.");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return buffer.array();
        }
    }
}
