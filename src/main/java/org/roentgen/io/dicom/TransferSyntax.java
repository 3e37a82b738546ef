package org.roentgen.io.dicom;

import java.nio.ByteOrder;
import java.util.Map;

/** How a data set is encoded (PS3.5 section 10): byte order, explicit or implicit representations, compression. */
public final class TransferSyntax {

    static final TransferSyntax IMPLICIT_LITTLE_ENDIAN = new TransferSyntax("1.2.840.10008.1.2", "Implicit VR Little Endian");
    static final TransferSyntax EXPLICIT_LITTLE_ENDIAN = new TransferSyntax("1.2.840.10008.1.2.1", "Explicit VR Little Endian");
    static final TransferSyntax DEFLATED = new TransferSyntax("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian");
    static final TransferSyntax EXPLICIT_BIG_ENDIAN = new TransferSyntax("1.2.840.10008.1.2.2", "Explicit VR Big Endian");
    static final String DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1";

    private static final Map<String, String> COMPRESSED = Map.ofEntries(
        Map.entry("1.2.840.10008.1.2.4.50", "JPEG Baseline"),
        Map.entry("1.2.840.10008.1.2.4.51", "JPEG Extended, 12 bits"),
        Map.entry("1.2.840.10008.1.2.4.57", "JPEG Lossless"),
        Map.entry("1.2.840.10008.1.2.4.70", "JPEG Lossless, first-order prediction"),
        Map.entry("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless"),
        Map.entry("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless"),
        Map.entry("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless"),
        Map.entry("1.2.840.10008.1.2.4.91", "JPEG 2000"),
        Map.entry("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile"),
        Map.entry("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264"),
        Map.entry("1.2.840.10008.1.2.4.107", "HEVC/H.265"),
        Map.entry("1.2.840.10008.1.2.4.110", "JPEG XL Lossless"),
        Map.entry("1.2.840.10008.1.2.4.112", "JPEG XL"),
        Map.entry("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Lossless"),
        Map.entry("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 RPCL Lossless"),
        Map.entry("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000"),
        Map.entry("1.2.840.10008.1.2.5", "RLE Lossless"),
        Map.entry(DEFLATED_FRAMES, "Deflated Image Frame Compression"));

    private final String uid, name;

    private TransferSyntax(String uid, String name) {
        this.uid = uid;
        this.name = name;
    }

    /** An unknown syntax is read as Explicit VR Little Endian, which the standard demands of every compressed one. */
    static TransferSyntax of(String uid) {
        for (TransferSyntax plain : new TransferSyntax[] {IMPLICIT_LITTLE_ENDIAN, EXPLICIT_LITTLE_ENDIAN, DEFLATED, EXPLICIT_BIG_ENDIAN})
            if (plain.uid.equals(uid)) return plain;
        return new TransferSyntax(uid, COMPRESSED.getOrDefault(uid, "an unknown transfer syntax"));
    }

    /** The uncompressed syntax with this encoding. */
    static TransferSyntax plain(boolean explicit, ByteOrder order) {
        if (order == ByteOrder.BIG_ENDIAN) return EXPLICIT_BIG_ENDIAN;
        return explicit ? EXPLICIT_LITTLE_ENDIAN : IMPLICIT_LITTLE_ENDIAN;
    }

    public String uid() {
        return uid;
    }

    public String name() {
        return name;
    }

    boolean isExplicit() {
        return this != IMPLICIT_LITTLE_ENDIAN;
    }

    ByteOrder order() {
        return this == EXPLICIT_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Whether pixels lie in the file as they are, or in the inflated data set. */
    boolean isNative() {
        return this == IMPLICIT_LITTLE_ENDIAN || this == EXPLICIT_LITTLE_ENDIAN || this == DEFLATED || this == EXPLICIT_BIG_ENDIAN;
    }

    /** For messages: "JPEG Baseline (1.2.840.10008.1.2.4.50)". */
    @Override public String toString() {
        return name + " (" + uid + ")";
    }
}
