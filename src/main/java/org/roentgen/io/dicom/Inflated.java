package org.roentgen.io.dicom;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes the deflation (RFC 1951, without header) of data sets and frames, up to a stated size. */
final class Inflated {

    static final long LARGEST = 1L << 30;

    private Inflated() { }

    static byte[] bytes(byte[] deflated, long largest) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, deflated.length));
            byte[] buffer = new byte[1 << 15];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished())
                    throw damaged("ends early");
                if (out.size() + count > Math.min(largest, Runtime.getRuntime().maxMemory() / 4))
                    throw damaged("inflates to more than memory can hold");
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw damaged("is no deflated data");
        } finally {
            inflater.end();
        }
    }

    private static DicomException damaged(String how) {
        return new DicomException("Deflated data must be whole, but " + how + ". Copy the file again from its source.");
    }
}
