package org.roentgen.io.dicom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Unique identifiers under the root 2.25 (PS3.5 B.2: a UUID as a number), the same for the same name. */
final class DerivedUid {

    private DerivedUid() { }

    static String of(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        BigInteger high = unsigned(uuid.getMostSignificantBits()), low = unsigned(uuid.getLeastSignificantBits());
        return "2.25." + high.shiftLeft(64).or(low);
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
