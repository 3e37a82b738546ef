package org.roentgen.image;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of bytes, added one after the other: equal for equal bytes, and for no others that anybody has found. NIST 2015, FIPS 180-4. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sha256 add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    public Sha256 add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        return this;
    }

    /** The 32 bytes of the hash of all that was added; what is added next begins another. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The same in 64 hexadecimal digits. */
    public String text() {
        return String.format("%064x", new BigInteger(1, bytes()));
    }
}
