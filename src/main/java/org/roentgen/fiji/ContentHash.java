package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

/**
 * Tells whether two images have the same size, type and stored pixels (SHA-256 over each plane, then over all in order), or two texts are equal. A virtual
 * stack is named, not read: hashing it would read the whole file once more.
 */
final class ContentHash {

    private static final int BYTES = 8;

    private ContentHash() { }

    static String of(ImagePlus image) {
        ImageStack stack = image.getStack();
        if (stack.isVirtual()) return "virtual";
        List<Integer> slices = IntStream.rangeClosed(1, stack.size()).boxed().collect(Collectors.toList());
        MessageDigest whole = sha256();
        whole.update((image.getBitDepth() + ":" + Arrays.toString(image.getDimensions())).getBytes(StandardCharsets.UTF_8));
        for (byte[] plane : Parallelization.getTaskExecutor().forEachApply(slices, s -> hash(stack.getPixels(s)))) whole.update(plane);
        return text(whole.digest());
    }

    static String ofText(String text) {
        return text(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] digest) {
        StringBuilder text = new StringBuilder("sha256:");
        for (int i = 0; i < BYTES; i++) text.append(String.format("%02x", digest[i]));
        return text.toString();
    }

    private static byte[] hash(Object pixels) {
        if (pixels instanceof byte[]) return sha256().digest((byte[]) pixels);
        ByteBuffer bytes;
        if (pixels instanceof short[]) (bytes = ByteBuffer.allocate(2 * ((short[]) pixels).length)).asShortBuffer().put((short[]) pixels);
        else if (pixels instanceof float[]) (bytes = ByteBuffer.allocate(4 * ((float[]) pixels).length)).asFloatBuffer().put((float[]) pixels);
        else (bytes = ByteBuffer.allocate(4 * ((int[]) pixels).length)).asIntBuffer().put((int[]) pixels);
        return sha256().digest(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
