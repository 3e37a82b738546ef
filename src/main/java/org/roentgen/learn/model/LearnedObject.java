package org.roentgen.learn.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.roentgen.image.Sha256;
import org.roentgen.learn.train.Predictor;

/** What was learned, as Java writes it, in an entry of a zip: never whole in memory besides the object. */
final class LearnedObject {

    private LearnedObject() { }

    /** Counts and hashes what it hands on. */
    static final class Written extends FilterOutputStream {

        private final Sha256 hash = new Sha256();
        private long bytes;

        private Written(OutputStream out) {
            super(out);
        }

        @Override public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override public void write(byte[] content, int from, int count) throws IOException {
            out.write(content, from, count);
            hash.add(content, from, count);
            bytes += count;
        }

        long bytes() {
            return bytes;
        }

        String sha256() {
            return hash.text();
        }
    }

    /** Into the present entry, which stays open. */
    static Written write(Predictor predictor, OutputStream entry) throws IOException {
        Written written = new Written(entry);
        ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(written, 1 << 16));
        out.writeObject(predictor);
        out.flush();
        return written;
    }

    /** @throws ZipException when the entry is longer or shorter than the zip says */
    static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
        Sha256 hash = new Sha256();
        byte[] part = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(part); count >= 0 && size <= entry.getSize(); count = in.read(part)) {
                hash.add(part, 0, count);
                size += count;
            }
        }
        if (size != entry.getSize()) throw new ZipException("an entry of another size");
        return hash.text();
    }

    /** Of the object's classes only those of {@link AllowedClasses} are let through. */
    static Predictor read(ZipFile zip, ZipEntry entry) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16))) {
            in.setObjectInputFilter(new AllowedClasses(entry.getSize()));
            return (Predictor) in.readObject();
        }
    }
}
