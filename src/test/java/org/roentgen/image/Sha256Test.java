package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    /** The examples of NIST for FIPS 180-4; coreutils' sha256sum of "886", for the hash that begins with zeros. */
    @ParameterizedTest @CsvSource({"abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq, 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "886, 000f21ac06aceb9cdd0575e82d0d85fc39bed0a7a1d71970ba1641666a44f530"})
    void publishedHashes(String text, String hash) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Sha256 whole = new Sha256().add(bytes), pieces = new Sha256();
        for (byte b : bytes) pieces.add(new byte[] {b});
        assertEquals(hash, whole.text());
        assertArrayEquals(new Sha256().add(bytes).bytes(), pieces.bytes());
        assertEquals(hash, pieces.add(bytes).text(), "begun anew");
    }
}
